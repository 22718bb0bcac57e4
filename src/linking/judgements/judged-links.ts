import type { StandingJudgement } from "../../domain/judgement.ts";
import type { QuotationView } from "../../domain/link-items.ts";
import { compareText } from "../compare-text.ts";

/**
 * A quotation of a statement, with the speaker and the events that people gave it. The judged speaker comes first and those of the articles stay
 * behind; judged events stand for those that the article suggests, because a judgement says which is right. `members` are
 * the quotations of the statement.
 */
export function judgedLinks(
  view: QuotationView,
  members: ReadonlySet<string>,
  judgements: readonly StandingJudgement[],
): QuotationView {
  const latest = judgements
    .filter(({ a, whole }) => a.includes(view.id) || (whole && a.some((id) => members.has(id))))
    .sort((x, y) => compareText(y.at, x.at) || compareText(y.id, x.id));
  if (latest.length === 0) return view;
  const speaker = latest.find(({ verdict }) => verdict === "speaker")?.b[0];
  const events = latest.flatMap((judgement) =>
    judgement.verdict === "event" && judgement.b[0] !== undefined
      ? [{ by: judgement.by, event: judgement.b[0] }]
      : [],
  );
  const { attributions, about } = view.links;
  return {
    ...view,
    links: {
      ...view.links,
      attributions:
        speaker === undefined
          ? attributions
          : [{ agent: speaker, confidence: 1, method: "judgement" }, ...attributions],
      about:
        events.length === 0
          ? about
          : events.map(({ by, event }) => ({
              event,
              basis: about.find((link) => link.event === event)?.basis ?? "context",
              confidence: 1,
              reasons: [`judged by ${by}`],
              evidence: { start: view.start, end: view.end },
            })),
    },
  };
}
