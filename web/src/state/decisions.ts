import type { CurationQueue, JudgementRequest } from "../../../src/contract/judgements.ts";
import type { Quotation } from "../../../src/contract/things.ts";
import type { Thing } from "../../../src/contract/values.ts";
import type { Failure } from "./resource.ts";

/** A pair of the queue that may be one. */
export type Question = CurationQueue["questions"][number];

/** Whether the two of a pair are one. */
export type PairVerdict = "same" | "different" | "unsure";

/** What was decided here, and how far it came on its way to the server. */
export type Decision = {
  readonly nth: number;
  readonly request: JudgementRequest;
  /** What both sides were called when they were judged. */
  readonly names: readonly [string, string];
  /** The question of the queue that it answers; null where it answers none. */
  readonly question: Question | null;
  /** The agent or event that is right, where that was decided; else null. */
  readonly right: Thing | null;
  /** The judgement's id, as soon as the server keeps it. */
  readonly id: string | null;
  readonly state: "sending" | "kept" | "refused" | "undoing" | "undone";
  /** Why the server refused it, or refused to take it back. */
  readonly failure: Failure | null;
};

export type NewDecision = Pick<Decision, "request" | "names" | "question" | "right">;
export type DecisionChange = Partial<Pick<Decision, "id" | "state" | "failure">>;

export function changed(
  decisions: readonly Decision[],
  nth: number,
  change: DecisionChange,
): readonly Decision[] {
  return decisions.map((one) => (one.nth === nth ? { ...one, ...change } : one));
}

/** The last one that stands, or will if the server agrees: what "undo" takes back. */
export function undoable(decisions: readonly Decision[]): Decision | undefined {
  return decisions.findLast(stands);
}

/** The last decision on the speaker or the event of a quotation, alone or with all of its statement. */
export function correctionOf(
  decisions: readonly Decision[],
  verdict: "speaker" | "event",
  { id, statementId }: Pick<Quotation, "id" | "statementId">,
): Decision | undefined {
  return decisions.findLast(
    ({ request }) => request.verdict === verdict && [id, statementId].includes(request.a),
  );
}

/**
 * What to show of what was read or judged (`known`), as it will be when the server agrees: the corrected one first, or, where the correction
 * is taken back, what the articles say. What was read from the server since (`isFresh`) stands for itself.
 */
export function corrected<Known extends Thing>(
  known: readonly Known[],
  isJudged: (one: Known) => boolean,
  correction: Decision | undefined,
  isFresh: boolean,
): { readonly coming: Thing | null; readonly known: readonly Known[] } {
  const state = correction?.state;
  const right = correction?.right ?? null;
  if (right !== null && (state === "sending" || (state === "kept" && !isFresh)))
    return { coming: right, known: known.filter(({ id }) => id !== right.id) };
  if (state === "undoing" || (state === "undone" && !isFresh))
    return { coming: null, known: known.filter((one) => !isJudged(one)) };
  return { coming: null, known };
}

export function stands({ state }: Decision): boolean {
  return state === "sending" || state === "kept";
}

/** The same for a question whichever answer brought it. */
export function keyOf({ a, b }: Question): string {
  return `${a.thing.id} ${b.thing.id}`;
}

/**
 * What waits to be decided: the server's queue as it will be when it agrees with all that was decided here. A question that was answered is
 * away from it; one whose answer is taken back stands first again. A queue that was read after that (`isFresh`) says it itself.
 */
export function openQuestions(
  queue: readonly Question[],
  isFresh: boolean,
  decisions: readonly Decision[],
): readonly Question[] {
  const latest = new Map<string, Decision>();
  for (const decision of decisions) {
    if (decision.question !== null) latest.set(keyOf(decision.question), decision);
  }
  const isAway = (question: Question): boolean => {
    const state = latest.get(keyOf(question))?.state;
    return state === "sending" || (state === "kept" && !isFresh);
  };
  const asked = new Set(queue.map(keyOf));
  const back = [...latest.values()].flatMap(({ state, question }) => {
    const returns = state === "undoing" || (state === "undone" && !isFresh);
    return question !== null && returns && !asked.has(keyOf(question)) ? [question] : [];
  });
  return [...back.reverse(), ...queue.filter((question) => !isAway(question))];
}
