import type { VNode } from 'preact';
import { counted } from '../parts/counted.js';

/** Who is not there, in the server's own words. */
export function MissingList({ errors }: { readonly errors: readonly string[] }): VNode | null {
  if (errors.length === 0) return null;
  return (
    <details class="missing" open={errors.length <= 10}>
      <summary>Left out: {counted(errors.length, 'account does not exist', 'accounts do not exist')}</summary>
      <ul>
        {errors.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
