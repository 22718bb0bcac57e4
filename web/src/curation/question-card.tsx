import { useMemo } from "preact/hooks";
import { wordDifferences } from "../charts/word-differences.ts";
import { readableDate } from "../panels/dates.ts";
import { Passages } from "../panels/evidence-list.tsx";
import { KindIcon } from "../panels/kind-icon.tsx";
import { Link, routeOf } from "../panels/link.tsx";
import type { Question } from "../state/decisions.ts";
import { text } from "../strings.ts";

type Side = Question["a"];

/** Two things that may be one: why, how sure, and the passages of both next to each other. */
export function QuestionCard({ question, position }: { question: Question; position: string }) {
  const { a, b, score, reasons, changes } = question;
  const percent = Math.round(score * 100);
  return (
    <article class="question" aria-labelledby="question">
      <header class="question__head">
        <h2 id="question">{text.curation.asks[a.thing.kind]}</h2>
        <p class="meta">{position}</p>
      </header>
      <div class="question__why">
        <h3>{text.curation.reasons}</h3>
        <ul>
          {reasons.length === 0 && <li>{text.curation.noReason}</li>}
          {reasons.map((reason) => (
            <li key={reason}>
              <bdi>{reason}</bdi>
            </li>
          ))}
        </ul>
        <p class="meta">
          <meter class="certainty__bar" min={0} max={100} value={percent} aria-hidden="true" />{" "}
          {text.curation.likeness(percent)} · {text.curation.changes(changes)}
        </p>
      </div>
      <div class="question__sides">
        <SideOf side={a} other={b} />
        <SideOf side={b} other={a} />
      </div>
    </article>
  );
}

function SideOf({ side, other }: { side: Side; other: Side }) {
  const { thing, evidence } = side;
  const { id, kind, label, detail } = thing;
  return (
    <section class="side">
      <p class="eyebrow">
        <KindIcon kind={kind} />
        {text.kinds[kind].one}
        {detail !== null && <bdi>{readableDate(detail)}</bdi>}
      </p>
      <h3 class={kind === "statement" ? "side__words" : "side__name"}>
        <Link to={routeOf(id)}>
          {kind === "statement" ? (
            <ComparedWords words={label} other={other.thing.label} />
          ) : (
            <bdi>{label}</bdi>
          )}
        </Link>
      </h3>
      <Passages items={evidence.map((passage) => ({ evidence: passage, note: null }))} />
    </section>
  );
}

/** The words of one statement; underlined is what the other one does not have. */
function ComparedWords({ words, other }: { words: string; other: string }) {
  const runs = useMemo(() => wordDifferences(words, other), [words, other]);
  if (runs === null) return <bdi>{words}</bdi>;
  return (
    <bdi>
      {runs.map((run, nth) =>
        run.kind === "added" ? (
          <ins key={nth} title={text.curation.wordsOnlyHere}>
            {run.text}
          </ins>
        ) : (
          run.kind === "same" && run.text
        ),
      )}
    </bdi>
  );
}
