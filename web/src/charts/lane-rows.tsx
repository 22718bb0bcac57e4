import type { Thing } from "../../../src/contract/values.ts";
import { readableDate } from "../panels/dates.ts";
import { ThingLink } from "../panels/link.tsx";
import { text } from "../strings.ts";
import type { PlacedLane, PlacedOffice, PlacedSilence } from "./lane-layout.ts";
import { LaneMark } from "./lane-mark.tsx";
import { pixels } from "./pixels.ts";

type LaneProps = { lane: PlacedLane; nobody: string; names: number };

/** A name, and beside it what was said. */
export function LaneRow({ lane, nobody, names }: LaneProps) {
  const { of, top, height, placed } = lane;
  return (
    <li class="lane" style={pixels({ top, height })}>
      <LaneName of={of} nobody={nobody} names={names} />
      <ul>
        {placed.map((one) => (
          <LaneMark key={one.mark.statement.id} placed={one} top={top} />
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

/** An office as a bar from the first to the last day on which articles give it. */
export function OfficeRow({ office, names }: { office: PlacedOffice; names: number }) {
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

/** Somebody who is spoken of, and not heard. */
export function SilentRow({ lane, names }: { lane: PlacedSilence; names: number }) {
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
