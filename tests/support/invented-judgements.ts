import * as fc from "fast-check";
import type { Decision, JudgedLabel, JudgedSide, Verdict } from "../../src/domain/judgement.ts";
import { articleOf, contributionOf, type InventedArticle } from "./invented-articles.ts";

/** Which passages, by numbers that are taken modulo how many there are. */
type InventedJudgement = {
  readonly verdict: Verdict;
  readonly of: JudgedLabel;
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly isKnown: boolean;
  readonly whole: boolean;
  readonly at: string;
  readonly isUndone: boolean;
};
export type InventedDecision = {
  readonly decision: Decision;
  readonly at: string;
  readonly isUndone: boolean;
};

const passages = fc.array(fc.nat(), { minLength: 1, maxLength: 3 });

export const inventedJudgements: fc.Arbitrary<InventedJudgement[]> = fc.array(
  fc.record({
    verdict: fc.constantFrom<Verdict>("same", "different", "unsure", "speaker", "event"),
    of: fc.constantFrom<JudgedLabel>("Mention", "EventMention", "Quotation"),
    a: passages,
    b: passages,
    isKnown: fc.boolean(),
    whole: fc.boolean(),
    at: fc.constantFrom("2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z", "2024-04-01T00:00:00Z"),
    isUndone: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);

/** The decision with selectors in these articles; none where they have nothing of the kind. */
export function decisionOf(
  { verdict, of, a, b, isKnown, whole, at, isUndone }: InventedJudgement,
  articles: readonly InventedArticle[],
): InventedDecision[] {
  const [labelA, labelB] = labelsOf(verdict, of);
  const first = sideOf(labelA, a, whole && isOfLinks(verdict), articles);
  const second =
    isKnown && labelB === "Mention"
      ? ({ kind: "known", name: "Denmark", agent: "agent-denmark" } as const)
      : sideOf(labelB, b, false, articles);
  if (first === undefined || second === undefined) return [];
  const decision = { verdict, by: "editor", reason: null, sides: [first, second] } as const;
  return [{ decision, at, isUndone }];
}

function isOfLinks(verdict: Verdict): boolean {
  return verdict === "speaker" || verdict === "event";
}

function labelsOf(verdict: Verdict, of: JudgedLabel): [JudgedLabel, JudgedLabel] {
  if (verdict === "speaker") return ["Quotation", "Mention"];
  return verdict === "event" ? ["Quotation", "EventMention"] : [of, of];
}

function sideOf(
  label: JudgedLabel,
  which: readonly number[],
  whole: boolean,
  articles: readonly InventedArticle[],
): JudgedSide | undefined {
  const all = articles.flatMap((invented) => {
    const article = articleOf(invented);
    const { mentions, eventMentions, quotations } = contributionOf(article, invented);
    const of = { Mention: mentions, EventMention: eventMentions, Quotation: quotations }[label];
    return of.map(({ start, end }) => ({
      articleId: article.id,
      label,
      exact: article.text.slice(start, end),
      prefix: article.text.slice(Math.max(0, start - 32), start),
      suffix: article.text.slice(end, end + 32),
      start,
    }));
  });
  if (all.length === 0) return undefined;
  const selectors = which.flatMap((nth) => all[nth % all.length] ?? []);
  return { kind: "passages", name: selectors[0]?.exact ?? "", whole, selectors };
}
