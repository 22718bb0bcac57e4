import { describe, expect, it } from "vitest";
import type { Quotation, Statement } from "../../../src/contract/things.ts";
import { wordDifferences } from "../../../web/src/charts/word-differences.ts";
import { attributionsOf, variantsOf } from "../../../web/src/state/variants.ts";

/** "same +added+ −left out−". */
function shown(text: string, other: string): string | undefined {
  const signs = { same: "", added: "+", "left-out": "−" };
  return wordDifferences(text, other)
    ?.map((run) => `${signs[run.kind]}${run.text.trim()}${signs[run.kind]}`)
    .join(" ");
}

describe("the differences of two wordings", () => {
  it.each([
    ["We will appeal", "We will appeal", "We will appeal"],
    ["We will appeal.", "we will appeal,", "We will appeal."],
    ["We will appeal", "We will soon appeal", "We will −soon− appeal"],
    ["We will certainly appeal", "We will appeal", "We will +certainly+ appeal"],
    ["12 must leave by March", "35 must leave by March", "−35− +12+ must leave by March"],
  ])("%s | %s", (text, other, expected) => {
    expect(shown(text, other)).toBe(expected);
  });

  it("are not shown where there is too little in common", () => {
    expect(wordDifferences("Moscow was deeply disappointed", "This is a hostile step")).toBeNull();
  });

  it("joined without what was left out are the text again", () => {
    const [text, other] = ["  a note — telling us\nto leave ", "a long note telling us to"];
    const runs = wordDifferences(text, other) ?? [];
    expect(
      runs
        .filter(({ kind }) => kind !== "left-out")
        .map((run) => run.text)
        .join(""),
    ).toBe(text);
  });

  it("are not sought in a text as long as a book", () => {
    expect(wordDifferences("word ".repeat(50_000), "word")).toBeNull();
  });
});

function quotation(publisher: string, publishedAt: string | null, text: string, speaker?: string) {
  const evidence = { articleId: `${publisher} ${publishedAt}`, start: 0, publisher, publishedAt };
  const speakers = speaker === undefined ? [] : [{ id: speaker, label: speaker }];
  return { id: evidence.articleId, text, speakers, evidence } as unknown as Quotation;
}

const statement = {
  quotations: [
    quotation("Wire", null, "They were spies"),
    quotation("Courier", "2022-03-02", "“They were spies,”", "Lind"),
    quotation("Register", "2022-03-01T10:00:00Z", "They were spies.", "Lind"),
    quotation("Dispatch", "2022-03-01T08:00:00Z", "They were only spies.", "Brandt"),
  ],
} as unknown as Statement;

describe("the variants of a statement", () => {
  it("come in the order of publication, those of the first day marked, those without a date last", () => {
    expect(
      variantsOf(statement).map(({ quotation: { evidence }, first }) => [
        evidence.publisher,
        first,
      ]),
    ).toEqual([
      ["Dispatch", true],
      ["Register", true],
      ["Courier", false],
      ["Wire", false],
    ]);
  });

  it("name the outlet that had the same words before, whatever marks it ended them with", () => {
    expect(variantsOf(statement).map(({ sameAs }) => sameAs)).toEqual([
      null,
      null,
      "Register",
      "Register",
    ]);
  });

  it("stand with each speaker to whom they are given, most first, nobody's last", () => {
    expect(
      attributionsOf(statement).map(({ speaker, quotations }) => [
        speaker?.label,
        quotations.length,
      ]),
    ).toEqual([
      ["Lind", 2],
      ["Brandt", 1],
      [undefined, 1],
    ]);
  });
});
