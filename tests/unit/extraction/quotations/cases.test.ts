import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findQuotations } from "../../../../src/extraction/quotations/find-quotations.ts";
import { markedText } from "../../../support/marked-text.ts";
import { resources } from "../../../support/reading.ts";

type Case = {
  readonly phenomenon: string;
  readonly text: string;
  readonly kinds: readonly string[];
  readonly speakers: readonly (string | null)[];
  readonly fails?: string;
};

const file = new URL("../../../cases/extraction/quotations.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(file, "utf8")) as { readonly cases: readonly Case[] };
const { analyse, quotationLexicon, attributionFinder } = resources.reading;

/** What is found, and what the case says, in one form. */
function compare({ text: marked, kinds, speakers }: Case): { found: unknown; expected: unknown } {
  const { text, spans } = markedText(marked);
  const { quotations } = findQuotations(analyse(text), quotationLexicon, attributionFinder);
  const slice = (span: { start: number; end: number } | null): string | null =>
    span === null ? null : text.slice(span.start, span.end);
  return {
    found: {
      contents: quotations.flatMap((quotation) => quotation.spans.map(slice)),
      kinds: quotations.map(({ kind }) => kind),
      speakers: quotations.map(({ source }) => slice(source)),
    },
    expected: { contents: spans.map(slice), kinds, speakers },
  };
}

describe("quotations are found", () => {
  it.each(cases.filter(({ fails }) => fails === undefined))("$phenomenon: $text", (example) => {
    const { found, expected } = compare(example);
    expect(found).toEqual(expected);
  });
});

it("what is listed as failing still fails, so that the list stays true", () => {
  const mended = cases.filter((example) => {
    const { found, expected } = compare(example);
    return example.fails !== undefined && JSON.stringify(found) === JSON.stringify(expected);
  });
  expect(mended.map(({ text }) => text)).toEqual([]);
});
