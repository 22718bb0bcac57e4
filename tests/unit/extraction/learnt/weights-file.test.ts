import { expect, it } from "vitest";
import { readModels, writeModels } from "../../../../src/extraction/learnt/weights-file.ts";

const model = { classes: 2, scale: 0.5, weights: Int16Array.of(3, -4, 0, 32767) };
const other = { classes: 1, scale: 1, weights: Int16Array.of(-32768) };

it("models are read as they were written", () => {
  const models = new Map([
    ["cues", model],
    ["labels", other],
  ]);
  expect(readModels(writeModels(models))).toEqual(models);
});

it("a file that is cut off is refused by the name of the model", () => {
  const bytes = writeModels(new Map([["cues", model]]));
  expect(() => readModels(bytes.subarray(0, bytes.length - 1))).toThrow(
    'the weights of "cues" are cut off',
  );
  expect(() => readModels(bytes.subarray(0, 10))).toThrow("ends in the middle of a line");
});
