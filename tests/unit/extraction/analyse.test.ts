import { expect, it } from "vitest";
import { createAnalyser } from "../../../src/extraction/analyse.ts";
import { createSearchTerms } from "../../../src/linking/search-terms.ts";

const words = (analyse: ReturnType<typeof createAnalyser>, text: string): string[] =>
  analyse(text).tokens.map((token) => token.text);

it("cuts a text in the same way whatever was read before it", () => {
  const analyse = createAnalyser();
  const text = "Antonova’s answer was short.";
  const alone = words(analyse, text);
  expect(alone).toEqual(["Antonova", "’s", "answer", "was", "short", "."]);
  // Before a comma the tokeniser takes both for one word, and would know it from then on.
  analyse("It was Antonova’s, not Lind’s.");
  expect(words(analyse, text)).toEqual(alone);
});

it("finds the same search terms in the same words whatever was read before", () => {
  const searchTerms = createSearchTerms();
  const alone = searchTerms("Antonova’s answer");
  searchTerms("It was Antonova’s, not Lind’s.");
  expect(searchTerms("Antonova’s answer")).toEqual(alone);
});

it("reads alike after more new words than it keeps", () => {
  const analyse = createAnalyser();
  const text = "Ms Quillfeather of Zandrovia said that the kolkhozes were closed.";
  const first = analyse(text);
  const letter = (nth: number): string => String.fromCharCode(97 + (nth % 26));
  for (let part = 0; part < 3; part++) {
    const words = Array.from({ length: 17_576 }, (_, nth) => {
      return `zq${letter(part)}${letter(nth)}${letter(nth / 26)}${letter(nth / 676)}`;
    });
    analyse(words.join(" "));
  }
  expect(analyse(text)).toEqual(first);
}, 60_000);

it("has no empty word where the tokeniser gives one", () => {
  expect(words(createAnalyser(), "according..é")).toEqual(["according", ".", ".", "é"]);
});

it.each([
  ["Lind praised then-Sen. Barack Falk. He left.", 2],
  ["In 2016 Adm. Lee met ex-Gov. Jay Holm.", 1],
  ["The bridge over the Sen was shut. Falk left.", 2],
])("no sentence ends with a title: %s", (text, count) => {
  expect(createAnalyser()(text).sentences).toHaveLength(count);
});
