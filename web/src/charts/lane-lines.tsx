import type { LaneLayout, PlacedReply } from "./lane-layout.ts";

/** What joins marks: below them the days on which a statement was published again, above them what answers what. */
export function Spreads({ layout }: { layout: LaneLayout }) {
  const placed = layout.lanes
    .flatMap((lane) => lane.placed)
    .filter(({ again }) => again.length > 0);
  if (placed.length === 0) return null;
  // Two paths for all: hundreds of statements would be thousands of elements.
  const lines = placed.map(
    ({ x, y, again }) => `M${Math.min(x, ...again)} ${y}H${Math.max(x, ...again)}`,
  );
  const dots = placed.flatMap(({ y, again }) => again.map((x) => `M${x} ${y}h0`));
  return (
    <svg class="lanes__spreads" width={layout.width} height={layout.height} aria-hidden="true">
      <path class="spread" d={lines.join("")} />
      <path class="spread spread--again" d={dots.join("")} />
    </svg>
  );
}

/** Lines from answers to what they answer. */
export function Replies({ layout }: { layout: LaneLayout }) {
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
