import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Article, Quotation } from "../../../src/contract/things.ts";
import type { Thing } from "../../../src/contract/values.ts";
import { isTyping } from "../controllers/keyboard.ts";
import { overlapping } from "../reading/article-marks.ts";
import { certainty } from "../state/certainty.ts";
import { corrected, correctionOf, type Decision, stands } from "../state/decisions.ts";
import { articleEndpoint } from "../state/endpoints.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { BasisBadge, CertaintyBadge, QuotationKindBadge } from "./certainty-badge.tsx";
import { readableDateTime } from "./dates.ts";
import { Fact, Facts } from "./facts.tsx";
import { KeyButton } from "./key-button.tsx";
import { lazily } from "./lazily.tsx";
import { ThingLink } from "./link.tsx";

const Correction = lazily(() =>
  import("../reading/correction.tsx").then((part) => part.Correction),
);

type Correctable = "speaker" | "event";
const KEYS: Readonly<Record<string, Correctable>> = {
  [text.correction.speaker.key]: "speaker",
  [text.correction.event.key]: "event",
};

type FactsProps = {
  quotation: Quotation;
  article: Article;
  onSelect: (quotation: Quotation) => void;
};

/** What was made of a quotation, how sure that is and why; what is wrong of it can be corrected. */
export function QuotationFacts({ quotation, article, onSelect }: FactsProps) {
  const correcting = useCorrecting(quotation);
  const others = overlapping(quotation, article.quotationList);
  const { via, cue, sourceText, kind, confidence, report } = quotation;
  return (
    <Facts>
      <Fact name={text.article.speaker}>
        <Speakers quotation={quotation} article={article} />
        <Correcting of="speaker" {...{ correcting, quotation, article }} />
      </Fact>
      <Fact name={text.article.how}>
        <p class="attributed">
          <QuotationKindBadge kind={kind} />
          <CertaintyBadge confidence={confidence} method={null} />
        </p>
        <p class="meta">{text.article.sureness[certainty(confidence)]}</p>
      </Fact>
      {sourceText !== null && (
        <Fact name={text.article.source}>
          <q>{sourceText}</q>
        </Fact>
      )}
      {cue !== null && (
        <Fact name={text.article.cue}>
          <q>{article.text.slice(cue.start, cue.end)}</q>
        </Fact>
      )}
      {via.length > 0 && (
        <Fact name={text.article.via}>
          {via.map(({ role, ...thing }) => (
            <p key={`${role} ${thing.id}`}>
              {text.via[role]} <ThingLink thing={thing} />
            </p>
          ))}
        </Fact>
      )}
      <Fact name={text.article.about}>
        <Events quotation={quotation} article={article} />
        <Correcting of="event" {...{ correcting, quotation, article }} />
      </Fact>
      {report.reasons.length > 0 && (
        <Fact name={text.article.sameStatement}>
          <Reasons reasons={report.reasons} />
        </Fact>
      )}
      {others.length > 0 && (
        <Fact name={text.article.overlaps}>
          {others.map((other) => (
            <button
              key={other.id}
              type="button"
              class="link-button overlap"
              onClick={() => onSelect(other)}
            >
              <bdi>{other.text}</bdi>
            </button>
          ))}
        </Fact>
      )}
    </Facts>
  );
}

function Speakers({ quotation, article }: { quotation: Quotation; article: Article }) {
  const { coming, known } = useCorrected("speaker", quotation, article, quotation.speakers);
  return (
    <>
      {coming === null && known.length === 0 && text.article.noSpeaker}
      <Coming thing={coming} />
      {known.map((speaker) => (
        <div key={speaker.id} class={`attributed ${coming === null ? "" : "attributed--before"}`}>
          <ThingLink thing={speaker} />
          <CertaintyBadge confidence={speaker.confidence} method={speaker.method} />
          <Reasons reasons={speaker.reasons} />
        </div>
      ))}
      <Judged verdict="speaker" quotation={quotation} article={article} />
    </>
  );
}

function Events({ quotation, article }: { quotation: Quotation; article: Article }) {
  const { coming, known } = useCorrected("event", quotation, article, quotation.about);
  return (
    <>
      {coming === null && known.length === 0 && text.article.noEvent}
      <Coming thing={coming} />
      {known.map((event) => (
        <div key={event.id} class={`attributed ${coming === null ? "" : "attributed--before"}`}>
          <ThingLink thing={event} />
          <BasisBadge basis={event.basis} confidence={event.confidence} />
          <Reasons reasons={event.reasons} />
        </div>
      ))}
      <Judged verdict="event" quotation={quotation} article={article} />
    </>
  );
}

