/** The items in lists of at most `size`. Between two lists everything else that the process has to do gets its turn. */
export async function* inBatches<Item>(items: Iterable<Item>, size: number): AsyncGenerator<readonly Item[], void> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  if (batch.length > 0) yield batch;
}
