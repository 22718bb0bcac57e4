import { JudgementSchema } from "../../../src/contract/judgements.ts";
import type { Decision, NewDecision } from "../state/decisions.ts";
import { type Answer, send } from "./api.ts";
import type { Store } from "./store.ts";

export type Judging = {
  /** Takes a decision as kept at once; if the server refuses it, it says why. */
  readonly decide: (decision: NewDecision) => void;
  /** Takes a decision back, even one that is still on its way. */
  readonly undoDecision: (decision: Decision) => void;
  /** Takes back a judgement that was made earlier, or by somebody else. */
  readonly undoJudgement: (id: string, decision: NewDecision) => void;
};

/** Sends what is decided one after the other, in the order in which it was decided. */
export function createJudging(store: Store): Judging {
  let waiting = 0;
  let isOutdated = false;
  let last: Promise<void> = Promise.resolve();
  const { dispatch } = store;

  const inTurn = (work: () => Promise<GraphIs>): void => {
    waiting += 1;
    last = last.then(work).then((graph) => {
      waiting -= 1;
      isOutdated ||= graph === "changed";
      // While more is to come, what is asked now would be outdated before it is there.
      if (waiting > 0 || !isOutdated) return;
      isOutdated = false;
      dispatch({ type: "outdated" });
    });
  };
  const add = (decision: Omit<Decision, "nth">): number => {
    const nth = store.state().decisions.length;
    dispatch({ type: "decided", decision: { ...decision, nth } });
    return nth;
  };
  const take = (nth: number): void => {
    dispatch({ type: "decision", nth, change: { state: "undoing", failure: null } });
    inTurn(() => takeBack(store, nth));
  };
  return {
    decide: (decision) => {
      const nth = add({ ...decision, id: null, state: "sending", failure: null });
      inTurn(() => keep(store, nth));
    },
    undoDecision: ({ nth }) => take(nth),
    undoJudgement: (id, decision) => take(add({ ...decision, id, state: "kept", failure: null })),
  };
}

/** Whether the graph may be another one than what is shown of it. */
type GraphIs = "changed" | "as before";

async function keep(store: Store, nth: number): Promise<GraphIs> {
  const decision = store.state().decisions[nth];
  if (decision === undefined) return "as before";
  const answer = await send({
    ...{ url: "/api/v1/judgements", method: "POST", schema: JudgementSchema },
    body: decision.request,
  });
  const meanwhile = store.state().decisions[nth]?.state;
  store.dispatch({
    type: "decision",
    nth,
    change: answer.ok
      ? { id: answer.value.id, state: meanwhile === "undoing" ? "undoing" : "kept" }
      : { state: "refused", failure: answer.failure },
  });
  return graphAfter(answer);
}

async function takeBack(store: Store, nth: number): Promise<GraphIs> {
  const id = store.state().decisions[nth]?.id ?? null;
  // It was refused while it waited: there is nothing to take back.
  if (id === null) return "as before";
  const url = `/api/v1/judgements/${encodeURIComponent(id)}/undo`;
  const answer = await send({ url, method: "POST", body: {}, schema: JudgementSchema });
  store.dispatch({
    type: "decision",
    nth,
    change: answer.ok ? { state: "undone" } : { state: "kept", failure: answer.failure },
  });
  return graphAfter(answer);
}

/** What the server does not find any more, somebody else has changed. */
function graphAfter(answer: Answer<unknown>): GraphIs {
  const isGone = !answer.ok && (answer.failure.status === 404 || answer.failure.status === 410);
  return answer.ok || isGone ? "changed" : "as before";
}
