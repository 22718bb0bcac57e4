import type { LinearModel } from "./linear-model.ts";

/** Models by name. */
export type Models = ReadonlyMap<string, LinearModel>;

/**
 * The bytes of some models: for each a line of JSON (name, classes, scale, number of weights), then the weights, a
 * signed byte each. Compressed with gzip it is the file in `seeds/models`.
 */
export function writeModels(models: Models): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const [name, { classes, scale, weights }] of models) {
    const head = JSON.stringify({ name, classes, scale, length: weights.length });
    parts.push(new TextEncoder().encode(`${head}\n`), new Uint8Array(weights.buffer));
  }
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Reads what `writeModels` wrote. The weights stay where they are in `bytes`. Throws where it is not such a file. */
export function readModels(bytes: Uint8Array): Models {
  const models = new Map<string, LinearModel>();
  let at = 0;
  while (at < bytes.length) {
    const lineEnd = bytes.indexOf(LINE_END, at);
    if (lineEnd < 0) throw new Error("a file of weights ends in the middle of a line");
    const head = JSON.parse(new TextDecoder().decode(bytes.subarray(at, lineEnd))) as Head;
    const { name, classes, scale, length } = head;
    at = lineEnd + 1 + length;
    if (at > bytes.length) throw new Error(`the weights of "${name}" are cut off`);
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + lineEnd + 1, length);
    models.set(name, { classes, scale, weights });
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
