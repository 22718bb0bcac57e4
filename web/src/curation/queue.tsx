import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Thing } from "../../../src/contract/values.ts";
import { isTyping } from "../controllers/keyboard.ts";
import { useApp } from "../panels/app-context.ts";
import { readableDate } from "../panels/dates.ts";
import { KindIcon } from "../panels/kind-icon.tsx";
import { Await, Empty, More } from "../panels/states.tsx";
import {
  type Decision,
  keyOf,
  openQuestions,
  type PairVerdict,
  type Question,
  undoable,
} from "../state/decisions.ts";
import { curationQueueEndpoint } from "../state/endpoints.ts";
import { text } from "../strings.ts";
import { Announcement } from "./announcement.tsx";
import { QuestionCard } from "./question-card.tsx";
import { ReasonField, VerdictBar } from "./verdict-bar.tsx";

/** One question after the other, all of it by single keys. */
export function Queue() {
  return (
    <>
      <p class="meta curation__lead">{text.curation.lead}</p>
      <Await endpoint={curationQueueEndpoint()}>
        {({ questions, nextCursor }) => (
          <Questions questions={questions} hasMore={nextCursor !== null} />
        )}
      </Await>
    </>
  );
}

function Questions({ questions, hasMore }: { questions: readonly Question[]; hasMore: boolean }) {
  const { state } = useApp();
  const isFresh = !state.stale.has(curationQueueEndpoint().url);
  const open = openQuestions(questions, isFresh, state.decisions);
  const deck = useDeck(open);
  const { question, at, decide } = deck;
  useKeys(deck);
  if (question === undefined) {
    return (
      <>
        <Announcement onUndo={deck.undo} />
        <Empty
          title={hasMore ? text.curation.allDecided : text.curation.empty}
          hint={text.curation.emptyHint}
        />
        <More endpoint={curationQueueEndpoint()} />
      </>
    );
  }
  return (
    <div class="deck">
      <nav class="deck__list" aria-label={text.curation.list}>
        <ol class="list" data-list>
          {open.map((one, nth) => (
            <li key={keyOf(one)}>
              <button
                type="button"
                data-item
                class="deck__item"
                aria-current={nth === at}
                onClick={() => deck.go(nth)}
                onFocus={() => deck.go(nth)}
              >
                <KindIcon kind={one.a.thing.kind} />
                <span class="deck__names">
                  <NameOf thing={one.a.thing} />
                  <NameOf thing={one.b.thing} />
                </span>
              </button>
            </li>
          ))}
        </ol>
        <More endpoint={curationQueueEndpoint()} />
      </nav>
      <div class="deck__question">
        <QuestionCard
          key={keyOf(question)}
          question={question}
          position={text.curation.position(at + 1, open.length, hasMore)}
        />
        <ReasonField {...deck.reason} />
        <div class="verdicts">
          <VerdictBar onDecide={decide} onGo={(by) => deck.go(at + by)} />
          <Announcement onUndo={deck.undo} />
        </div>
      </div>
    </div>
  );
}

function NameOf({ thing: { kind, label, detail } }: { thing: Thing }) {
  return (
    <bdi>
      {label}
      {kind !== "statement" && detail !== null && <small> {readableDate(detail)}</small>}
    </bdi>
  );
}

type Deck = {
  readonly question: Question | undefined;
  readonly at: number;
  readonly go: (to: number) => void;
  readonly decide: (verdict: PairVerdict) => void;
  readonly undo: () => void;
  readonly reason: { readonly value: string; readonly set: (value: string) => void };
};

/** Which question is shown. When it is answered the next one takes its place; one that comes back is shown. */
function useDeck(open: readonly Question[]): Deck {
  const { state, actions } = useApp();
  const [current, setCurrent] = useState<{ key: string; at: number }>({ key: "", at: 0 });
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map());
  const found = open.findIndex((question) => keyOf(question) === current.key);
  const at = found >= 0 ? found : Math.max(0, Math.min(current.at, open.length - 1));
  const question = open[at];
  const key = question === undefined ? "" : keyOf(question);
  const reason = reasons.get(key) ?? reasonBefore(state.decisions, key);
  return {
    question,
    at,
    go: (to) => {
      const next = open[Math.max(0, Math.min(to, open.length - 1))];
      if (next !== undefined) setCurrent({ key: keyOf(next), at: open.indexOf(next) });
    },
    decide: (verdict) => {
      if (question === undefined) return;
      const { a, b } = question;
      setCurrent({ key: "", at });
      actions.decide({
        request: { verdict, a: a.thing.id, b: b.thing.id, reason: reason.trim() || null },
        names: [a.thing.label, b.thing.label],
        question,
        right: null,
      });
    },
    undo: () => {
      const last = undoable(state.decisions);
      if (last === undefined) return;
      actions.undoDecision(last);
      if (last.question !== null) setCurrent({ key: keyOf(last.question), at: 0 });
    },
    reason: { value: reason, set: (value) => setReasons(new Map(reasons).set(key, value)) },
  };
}

/** A question that comes back, refused or undone, has the reason that was given for its answer. */
function reasonBefore(decisions: readonly Decision[], key: string): string {
  const last = decisions.findLast(({ question }) => question !== null && keyOf(question) === key);
  return last?.request.reason ?? "";
}

function useKeys(deck: Deck): void {
  const latest = useRef(deck);
  latest.current = deck;
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || isTyping(event.target)) return;
      const isUndo = event.key.toLowerCase() === text.curation.undoKey;
      if ((event.ctrlKey || event.metaKey) && !isUndo) return;
      if (act(event.key.toLowerCase(), latest.current)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** Does what a key means; false where it means nothing here. */
function act(key: string, { go, at, decide, undo }: Deck): boolean {
  const { verdicts, nextKey, previousKey, undoKey } = text.curation;
  switch (key) {
    case nextKey:
    case "arrowright":
      go(at + 1);
      return true;
    case previousKey:
    case "arrowleft":
      go(at - 1);
      return true;
    case undoKey:
      undo();
      return true;
    case verdicts.same.key:
      decide("same");
      return true;
    case verdicts.different.key:
      decide("different");
      return true;
    case verdicts.unsure.key:
      decide("unsure");
      return true;
    default:
      return false;
  }
}
