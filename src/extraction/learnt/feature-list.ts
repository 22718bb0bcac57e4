import { mixed } from "./hashing.ts";

/** Collects features as hashes. What a feature says is told by its place in the order (its template) and by two numbers. */
export class FeatureList {
  readonly hashes: Uint32Array;
  count = 0;
  private template = 0;

  constructor(room: number) {
    this.hashes = new Uint32Array(room);
  }

  /** Starts anew; the templates are counted from a number that no other kind of features uses. */
  begin(template: number): void {
    this.count = 0;
    this.template = template;
  }

  /** Goes on with another template. */
  goOn(template: number): void {
    this.template = template;
  }

  add(a: number, b = 0): void {
    this.hashes[this.count++] = mixed(mixed(this.template++, a), b);
  }

  /** Those collected, to keep. */
  copy(): Uint32Array {
    return this.hashes.slice(0, this.count);
  }
}
