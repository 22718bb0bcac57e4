import { expect, it } from "vitest";
import { WordVectors } from "../../../src/domain/word-vectors.ts";
import { resources } from "../../support/reading.ts";

const { vectors } = resources.graph.meanings;

it("words of one use are nearer to each other than to others", () => {
  expect(vectors.likeness("walkout", "stoppage")).toBeGreaterThan(0.5);
  expect(vectors.likeness("walkout", "treaty")).toBeLessThan(0.3);
});

it("a word that is not known is near to none but itself, and rare", () => {
  expect(vectors.likeness("grwlx", "strike")).toBe(0);
  expect(vectors.likeness("grwlx", "grwlx")).toBe(1);
  expect(vectors.weight("grwlx")).toBe(1);
});

it("a frequent word says less than a rare one", () => {
  expect(vectors.weight("of")).toBeLessThan(0.1);
  expect(vectors.weight("consulate")).toBeGreaterThan(0.9);
});

it("likeness is the cosine of the angle between two vectors", () => {
  const words = new WordVectors({
    dimensions: 2,
    words: ["east", "north", "northeast"],
    numbers: Int8Array.of(100, 0, 0, 100, 70, 70),
  });
  expect(words.likeness("east", "north")).toBe(0);
  expect(words.likeness("east", "northeast")).toBeCloseTo(Math.SQRT1_2, 10);
});
