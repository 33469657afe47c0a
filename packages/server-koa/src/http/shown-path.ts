import { rawPath } from './raw-path.js';

const LONGEST_SHOWN = 200;

/**
 * The path of a request target as far as it is worth showing. No segment is shown in part: half of a secret is one that no
 * redactor knows.
 */
export function shownPath(target: string): string {
  const path = rawPath(target);
  if (path.length <= LONGEST_SHOWN) return path;
  return `${path.slice(0, path.lastIndexOf('/', LONGEST_SHOWN - 1) + 1)}…`;
}
