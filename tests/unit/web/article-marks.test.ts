import { describe, expect, it } from "vitest";
import type { Article, Quotation } from "../../../src/contract/things.ts";
import { articleMarks, quotationAt, sourceSpan } from "../../../web/src/reading/article-marks.ts";

const TEXT = "He waited. “We will go,” he said. Later he said the others would stay.";

const first = quotation("q1", "We will go,", { cue: 28, source: "he" });
const second = quotation("q2", "the others would stay", { cue: 43, source: "he" });
const article: Article = {
  id: "a",
  title: null,
  url: null,
  publisher: null,
  publishedAt: null,
  quotations: 2,
  text: TEXT,
  quotationList: [first, second],
  mentions: [mention(0, 2), mention(25, 27), mention(40, 42)],
  eventMentions: [],
};

function quotation(id: string, words: string, at: { cue: number; source: string }): Quotation {
  const start = TEXT.indexOf(words);
  const span = { start, end: start + words.length };
  return {
    id,
    kind: "direct",
    statementId: `statement-${id}`,
    text: words,
    spans: [span],
    cue: { start: at.cue, end: at.cue + 4 },
    sourceText: at.source,
    confidence: 0.9,
    speakers: [],
    via: [],
    addressedTo: [],
    about: [],
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

function mention(start: number, end: number): Article["mentions"][number] {
  const agent = { id: "agent-1", kind: "person" as const, label: "Ann Lee", detail: null };
  return { id: `mention-${start}`, kind: "pronoun", start, end, agent, confidence: 0.9 };
}

describe("the source of a quotation", () => {
  it("is the mention with its words that is nearest to the reporting word", () => {
    expect(sourceSpan(first, article)).toEqual({ start: 25, end: 27 });
    expect(sourceSpan(second, article)).toEqual({ start: 40, end: 42 });
  });

  it("is not marked where no mention has these words", () => {
    expect(sourceSpan({ ...first, sourceText: "the minister" }, article)).toBeNull();
    expect(sourceSpan({ ...first, sourceText: null }, article)).toBeNull();
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
