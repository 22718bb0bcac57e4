import type { LinearModel } from "./linear-model.ts";

/**
 * The bytes of some models by name: for each a line of JSON (name, classes, scale, number of weights), then the weights,
 * two bytes each, the low one first. Compressed with gzip it is the file in `seeds/models`.
 */
export function writeModels(models: ReadonlyMap<string, LinearModel>): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const [name, { classes, scale, weights }] of models) {
    const head = JSON.stringify({ name, classes, scale, length: weights.length });
    const bytes = new Uint8Array(2 * weights.length);
    const view = new DataView(bytes.buffer);
    for (const [at, weight] of weights.entries()) view.setInt16(2 * at, weight, true);
    parts.push(new TextEncoder().encode(`${head}\n`), bytes);
  }
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Reads what `writeModels` wrote. Throws where it is not such a file. */
export function readModels(bytes: Uint8Array): Map<string, LinearModel> {
  const models = new Map<string, LinearModel>();
  let at = 0;
  while (at < bytes.length) {
    const lineEnd = bytes.indexOf(LINE_END, at);
    if (lineEnd < 0) throw new Error("a file of weights ends in the middle of a line");
    const { name, classes, scale, length } = headOf(bytes.subarray(at, lineEnd));
    const first = lineEnd + 1;
    at = first + 2 * length;
    if (at > bytes.length) throw new Error(`the weights of "${name}" are cut off`);
    models.set(name, { classes, scale, weights: numbersOf(bytes, first, length) });
  }
  return models;
}

type Head = {
  readonly name: string;
  readonly classes: number;
  readonly scale: number;
  readonly length: number;
};

const LINE_END = 0x0a;

function headOf(line: Uint8Array): Head {
  return JSON.parse(new TextDecoder().decode(line)) as Head;
}

function numbersOf(bytes: Uint8Array, first: number, length: number): Int16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset + first, 2 * length);
  const numbers = new Int16Array(length);
  for (let nth = 0; nth < length; nth++) numbers[nth] = view.getInt16(2 * nth, true);
  return numbers;
}
