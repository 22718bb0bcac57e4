import type { TextSpan } from "../domain/text-span.ts";

/** Counts letters and digits between places of a text, so that marks and spaces at the edges of a passage do not matter. */
export class LetterCounts {
  private readonly letters: Uint8Array;
  /** How many stand before each place. */
  private readonly before: Uint32Array;

  constructor(text: string) {
    this.letters = new Uint8Array(text.length);
    this.before = new Uint32Array(text.length + 1);
    let at = 0;
    for (const character of text) {
      if (/[\p{L}\p{N}]/u.test(character)) this.letters[at] = 1;
      at += character.length;
    }
    for (let place = 0; place < text.length; place++) {
      this.before[place + 1] = (this.before[place] as number) + (this.letters[place] as number);
    }
  }

  isLetter(at: number): boolean {
    return this.letters[at] === 1;
  }

  within({ start, end }: TextSpan): number {
    const last = this.letters.length;
    const [from, to] = [Math.min(start, last), Math.min(end, last)];
    return to > from ? (this.before[to] as number) - (this.before[from] as number) : 0;
  }

  /** How many both spans have. */
  shared(a: TextSpan, b: TextSpan): number {
    return this.within({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) });
  }

  /** Whether two spans begin with the same letter or digit, and end with the same. */
  haveSameEdges(a: TextSpan, b: TextSpan): boolean {
    return (
      this.within({ start: 0, end: a.start }) === this.within({ start: 0, end: b.start }) &&
      this.within({ start: 0, end: a.end }) === this.within({ start: 0, end: b.end })
    );
  }

  /** For each place of the text 1 where a span covers it. */
  covered(spans: readonly TextSpan[]): Uint8Array {
    const covered = new Uint8Array(this.letters.length);
    for (const { start, end } of spans) covered.fill(1, start, end);
    return covered;
  }
}
