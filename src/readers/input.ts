/** Something to read: a file, or standard input. */
export type Input = {
  /** As the user named it, or as a folder that the user named holds it. */
  readonly source: string;
  /** What its article is called when nothing in it says so; null on standard input. */
  readonly id: string | null;
  /** Lower case, without the dot; empty where the name has none. */
  readonly extension: string;
  readonly bytes: AsyncIterable<Uint8Array>;
};

/** An input with its first bytes, by which its format is known. `bytes` has all of it, these included. */
export type OpenedInput = Input & { readonly head: Uint8Array };

/** Reads the first `length` bytes, or all where there are fewer, without taking them away. */
export async function openInput(
  input: Input,
  iterator: AsyncIterator<Uint8Array>,
  length: number,
): Promise<OpenedInput> {
  const chunks: Uint8Array[] = [];
  let read = 0;
  while (read < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    chunks.push(next.value);
    read += next.value.length;
  }
  const rest = { [Symbol.asyncIterator]: () => iterator };
  async function* all(): AsyncIterable<Uint8Array> {
    yield* chunks;
    yield* rest;
  }
  return { ...input, bytes: all(), head: Buffer.concat(chunks).subarray(0, length) };
}
