import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WITHHELD } from "../../../src/contract/values.ts";
import { excerptText } from "../../../src/export/excerpt-text.ts";
import { FUZZ_RUNS } from "../../support/fuzz-runs.ts";
import { markedText } from "../../support/marked-text.ts";

/** What is shown of a text of which ⟦passages⟧ and ⟪words⟫ are marked; each gap is " … ". */
function shown(marked: string, most: number): string {
  const { text, spans, others } = markedText(marked);
  const left = excerptText(text, { passages: spans, words: others }, most);
  expect(left).toHaveLength(text.length);
  return left.replaceAll(new RegExp(`${WITHHELD}+`, "g"), " … ");
}

const LONG = "Nobody was told of it before the doors were closed for good that evening. ".repeat(9);

describe("an excerpt of an article", () => {
  it("is a passage with some words around it, and no half ones", () => {
    expect(shown(`${LONG}“⟦We stay⟧,” ⟪Anna Holm⟫ said. ${LONG}`, 120)).toBe(
      " … before the doors were closed for good that evening. “We stay,” Anna Holm said. Nobody was told of it before the … ",
    );
  });

  it("ends where it is as long as excerpts may be, with a whole word", () => {
    const words = "We are beginning the process of expelling twelve intelligence operatives";
    expect(shown(`${LONG}“⟦${words}⟧” ${LONG}`, 40)).toBe(" … “We are beginning the process of … ");
  });

  it("has names and cues wherever they stand", () => {
    expect(shown(`⟪The mayor⟫ ${LONG}⟦We stay⟧ ${LONG}`, 40)).toMatch(/^The mayor … /);
  });

  it("does not grow together with its neighbours", () => {
    const text = "“⟦We will stay here for good⟧,” ⟪she said⟫, “⟦and nobody will follow us home⟧.”";
    expect(shown(`${LONG}${text} ${LONG}`, 40)).toMatch(
      /We will stay here for good … she said … and nobody will follow us home/,
    );
  });

  it("is shorter where the article is hardly more than its passages", () => {
    const { text, spans } = markedText("⟦We stay here for good, and all of you will.⟧ A. ⟦We go.⟧");
    const left = excerptText(text, { passages: spans, words: [] }, 300);
    const visible = left.replaceAll(WITHHELD, "").length;
    expect(visible).toBeLessThanOrEqual(text.length / 2 + 1);
    expect(left).toMatch(/^We stay here for/);
  });

  it("of any text has at most so many characters in a row, of passages at most half of it, and no half character", () => {
    const texts = fc.array(fc.constantFrom("a", "bc", " ", "\n", "🙂", "“", "x. "), {
      minLength: 1,
      maxLength: 400,
    });
    const places = fc.array(fc.tuple(fc.nat(800), fc.nat(300)), { maxLength: 12 });
    void fc.assert(
      fc.property(texts, places, places, fc.integer({ min: 40, max: 120 }), (parts, a, b, most) => {
        const text = parts.join("");
        const spans = (pairs: readonly (readonly [number, number])[]) =>
          pairs
            .map(([start, length]) => ({
              start: Math.min(start, text.length),
              end: Math.min(start + length, text.length),
            }))
            .filter(({ start, end }) => start < end);
        const left = excerptText(text, { passages: spans(a), words: spans(b) }, most);
        expect(left).toHaveLength(text.length);
        expect(left).not.toMatch(/\p{Surrogate}/u);
        for (const run of left.split(WITHHELD)) expect(run.length).toBeLessThanOrEqual(most);
        const isKept = (at: number): boolean => left[at] === WITHHELD || left[at] === text[at];
        expect([...text].every((_, at) => isKept(at))).toBe(true);
      }),
      { numRuns: Math.min(FUZZ_RUNS, 1_000) },
    );
  });
});
