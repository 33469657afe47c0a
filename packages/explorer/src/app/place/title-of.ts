import type { Place } from './place.js';

/** What a tab, and a list of places visited, call a place. */
export function titleOf(place: Place): string {
  if (place.view === 'upstreams') return 'Upstreams – Codeties';
  if (place.view === 'group') return 'A group – Codeties';
  const { one, other } = place;
  return one === '' || other === '' ? 'Codeties' : `${one} and ${other} – Codeties`;
}
