import { useMemo, useRef } from "preact/hooks";
import type { StatementSummary } from "../../../src/contract/things.ts";
import type { Thing } from "../../../src/contract/values.ts";
import { readableDate } from "../panels/dates.ts";
import { Link, routeOf, ThingLink } from "../panels/link.tsx";
import { certainty } from "../state/certainty.ts";
import { text } from "../strings.ts";
import "../styles/lanes.css";
import {
  type LaneLayout,
  type LaneParts,
  layoutLanes,
  type PlacedLane,
  type PlacedMark,
  type PlacedOffice,
  type PlacedReply,
  type PlacedSilence,
} from "./lane-layout.ts";
import { pixels } from "./pixels.ts";
import { columnAt, type TimeColumn } from "./time-columns.ts";
import { useWidth } from "./use-width.ts";

type OwnDay = { readonly date: string; readonly status: string };

type ChartProps = Omit<LaneParts, "days"> & {
  caption: string;
  /** The name of the lane of what belongs to none. */
  nobody: string;
  /** The action's own dates. */
  own?: readonly OwnDay[];
};

const NONE: readonly OwnDay[] = [];

/** Speakers, or actions, as lanes over time, statements as marks with words; below them who is spoken of and not heard. */
export function LanesChart({ caption, nobody, own = NONE, lanes, silent, offices }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const layout = useMemo(() => {
    const days = own.map(({ date }) => date);
    return layoutLanes(
      { lanes, days, ...(silent && { silent }), ...(offices && { offices }) },
      width,
    );
  }, [lanes, silent, offices, own, width]);
  return (
    <figure class="lanes">
      <figcaption class="lanes__caption">{caption}</figcaption>
      <div ref={frame}>{width > 0 && <Body layout={layout} own={own} nobody={nobody} />}</div>
      <Key withOwn={own.length > 0} />
    </figure>
  );
}

type BodyProps = { layout: LaneLayout; own: readonly OwnDay[]; nobody: string };

function Body({ layout, own, nobody }: BodyProps) {
  return (
    <div
      class={`lanes__body ${layout.names === 0 ? "lanes__body--narrow" : ""}`}
      style={pixels({ width: layout.width })}
    >
      <Head layout={layout} own={own} />
      <div class="lanes__field" style={pixels({ height: layout.height })} data-list>
        <OwnDays layout={layout} own={own} />
        {layout.offices.length > 0 && (
          <ol aria-label={text.agent.roles}>
            {layout.offices.map((office) => (
              <OfficeRow
                key={`${office.name} ${office.from}`}
                office={office}
                names={layout.names}
              />
            ))}
          </ol>
        )}
        <ol>
          {layout.lanes.map((lane) => (
            <LaneRow key={lane.of?.id ?? ""} lane={lane} nobody={nobody} names={layout.names} />
          ))}
        </ol>
        {layout.silent.length > 0 && (
          <ol aria-label={text.lanes.silent}>
            {layout.silent.map((lane) => (
              <SilentRow key={lane.party.id} lane={lane} names={layout.names} />
            ))}
          </ol>
        )}
        <Replies layout={layout} />
      </div>
    </div>
  );
}

/** An office as a bar from the first to the last day on which articles give it. */
function OfficeRow({ office, names }: { office: PlacedOffice; names: number }) {
  const { name, from, to, top, height, left, right } = office;
  return (
    <li class="lane lane--office" style={pixels({ top, height })}>
      <div class="lane__name lane__office" style={names === 0 ? {} : pixels({ width: names })}>
        <bdi title={name}>{name}</bdi>
        <span class="visually-hidden">
          {` ${text.agent.seen(readableDate(from), readableDate(to))}`}
        </span>
      </div>
      <span
        class="lane__bar"
        style={pixels({ left: left - 6, width: right - left + 12 })}
        title={text.agent.seen(readableDate(from), readableDate(to))}
      />
    </li>
  );
}

