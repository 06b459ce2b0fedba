/** Items, the first of which is there already: what is wrong at the beginning is thrown here. */
export async function begun<Item>(items: AsyncIterable<Item>): Promise<AsyncIterableIterator<Item>> {
  const iterator = items[Symbol.asyncIterator]();
  let first: IteratorResult<Item, unknown> | null = await iterator.next();
  const all: AsyncIterableIterator<Item> = {
    async next() {
      const next = first ?? (await iterator.next());
      first = null;
      return next;
    },
    async return() {
      await iterator.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => all,
  };
  return all;
}