type Judgeable = Thing & {
  readonly method?: string | null | undefined;
  readonly reasons: readonly string[];
};

function useCorrected<Known extends Judgeable>(
  verdict: Correctable,
  quotation: Quotation,
  article: Article,
  known: readonly Known[],
) {
  const { state } = useApp();
  const isFresh = !state.stale.has(articleEndpoint(article.id).url);
  const correction = correctionOf(state.decisions, verdict, quotation);
  return corrected(known, isJudged, correction, isFresh);
}

function isJudged({ method, reasons }: Judgeable): boolean {
  return method === "judgement" || reasons.some((reason) => reason.startsWith("judged by"));
}

function Coming({ thing }: { thing: Thing | null }) {
  if (thing === null) return null;
  return (
    <p class="attributed">
      <ThingLink thing={thing} />
      <span class="badge">{text.correction.yours}</span>
    </p>
  );
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons">
      {reasons.map((reason) => (
        <li key={reason}>
          <bdi>{reason}</bdi>
        </li>
      ))}
    </ul>
  );
}

type JudgedProps = { verdict: Correctable; quotation: Quotation; article: Article };

/** What became of the correction that was made here, or who made one before; with the way back. */
function Judged({ verdict, quotation, article }: JudgedProps) {
  const { state, actions } = useApp();
  const correction = correctionOf(state.decisions, verdict, quotation);
  const isFresh = !state.stale.has(articleEndpoint(article.id).url);
  const earlier = quotation.judgements.find((one) => one.verdict === verdict);
  const isOver = correction === undefined || (isFresh && correction.state === "undone");
  if (!isOver) return <Progress correction={correction} />;
  if (earlier === undefined) return null;
  const { id, by, at, reason } = earlier;
  const undo = () =>
    actions.undoJudgement(id, {
      request: { verdict, a: quotation.id, b: "" },
      ...{ names: [quotation.text, ""], question: null, right: null },
    });
  return (
    <div class="judged">
      <p class="meta">
        <bdi>{text.correction.by(by, readableDateTime(at))}</bdi>
        {reason !== null && <bdi> {reason}</bdi>}
      </p>
      <KeyButton label={text.curation.undo} shortcut={text.curation.undoKey} onClick={undo} />
    </div>
  );
}

function Progress({ correction }: { correction: Decision }) {
  const { actions } = useApp();
  const { progress, undo, undoKey, refused, notUndone } = text.curation;
  const { state, failure, names } = correction;
  return (
    <div class="judged">
      {failure === null ? (
        <p class="meta" role="status">
          {text.correction.progress}: {progress[state]}
        </p>
      ) : (
        <p class="notice notice--doubt" role="alert">
          <bdi>
            {state === "refused"
              ? refused([names[1], ""], failure.detail)
              : notUndone(failure.detail)}
          </bdi>
        </p>
      )}
      {stands(correction) && (
        <KeyButton
          label={undo}
          shortcut={undoKey}
          onClick={() => actions.undoDecision(correction)}
        />
      )}
    </div>
  );
}

type Correctings = {
  readonly open: Correctable | null;
  readonly set: (open: Correctable | null) => void;
};

/** Which of the two is being corrected. C and E begin it, Z takes the last correction back. */
function useCorrecting(quotation: Quotation): Correctings {
  const { state, actions } = useApp();
  const [open, set] = useState<Correctable | null>(null);
  const last = state.decisions.findLast(
    ({ request, state: now }) =>
      [quotation.id, quotation.statementId].includes(request.a) &&
      (now === "sending" || now === "kept"),
  );
  const latest = useRef(last);
  latest.current = last;
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, target } = event;
      if (altKey || ctrlKey || metaKey || isTyping(target)) return;
      const verdict = KEYS[event.key];
      if (verdict !== undefined) set(verdict);
      else if (event.key === text.curation.undoKey && latest.current !== undefined)
        actions.undoDecision(latest.current);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return { open, set };
}

type CorrectingProps = {
  of: Correctable;
  correcting: Correctings;
  quotation: Quotation;
  article: Article;
};

/** The way to correct one of the two, or, where it was taken, the choice. */
function Correcting({ of, correcting, quotation, article }: CorrectingProps): ComponentChildren {
  const { action, key } = text.correction[of];
  const { open, set } = correcting;
  const onDone = () => {
    set(null);
    document.getElementById("page")?.focus({ preventScroll: true });
  };
  if (open === of) return <Correction verdict={of} {...{ quotation, article, onDone }} />;
  return (
    <p class="judged">
      <KeyButton label={action} shortcut={key} onClick={() => set(of)} />
    </p>
  );
}
