/** What the page shows, as its address says it. */
export type Place =
  | { readonly view: 'pair'; readonly one: string; readonly other: string }
  | { readonly view: 'group'; readonly developers: readonly string[] }
  | { readonly view: 'upstreams' };

export const HOME: Place = { view: 'pair', one: '', other: '' };

/** The place that a query (`?a=dev1&b=dev2`, say) leads to. Whatever makes no sense leads home. */
export function readPlace(query: string): Place {
  const parameters = new URLSearchParams(query);
  if (parameters.get('view') === 'upstreams') return { view: 'upstreams' };
  const group = parameters.get('group');
  if (group !== null) return { view: 'group', developers: group.split(',').filter((name) => name !== '') };
  return { view: 'pair', one: parameters.get('a') ?? '', other: parameters.get('b') ?? '' };
}

/** The query that leads there. */
export function writePlace(place: Place): string {
  if (place.view === 'upstreams') return '?view=upstreams';
  // A comma is part of no name, and easier on the eye than what would stand for it.
  if (place.view === 'group') return `?group=${place.developers.map(encodeURIComponent).join(',')}`;
  const { one, other } = place;
  if (one === '' && other === '') return '?';
  return `?${new URLSearchParams({ a: one, b: other }).toString()}`;
}
