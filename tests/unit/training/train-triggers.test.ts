import { expect, it } from "vitest";
import { triggerLessons } from "../../../src/training/train-triggers.ts";
import { resources } from "../../support/reading.ts";
import { markedArticle } from "./marked-article.ts";

const lessonsOf = (written: string): boolean[] =>
  triggerLessons(markedArticle(written), resources.reading.actionLexicon).map(
    ({ isRight }) => isRight,
  );

it("each verb and noun teaches whether it tells, of a mark only the verb", () => {
  // guards, barred, dog, slept
  expect(lessonsOf("The guards {barred the old gate}. The dog slept.")).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

it("of a mark without a verb the noun teaches", () => {
  expect(lessonsOf("After {the long walk} she slept.")).toEqual([true, false]);
});

it("what is quoted teaches nothing", () => {
  expect(lessonsOf("The guards {barred the gate}. [The dog slept.]")).toHaveLength(2);
});
