import type { VNode } from 'preact';
import { HOME, writePlace, type Place } from '../place/place.js';
import type { GoTo } from '../place/use-place.js';
import { followHere } from './follow-here.js';

export interface MastheadProps {
  readonly place: Place;
  readonly goTo: GoTo;
  /** Somebody wants to give a key. */
  readonly onKey: () => void;
}

const views: readonly { readonly name: string; readonly place: Place }[] = [
  { name: 'Pair', place: HOME },
  { name: 'Group', place: { view: 'group', developers: [] } },
  { name: 'Upstreams', place: { view: 'upstreams' } },
];

/** The name of the page, and the way to each of its views. */
export function Masthead({ place, goTo, onKey }: MastheadProps): VNode {
  return (
    <header class="masthead">
      <a
        class="brand"
        href="?"
        onClick={followHere(() => {
          goTo(HOME);
        })}
      >
        Codeties
      </a>
      <nav aria-label="Views">
        {views.map((view) => (
          <a
            key={view.name}
            href={writePlace(view.place)}
            aria-current={view.place.view === place.view ? 'page' : undefined}
            onClick={followHere(() => {
              goTo(view.place);
            })}
          >
            {view.name}
          </a>
        ))}
        <a href="docs">API</a>
        <button type="button" class="quiet" onClick={onKey}>
          API key
        </button>
      </nav>
    </header>
  );
}
