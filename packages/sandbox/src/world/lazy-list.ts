/** A list that need not be in memory: any array is one, and so is a rule that makes each item when asked. */
export interface LazyList<Item> {
  readonly length: number;
  /** The item at `index`, from 0; `undefined` outside the list. */
  at(index: number): Item | undefined;
}

/** The items from `start` on, at most `count` of them, made now. */
export function sliceList<Item>(list: LazyList<Item>, start: number, count: number): Item[] {
  const items: Item[] = [];
  const end = Math.min(list.length, start + count);
  for (let index = Math.max(0, start); index < end; index += 1) {
    const item = list.at(index);
    if (item !== undefined) items.push(item);
  }
  return items;
}

/** The list of what `make` gives for each index below `length`. */
export function generateList<Item>(length: number, make: (index: number) => Item | undefined): LazyList<Item> {
  return { length, at: (index) => (index >= 0 && index < length ? make(index) : undefined) };
}

/** `first` and then `second`, neither copied; both may still grow. */
export function concatenateLists<Item>(first: LazyList<Item>, second: LazyList<Item>): LazyList<Item> {
  return {
    get length(): number {
      return first.length + second.length;
    },
    at: (index) => (index < first.length ? first.at(index) : second.at(index - first.length)),
  };
}
