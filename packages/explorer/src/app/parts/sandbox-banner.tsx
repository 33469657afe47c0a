import type { VNode } from 'preact';
import { writePlace, type Place } from '../place/place.js';
import type { GoTo } from '../place/use-place.js';
import { followHere } from './follow-here.js';

export interface SandboxBannerProps {
  readonly goTo: GoTo;
}

/** One of each kind of answer, and one of everybody. */
const examples: readonly { readonly name: string; readonly place: Place }[] = [
  { name: 'dev1 and dev2', place: { view: 'pair', one: 'dev1', other: 'dev2' } },
  { name: 'dev1 and dev4', place: { view: 'pair', one: 'dev1', other: 'dev4' } },
  { name: 'guarded and guarded2', place: { view: 'pair', one: 'guarded', other: 'guarded2' } },
  {
    name: 'a group',
    place: { view: 'group', developers: ['dev1', 'dev2', 'dev3', 'dev4', 'star', 'guarded', 'joiner', 'onlygithub'] },
  },
];

/** Says that nothing on the page is true, and whom to ask about where nobody is known. */
export function SandboxBanner({ goTo }: SandboxBannerProps): VNode {
  return (
    <aside class="sandbox-banner" aria-label="Sandbox">
      <strong>The sandbox answers.</strong> Its developers and organisations are made up. Try{' '}
      {examples.map(({ name, place }, index) => (
        <span key={name}>
          {index === 0 ? '' : index === examples.length - 1 ? ' or ' : ', '}
          <a
            href={writePlace(place)}
            onClick={followHere(() => {
              goTo(place);
            })}
          >
            {name}
          </a>
        </span>
      ))}
      .
    </aside>
  );
}
