import type { StatementSummary } from "../../../src/contract/things.ts";
import { readableDate } from "../panels/dates.ts";
import { Link, routeOf } from "../panels/link.tsx";
import { certainty } from "../state/certainty.ts";
import { text } from "../strings.ts";
import type { PlacedMark } from "./lane-layout.ts";
import { pixels } from "./pixels.ts";

/** A statement in its lane: a dot, and its words where there is room for them. The dot is drawn by the style sheet. */
export function LaneMark({ placed, top }: { placed: PlacedMark; top: number }) {
  const { mark, x, words } = placed;
  const { statement, basis, outlets } = mark;
  const doubtful = certainty(statement.speakers[0]?.confidence ?? 0) === "uncertain";
  const box = boxAround(placed, top);
  const told = text.lanes.mark(beginningOf(statement.text), dayOf(placed), outlets);
  const kinds = `${text.quotationKinds[statement.kind].name}, ${text.bases[basis].name}`;
  const size = `mark--outlets-${Math.min(MOST_SIZES, outlets)}`;
  return (
    <li>
      <Link
        to={routeOf(statement.id)}
        item
        class={`mark mark--${statement.kind} mark--${basis} ${size} ${doubtful ? "mark--doubtful" : ""}`}
        style={{ ...pixels(box), "--dot": `${x - box.left}px` }}
        title={told}
        {...(words === null && { "aria-label": `${told}, ${kinds}` })}
      >
        {words !== null && (
          <>
            <span
              class={`mark__words mark__words--${words.side}`}
              style={pixels({ left: words.left - box.left, width: words.width })}
            >
              <ResponseTag statement={statement} />
              <bdi class={`mark__text mark__text--${statement.kind}`}>
                {beginningOf(statement.text)}
              </bdi>
            </span>
            <span class="visually-hidden">
              {` ${kinds}, ${dayOf(placed)}, ${text.statement.outlets(outlets)}`}
            </span>
          </>
        )}
      </Link>
    </li>
  );
}

/** A dot grows with the outlets that had the statement, up to so many. */
const MOST_SIZES = 5;

/** A line has no room for more, and nobody reads more in a tip. */
const MOST_CHARACTERS = 300;

function beginningOf(words: string): string {
  return words.length <= MOST_CHARACTERS ? words : `${words.slice(0, MOST_CHARACTERS)}…`;
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
