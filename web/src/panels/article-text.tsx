import { Fragment } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Article, Quotation } from "../../../src/contract/things.ts";
import { WITHHELD } from "../../../src/contract/values.ts";
import { articleMarks } from "../reading/article-marks.ts";
import { partAround } from "../reading/part.ts";
import { innermostQuotation, type Segment, segments } from "../reading/segments.ts";
import { certainty } from "../state/certainty.ts";
import type { Span } from "../state/route.ts";
import { text } from "../strings.ts";
import { useApp } from "./app-context.ts";
import { routeOf } from "./link.tsx";

type TextProps = {
  article: Article;
  at: Span | null;
  selected: Quotation | null;
  onSelect: (quotation: Quotation) => void;
};

/** The article's characters, every one of them, as text nodes in marked runs. */
export function ArticleText({ article, at, selected, onSelect }: TextProps) {
  const { actions } = useApp();
  const body = useRef<HTMLDivElement>(null);
  const [centre, setCentre] = useState(at?.start ?? 0);
  useEffect(() => setCentre(at?.start ?? 0), [at?.start]);
  const part = partAround(article.text.length, centre);
  const runs = useMemo(
    () => segments(part.start, part.end, articleMarks(article, at)),
    [article, at?.start, at?.end, part.start],
  );
  useEffect(() => {
    body.current?.querySelector("[data-passage]")?.scrollIntoView({ block: "center" });
  }, [article, at?.start, at?.end, part.start]);
  const byId = useMemo(
    () => new Map(article.quotationList.map((quotation) => [quotation.id, quotation])),
    [article],
  );
  const openEvent = (mention: string) => {
    const told = article.eventMentions.find(({ id }) => id === mention);
    if (told !== undefined) actions.navigate(routeOf(told.event.id));
  };
  return (
    <>
      <PartNote part={part} length={article.text.length} onMove={setCentre} />
      {/* The lists of quotations and actions beside it do the same by keyboard. */}
      <div class="reading__text" ref={body} dir="auto" data-article-text>
        {runs.map((run) => (
          <Run
            key={run.start}
            run={run}
            text={article.text}
            byId={byId}
            selected={selected}
            onSelect={onSelect}
            onOpen={openEvent}
          />
        ))}
      </div>
    </>
  );
}

/** What of an article must not be shown is a gap. */
function Words({ words }: { words: string }) {
  const [first = "", ...others] = words.split(GAP);
  return (
    <>
      {first}
      {others.map((part, nth) => (
        <Fragment key={nth}>
          <span class="withheld" title={text.article.withheld}>
            {" […] "}
          </span>
          {part}
        </Fragment>
      ))}
    </>
  );
}

/** A run of characters that are withheld, with the spaces around it. */
const GAP = new RegExp(` *${WITHHELD}[${WITHHELD} ]*`);

type RunProps = {
  run: Segment;
  text: string;
  byId: ReadonlyMap<string, Quotation>;
  selected: Quotation | null;
  onSelect: (quotation: Quotation) => void;
  /** Opens the action that an event mention means. */
  onOpen: (mention: string) => void;
};

function Run({ run, text: whole, byId, selected, onSelect, onOpen }: RunProps) {
  const words = whole.slice(run.start, run.end);
  if (run.marks.length === 0) return <Words words={words} />;
  const quotation = byId.get(innermostQuotation(run) ?? "");
  const passage = run.marks.some(({ role }) => role === "passage");
  const event = run.marks.findLast(({ role }) => role === "event");
  const open = () => {
    if (quotation !== undefined) onSelect(quotation);
    else if (event !== undefined) onOpen(event.id);
  };
  const click = quotation === undefined && event === undefined ? {} : { onClick: open };
  return (
    <span
      class={classesOf(run, quotation, selected)}
      {...(passage ? { "data-passage": "" } : {})}
      {...click}
    >
      <Words words={words} />
    </span>
  );
}

function classesOf(
  run: Segment,
  quotation: Quotation | undefined,
  selected: Quotation | null,
): string {
  const classes = new Set(["run", ...run.marks.map(({ role }) => `run--${role}`)]);
  if (quotation !== undefined) {
    classes.add(`run--${quotation.kind}`);
    classes.add(`run--${certainty(quotation.confidence)}`);
  }
  const depth = run.marks.filter(({ role }) => role === "quotation").length;
  if (depth > 1) classes.add("run--nested");
  if (selected !== null && run.marks.some(({ id }) => id === selected.id)) {
    classes.add("run--selected");
  }
  return [...classes].join(" ");
}

type PartProps = { part: Span; length: number; onMove: (centre: number) => void };

/** An article of megabytes is shown in parts; everything else in one. */
function PartNote({ part, length, onMove }: PartProps) {
  if (part.end - part.start === length) return null;
  const step = part.end - part.start;
  return (
    <p class="notice">
      {text.article.part(part.start, part.end, length)}{" "}
      <button
        type="button"
        class="link-button"
        disabled={part.start === 0}
        onClick={() => onMove(part.start - step / 2)}
      >
        {text.article.earlier}
      </button>{" "}
      <button
        type="button"
        class="link-button"
        disabled={part.end === length}
        onClick={() => onMove(part.end + step / 2)}
      >
        {text.article.later}
      </button>
    </p>
  );
}
