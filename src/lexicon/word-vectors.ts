import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { type VectorTable, WordVectors } from "../domain/word-vectors.ts";

/** A table of vectors as bytes: a line of JSON with its words and dimensions, then the numbers. */
export function writeVectors({ dimensions, words, numbers }: VectorTable): Uint8Array {
  const head = new TextEncoder().encode(`${JSON.stringify({ dimensions, words })}\n`);
  const whole = new Uint8Array(head.length + numbers.length);
  whole.set(head);
  whole.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.length), head.length);
  return whole;
}

/** Reads `words.gz` of the folder `models`. Throws where the file is missing or is not of its form. */
export async function loadWordVectors(directory: string): Promise<WordVectors> {
  const file = join(directory, "words.gz");
  const bytes = await promisify(gunzip)(await readFile(file));
  const lineEnd = bytes.indexOf("\n");
  const { dimensions, words } = JSON.parse(bytes.toString("utf8", 0, lineEnd)) as Omit<
    VectorTable,
    "numbers"
  >;
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + lineEnd + 1);
  if (numbers.length !== dimensions * words.length) {
    throw new Error(`${file} has ${numbers.length} numbers for ${words.length} words`);
  }
  return new WordVectors({ dimensions, words, numbers });
}