function Head({ layout, own }: { layout: LaneLayout; own: readonly OwnDay[] }) {
  return (
    <div class="lanes__head">
      <ul class="visually-hidden">
        {own.map(({ date, status }) => (
          <li key={date}>{text.lanes.own(statusName(status), readableDate(date))}</li>
        ))}
      </ul>
      <div aria-hidden="true">
        {layout.columns.map((column, nth) => (
          <div key={column.key} class="lanes__column" style={pixels(boxOf(column))}>
            <span class="lanes__gap">{beforeColumn(column, layout.columns[nth - 1])}</span>
            <span class="lanes__day">{columnName(column.key)}</span>
            {own
              .filter(({ date }) => columnAt(layout.columns, date) === nth)
              .slice(0, 1)
              .map(({ status }) => (
                <span key={status} class="lanes__own">
                  <span class="lanes__own-name">{statusName(status)}</span>
                </span>
              ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function boxOf({ left, width }: { left: number; width: number }) {
  return { left, width };
}

/** The days that passed since the column before, and its year where that is another one. */
function beforeColumn({ key, gap }: TimeColumn, before: TimeColumn | undefined): string {
  const year = key.length === 10 && key.slice(0, 4) !== before?.key.slice(0, 4);
  const passed = gap !== null && gap > 1 ? text.lanes.gap(gap) : "";
  return [passed, year ? key.slice(0, 4) : ""].filter(Boolean).join(" · ");
}

/** "Feb 28", "March 2022", "2022". */
function columnName(key: string): string {
  if (key === "") return text.lanes.undated;
  return key.length === 10 ? SHORT_DAY.format(Date.parse(key)) : readableDate(key);
}

const SHORT_DAY = new Intl.DateTimeFormat("en", {
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

function statusName(status: string): string {
  return text.statuses[status] ?? status;
}

/** The action's own dates, as lines through all lanes. */
function OwnDays({ layout, own }: { layout: LaneLayout; own: readonly OwnDay[] }) {
  const hit = new Set(own.map(({ date }) => columnAt(layout.columns, date)));
  return (
    <div aria-hidden="true">
      {layout.columns
        .filter((_, nth) => hit.has(nth))
        .map(({ key, left, width }) => (
          <div
            key={key}
            class="lanes__own-line"
            style={pixels({ left, width, height: layout.height })}
          />
        ))}
    </div>
  );
}

type LaneProps = { lane: PlacedLane; nobody: string; names: number };

function LaneRow({ lane, nobody, names }: LaneProps) {
  const { of, top, height, placed } = lane;
  return (
    <li class="lane" style={pixels({ top, height })}>
      <LaneName of={of} nobody={nobody} names={names} />
      <ul>
        {placed.map((one) => (
          <Mark key={one.mark.statement.id} placed={one} top={top} />
        ))}
      </ul>
    </li>
  );
}

type NameProps = { of: Thing | null; nobody: string; names: number };

function LaneName({ of, nobody, names }: NameProps) {
  return (
    <div class="lane__name" style={names === 0 ? {} : pixels({ width: names })}>
      {of === null ? (
        <span class="lane__nobody">{nobody}</span>
      ) : (
        <>
          <span class="lane__who">
            <ThingLink thing={of} />
          </span>
          {of.detail !== null && of.detail !== of.label && (
            <bdi class="lane__role" title={of.detail}>
              {of.kind === "event" ? readableDate(of.detail) : of.detail}
            </bdi>
          )}
        </>
      )}
    </div>
  );
}

function Mark({ placed, top }: { placed: PlacedMark; top: number }) {
  const { mark, x, y, again, words } = placed;
  const { statement, basis, outlets } = mark;
  const doubtful = certainty(statement.speakers[0]?.confidence ?? 0) === "uncertain";
  const size = 11 + 2 * Math.min(4, outlets - 1);
  const [start, end] = [Math.min(x, ...again), Math.max(x, ...again)];
  const box = boxAround(placed, top);
  return (
    <li>
      {again.length > 0 && (
        <span
          class="mark__spread"
          style={pixels({ left: start, top: y - top, width: end - start })}
        />
      )}
      {again.map((other) => (
        <span key={other} class="mark__again" style={pixels({ left: other, top: y - top })} />
      ))}
      <Link
        to={routeOf(statement.id)}
        item
        class={`mark mark--${statement.kind} mark--${basis} ${doubtful ? "mark--doubtful" : ""}`}
        style={pixels(box)}
        title={text.lanes.mark(statement.text, dayOf(placed), outlets)}
      >
        <span class="mark__dot" style={pixels({ left: x - box.left, width: size, height: size })} />
        <span
          class={words === null ? "visually-hidden" : `mark__words mark__words--${words.side}`}
          style={words === null ? {} : pixels({ left: words.left - box.left, width: words.width })}
        >
          <ResponseTag statement={statement} />
          <bdi class={`mark__text mark__text--${statement.kind}`}>{statement.text}</bdi>
        </span>
        <span class="visually-hidden">
          {` ${text.quotationKinds[statement.kind].name}, ${text.bases[basis].name}, ${dayOf(placed)}, ${text.statement.outlets(outlets)}`}
        </span>
      </Link>
    </li>
  );
}

/** What a pointer may hit: the mark with its words. */
function boxAround({ x, y, words }: PlacedMark, top: number) {
  const left = Math.min(x - TARGET / 2, words?.left ?? x);
  const right = Math.max(x + TARGET / 2, words === null ? x : words.left + words.width);
  return { left, top: y - top - TARGET / 2, width: right - left, height: TARGET };
}

/** The least size of a target, in CSS pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24;

function ResponseTag({ statement: { replies } }: { statement: StatementSummary }) {
  const response = replies[0]?.response;
  return response === undefined ? null : (
    <b class="mark__tag">{text.responses[response] ?? response} </b>
  );
}

function dayOf({ mark }: PlacedMark): string {
  if (mark.day === null) return text.lanes.undated;
  return mark.said
    ? text.lanes.saidOn(readableDate(mark.day))
    : text.lanes.publishedOn(readableDate(mark.day));
}

function SilentRow({ lane, names }: { lane: PlacedSilence; names: number }) {
  const { party, top, height, xs, days } = lane;
  const how =
    party.part === "mentioned"
      ? text.lanes.mentioned(party.mentionedIn.length)
      : text.lanes.parts[party.part];
  const silence = (
    <span class="lane__silence" style={names === 0 ? {} : pixels({ left: names + 8 })}>
      {text.lanes.notQuoted(how)}
    </span>
  );
  return (
    <li class="lane lane--silent" style={pixels({ top, height })}>
      <div class="lane__name" style={names === 0 ? {} : pixels({ width: names })}>
        <span class="lane__who">
          <ThingLink thing={party} />
        </span>
        {names === 0 && silence}
      </div>
      {names > 0 && silence}
      {xs.map((x, nth) => (
        <span
          key={days[nth]}
          class="lane__mention"
          style={pixels({ left: x })}
          aria-hidden="true"
        />
      ))}
    </li>
  );
}

/** Lines from answers to what they answer. */
function Replies({ layout }: { layout: LaneLayout }) {
  if (layout.replies.length === 0) return null;
  return (
    <svg class="lanes__replies" width={layout.width} height={layout.height} aria-hidden="true">
      <defs>
        <marker
          id="reply-end"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0.500 7 4 0 7.500z" />
        </marker>
      </defs>
      {layout.replies.map((reply) => (
        <path
          key={`${reply.from.mark.statement.id} ${reply.to.mark.statement.id} ${reply.from.y}`}
          class={`reply reply--${reply.response}`}
          d={curveOf(reply)}
          marker-end="url(#reply-end)"
        />
      ))}
    </svg>
  );
}

/** An arc to the left of both marks, so that it does not run through words. */
function curveOf({ from, to }: PlacedReply): string {
  const bend = Math.min(from.x, to.x) - Math.min(60, 18 + Math.abs(from.y - to.y) / 4);
  return `M${from.x - 7} ${from.y} C${bend} ${from.y} ${bend} ${to.y} ${to.x - 9} ${to.y}`;
}

function Key({ withOwn }: { withOwn: boolean }) {
  return (
    <ul class="lanes__key" aria-label={text.graph.legend}>
      {(["direct", "mixed", "indirect"] as const).map((kind) => (
        <li key={kind}>
          <span class={`mark mark--${kind} mark--content`}>
            <span class="mark__dot mark__dot--key" />
          </span>
          {text.quotationKinds[kind].name}
        </li>
      ))}
      <li>
        <span class="mark mark--direct mark--context">
          <span class="mark__dot mark__dot--key" />
        </span>
        {text.bases.context.name}
      </li>
      {withOwn && (
        <li>
          <span class="lanes__own" aria-hidden="true" />
          {text.lanes.ownKey}
        </li>
      )}
    </ul>
  );
}
