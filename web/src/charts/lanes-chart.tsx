import { useMemo, useRef } from "preact/hooks";
import { useGradually } from "../panels/use-gradually.ts";
import { text } from "../strings.ts";
import "../styles/lanes.css";
import { type LaneLayout, type LaneParts, layoutLanes } from "./lane-layout.ts";
import { Replies, Spreads } from "./lane-lines.tsx";
import { LaneRow, OfficeRow, SilentRow } from "./lane-rows.tsx";
import { LanesHead, type OwnDay, OwnDays } from "./lanes-head.tsx";
import { pixels } from "./pixels.ts";
import { useWidth } from "./use-width.ts";

type ChartProps = Omit<LaneParts, "days"> & {
  caption: string;
  /** The name of the lane of what belongs to none. */
  nobody: string;
  /** The action's own dates. */
  own?: readonly OwnDay[];
};

const NONE: readonly OwnDay[] = [];

/** Lanes that fill a high screen. */
const SCREEN = 20;

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
  const body = useMemo(
    () => <Body layout={layout} own={own} nobody={nobody} />,
    [layout, own, nobody],
  );
  return (
    <figure class="lanes">
      <figcaption class="lanes__caption">{caption}</figcaption>
      <div ref={frame}>{width > 0 && body}</div>
      <Key withOwn={own.length > 0} />
    </figure>
  );
}

type BodyProps = { layout: LaneLayout; own: readonly OwnDay[]; nobody: string };

function Body({ layout, own, nobody }: BodyProps) {
  // A row is made once, however many there are by and by.
  const rows = useMemo(
    () =>
      layout.lanes.map((lane) => (
        <LaneRow key={lane.of?.id ?? ""} lane={lane} nobody={nobody} names={layout.names} />
      )),
    [layout, nobody],
  );
  const shown = useGradually(rows.length, SCREEN);
  return (
    <div
      class={`lanes__body ${layout.names === 0 ? "lanes__body--narrow" : ""}`}
      style={pixels({ width: layout.width })}
    >
      <LanesHead layout={layout} own={own} />
      <div class="lanes__field" style={pixels({ height: layout.height })} data-list>
        <OwnDays layout={layout} own={own} />
        <Spreads layout={layout} />
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
        <ol>{rows.slice(0, shown)}</ol>
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

function Key({ withOwn }: { withOwn: boolean }) {
  return (
    <ul class="lanes__key" aria-label={text.graph.legend}>
      {(["direct", "mixed", "indirect"] as const).map((kind) => (
        <li key={kind}>
          <span class={`mark mark--${kind} mark--content`} />
          {text.quotationKinds[kind].name}
        </li>
      ))}
      <li>
        <span class="mark mark--direct mark--context" />
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
