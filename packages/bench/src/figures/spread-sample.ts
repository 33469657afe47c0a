/** At most so many of some things, from everywhere in the list, and always the same ones. */
export function spreadSample<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, index) => Math.floor((index * items.length) / most)).flatMap((place) =>
    items.slice(place, place + 1),
  );
}
