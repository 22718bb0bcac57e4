import { describe, expect, it } from "vitest";
import type { LinkedMention } from "../../../src/domain/contribution.ts";
import { referenceShares } from "../../../src/evaluation/references/figures.ts";
import { goldReferences, type ReferenceGold } from "../../../src/evaluation/references/gold.ts";
import { scoreReferences } from "../../../src/evaluation/references/score-references.ts";

const TEXT = "Anna Holm came. She left. The minister lost. He stayed.";
/** Anna Holm is the minister; whoever "He" is was never named. */
const GOLD: ReferenceGold = {
  id: "an article",
  genre: "news",
  text: TEXT,
  tokens: [
    ...[[0, 4, "PROPN", 2, "nsubj", 0] as const, [5, 9, "PROPN", 0, "flat", 0] as const],
    ...[[10, 14, "VERB", -1, "root", 0] as const, [14, 15, "PUNCT", 2, "punct", 0] as const],
    ...[[16, 19, "PRON", 5, "nsubj", 1] as const, [20, 24, "VERB", -1, "root", 1] as const],
    ...[[26, 29, "DET", 7, "det", 2] as const, [30, 38, "NOUN", 8, "nsubj", 2] as const],
    ...[[39, 43, "VERB", -1, "root", 2] as const, [45, 47, "PRON", 10, "nsubj", 3] as const],
    [48, 54, "VERB", -1, "root", 3],
  ].map((token) => [...token] as ReferenceGold["tokens"][number]),
  mentions: [
    { start: 0, end: 9, entity: 1, type: "person" },
    { start: 16, end: 19, entity: 1, type: "person" },
    { start: 26, end: 38, entity: 1, type: "person" },
    { start: 45, end: 47, entity: 2, type: "person" },
  ],
};

function found(kind: LinkedMention["kind"], words: string, agent: string): LinkedMention {
  const start = TEXT.indexOf(words);
  const span = { start, end: start + words.length };
  return { ...span, id: words, kind, text: words, agent, confidence: 1, method: "", reasons: [] };
}

it("asks for pronouns of whom a name stands before, and for definite descriptions", () => {
  expect(
    goldReferences(GOLD).map(({ start, end, kind }) => [kind, TEXT.slice(start, end)]),
  ).toEqual([
    ["pronoun", "She"],
    ["description", "The minister"],
  ]);
});

describe("a reference is", () => {
  const errors = (...mentions: LinkedMention[]) =>
    scoreReferences(GOLD, mentions).map(({ error }) => error);
  const anna = found("name", "Anna Holm", "anna");

  it("right where the agent's nearest other mention means the same", () => {
    const she = found("pronoun", "She", "anna");
    expect(errors(anna, she, found("role", "The minister", "anna"))).toEqual([null, null]);
  });

  it("right by the surname alone", () => {
    const holm = found("name", "Holm", "anna");
    expect(errors(holm, found("pronoun", "She", "anna"))[0]).toBeNull();
  });

  it("wrong where nobody was found for it", () => {
    expect(errors(anna)).toEqual(["nobody", "nobody, although there is a name"]);
    expect(errors()[0]).toBe("no name of the person was found");
  });

  it("wrong where it leads to another", () => {
    const she = found("pronoun", "She", "other");
    const minister = found("role", "The minister", "other");
    const other = found("name", "lost", "other");
    expect(errors(anna, she, other)[0]).toBe("no person");
    expect(errors(anna, minister, other)[1]).toBe("somebody else");
  });
});

it("counts by genre, with an interval over articles", () => {
  const anna = found("name", "Anna Holm", "anna");
  const right = scoreReferences(GOLD, [anna, found("pronoun", "She", "anna")]);
  const wrong = scoreReferences(GOLD, [anna]);
  const articles = [right, wrong, right].map((references) => ({ gold: GOLD, references }));
  expect(referenceShares(articles)[0]).toEqual({
    name: "pronouns",
    right: 2,
    of: 3,
    percentage: 66.7,
    interval: [0, 100],
  });
});
