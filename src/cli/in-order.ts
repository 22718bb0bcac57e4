/**
 * Works on items as they come, on several at once, and gives the results in their order, each as soon as it and those
 * before it are there: a slow source holds nothing back.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  atOnce: number,
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]();
  const running: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Item>> | null = source.next();
  try {
    while (next !== null || running.length > 0) {
      const [first] = running;
      const isFull = running.length >= atOnce;
      if (first !== undefined && (next === null || isFull || (await isEarlier(first, next)))) {
        yield await first;
        void running.shift();
        continue;
      }
      const item: IteratorResult<Item> = await (next as Promise<IteratorResult<Item>>);
      if (item.done === true) next = null;
      else {
        const result = work(item.value);
        // Who is waited for later must not end the program now.
        result.catch(() => {});
        running.push(result);
        next = source.next();
      }
    }
  } finally {
    next?.catch(() => {});
    await source.return?.();
  }
}

function isEarlier(one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> {
  return Promise.race([one.then(() => true), other.then(() => false)]);
}
