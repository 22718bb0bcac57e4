import type { Passage, StatementSummary } from "../../src/contract/things.ts";

type Said = Partial<Omit<StatementSummary, "speakers" | "passages">> & {
  readonly id: string;
  /** Names, each also its id. */
  readonly by?: readonly string[];
  readonly in?: readonly Passage[];
};

/** A statement as a list of the API has it; what a test does not care about is plain. */
export function statementSummary({ by = [], in: passages = [], ...said }: Said): StatementSummary {
  return {
    text: said.id,
    kind: "direct",
    saidAt: null,
    quotationCount: Math.max(1, passages.length),
    publisherCount: 1,
    speakers: by.map((name) => ({
      id: name,
      kind: "person",
      label: name,
      detail: null,
      confidence: 0.9,
      method: null,
    })),
    about: [],
    replies: [],
    passages: [...passages],
    ...said,
  };
}

/** A passage of an outlet on a day, given to those who are named. */
export function passage(
  outlet: string | null,
  publishedAt: string | null,
  ...speakers: readonly string[]
): Passage {
  return {
    quotationId: `quotation in ${outlet} ${publishedAt}`,
    kind: "direct",
    articleId: `article of ${outlet} ${publishedAt}`,
    articleTitle: null,
    publishedAt,
    outlet: outlet === null ? null : { id: `agent-${outlet}`, name: outlet },
    attributedTo: speakers.map((id) => ({ id, confidence: 0.9, method: "name" })),
    via: [],
    start: 0,
    end: 4,
  };
}
