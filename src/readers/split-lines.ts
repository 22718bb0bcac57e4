/** A line of bytes without its end; `bytes` is null where it is too long. Lines count from 1. */
export type ByteLine = { readonly number: number; readonly bytes: Uint8Array | null };

const LINE_FEED = 0x0a;

/** Cuts a stream at line feeds. Of a line longer than `most` bytes nothing is kept. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<ByteLine> {
  const line = new LineBuffer(most);
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      line.add(chunk.subarray(start, end));
      yield line.finish();
      start = end + 1;
    }
    line.add(chunk.subarray(start));
  }
  if (!line.isEmpty) yield line.finish();
}

class LineBuffer {
  private readonly most: number;
  private parts: Uint8Array[] = [];
  private length = 0;
  private number = 0;

  constructor(most: number) {
    this.most = most;
  }

  get isEmpty(): boolean {
    return this.length === 0;
  }

  add(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > this.most) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  finish(): ByteLine {
    const bytes = this.length > this.most ? null : Buffer.concat(this.parts);
    this.parts = [];
    this.length = 0;
    this.number++;
    return { number: this.number, bytes };
  }
}
