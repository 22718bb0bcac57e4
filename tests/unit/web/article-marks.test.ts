import { describe, expect, it } from "vitest";
import type { Article, Quotation } from "../../../src/contract/things.ts";
import { articleMarks, overlapping, quotationAt } from "../../../web/src/reading/article-marks.ts";

const TEXT = "He waited. “We will go,” he said. Later he said the others would stay.";

const first = quotation("q1", "We will go,", { cue: 28, source: 25 });
const second = quotation("q2", "the others would stay", { cue: 43, source: 40 });
const article: Article = {
  id: "a",
  title: null,
  url: null,
  publisher: null,
  publishedAt: null,
  quotations: 2,
  speakers: 2,
  events: 0,
  outlet: null,
  language: null,
  text: TEXT,
  quoted: null,
  excerpt: null,
  quotationList: [first, second],
  mentions: [],
  eventMentions: [],
};

function quotation(id: string, words: string, at: { cue: number; source: number }): Quotation {
  const start = TEXT.indexOf(words);
  const span = { start, end: start + words.length };
  return {
    id,
    kind: "direct",
    statementId: `statement-${id}`,
    text: words,
    spans: [span],
    cue: { start: at.cue, end: at.cue + 4 },
    sourceText: "he",
    source: { start: at.source, end: at.source + 2 },
    confidence: 0.9,
    speakers: [],
    via: [],
    addressedTo: [],
    about: [],
    report: { score: 1, reasons: [] },
    judgements: [],
    evidence: {
      ...span,
      articleId: "a",
      articleTitle: null,
      publisher: null,
      publishedAt: null,
      before: "",
      text: words,
      after: "",
    },
  };
}

describe("quotations that overlap", () => {
  const around = { ...first, id: "q3", spans: [{ start: 5, end: 30 }] };

  it("are those that share characters, whichever is the wider one", () => {
    const all = [first, second, around];
    expect(overlapping(first, all).map(({ id }) => id)).toEqual(["q3"]);
    expect(overlapping(around, all).map(({ id }) => id)).toEqual(["q1"]);
    expect(overlapping(second, all)).toEqual([]);
  });
});

describe("the quotation at a passage", () => {
  it("is the one that shares most with it", () => {
    expect(quotationAt([first, second], { start: 12, end: 20 })?.id).toBe("q1");
    expect(quotationAt([first, second], { start: 14, end: TEXT.length })?.id).toBe("q2");
  });

  it("is none where nobody is quoted", () => {
    expect(quotationAt([first, second], { start: 0, end: 9 })).toBeNull();
  });
});

it("marks quotations, reporting words, sources and the passage of the link", () => {
  const marks = articleMarks(article, { start: 12, end: 23 });
  expect(marks.map(({ role, start, end }) => `${role} ${TEXT.slice(start, end)}`)).toEqual([
    "quotation We will go,",
    "cue said",
    "source he",
    "quotation the others would stay",
    "cue said",
    "source he",
    "passage We will go,",
  ]);
});
