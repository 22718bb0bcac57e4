import { describe, expect, it } from "vitest";
import type { Agent, Event } from "../../../src/contract/things.ts";
import { layoutLanes } from "../../../web/src/charts/lane-layout.ts";
import {
  eventDays,
  lanesOf,
  lanesOfSpeaker,
  officesOf,
  silentLanesOf,
} from "../../../web/src/charts/lanes.ts";
import { timeColumns } from "../../../web/src/charts/time-columns.ts";
import { conduitsOf } from "../../../web/src/state/conduits.ts";
import { passage, statementSummary } from "../../support/statement-summary.ts";

const expulsion = { id: "event-1", kind: "event", label: "Expulsion", detail: null } as const;

describe("the lanes of an action", () => {
  const spies = statementSummary({
    id: "They were spies",
    by: ["Lind", "Brandt"],
    in: [
      passage("Courier", "2022-03-01T08:00:00Z", "Lind"),
      passage("Wire", "2022-03-03", "Lind"),
      passage("Blog", "2022-03-04", "Brandt"),
    ],
    about: [{ ...expulsion, basis: "content", confidence: 0.8 }],
  });

  it("show a statement with each who is said to have said it, on the days on which it was given to him", () => {
    expect(lanesOf([spies], "event-1").map(({ of, marks }) => [of?.label, marks[0]?.days])).toEqual(
      [
        ["Lind", ["2022-03-01", "2022-03-03"]],
        ["Brandt", ["2022-03-04"]],
      ],
    );
  });

  it("put it where it was said, when that is told, else where it was first published", () => {
    const told = { ...spies, saidAt: "2022-02-28" };
    const [lane] = lanesOf([told, spies], "event-1");
    expect(lane?.marks.map(({ day, said }) => [day, said])).toEqual([
      ["2022-02-28", true],
      ["2022-03-01", false],
    ]);
  });

  it("say whether its own words or only what is around them tie it to the action", () => {
    const other = {
      ...spies,
      about: [{ ...expulsion, id: "event-2", basis: "content" as const, confidence: 1 }],
    };
    const [lane] = lanesOf([spies, other], "event-1");
    expect(lane?.marks.map(({ basis, outlets }) => [basis, outlets])).toEqual([
      ["content", 2],
      ["context", 2],
    ]);
  });

  it("keep who took part and is not quoted; who is only mentioned goes with the mention", () => {
    const silent = [
      { id: "us", kind: "institution", label: "US", detail: null, part: "actor", mentionedIn: [] },
      {
        id: "un",
        kind: "institution",
        label: "UN",
        detail: null,
        part: "mentioned",
        mentionedIn: [spies.id],
      },
    ] as const;
    const parties = silent.map((one) => ({ ...one, mentionedIn: [...one.mentionedIn] }));
    const shown = (statements: readonly (typeof spies)[]) =>
      silentLanesOf(parties, statements).map(({ party, days }) => [party.label, days]);
    expect(shown([spies])).toEqual([
      ["US", []],
      ["UN", ["2022-03-01"]],
    ]);
    expect(shown([])).toEqual([["US", []]]);
  });

  it("mark each date of the action once, the one it goes by among them", () => {
    const dates = [
      { date: "2022-02-28", datePrecision: "day", status: "happened", mentions: 4 },
      { date: "2022-02-28", datePrecision: "day", status: "announced", mentions: 1 },
      { date: "2022-03-07", datePrecision: "day", status: "announced", mentions: 2 },
    ];
    const event = { date: "2022-02", status: "happened", dates } as unknown as Event;
    expect(eventDays(event)).toEqual([
      { date: "2022-02", status: "happened" },
      { date: "2022-02-28", status: "happened" },
      { date: "2022-03-07", status: "announced" },
    ]);
  });
});

describe("the lanes of a speaker", () => {
  const about = (id: string) => ({ ...expulsion, id, basis: "content" as const, confidence: 0.8 });
  const said = (id: string, day: string, ...events: string[]) =>
    statementSummary({
      id,
      by: ["Lind"],
      in: [passage("Courier", day, "Lind")],
      about: events.map(about),
    });

  it("are one for each action, with what was said about it in order; what is about none comes last", () => {
    const statements = [
      said("plain", "2022-03-01"),
      said("first", "2022-03-02", "event-1"),
      said("both", "2022-03-03", "event-2", "event-1"),
    ];
    expect(
      lanesOfSpeaker(statements, "Lind").map(({ of, marks }) => [
        of?.id,
        marks.map(({ statement }) => statement.id),
      ]),
    ).toEqual([
      ["event-1", ["first", "both"]],
      ["event-2", ["both"]],
      [undefined, ["plain"]],
    ]);
  });

  it("stand below the offices, from the first to the last day on which articles give them", () => {
    const un = { id: "un", kind: "institution", label: "UN", detail: null } as const;
    const role = { institution: un, evidence: [] };
    const roles = [
      { ...role, role: "envoy", firstSeen: "2022-01-29T08:00:00Z", lastSeen: "2022-03-02" },
      { ...role, role: "adviser", firstSeen: null, lastSeen: null },
    ];
    const offices = officesOf({ roles } as unknown as Agent);
    expect(offices).toEqual([{ name: "envoy, UN", from: "2022-01-29", to: "2022-03-02" }]);
    const lanes = lanesOfSpeaker([said("plain", "2022-03-02")], "Lind");
    const layout = layoutLanes({ lanes, offices }, 1000);
    expect(layout.offices[0]?.left).toBeLessThan(layout.offices[0]?.right ?? 0);
    expect(layout.offices[0]?.top).toBeLessThan(layout.lanes[0]?.top ?? 0);
  });

  it("come with those through whom the words came, most first, for this speaker's passages only", () => {
    const radio = {
      id: "radio",
      kind: "institution",
      label: "Radio",
      detail: null,
      role: "told",
    } as const;
    const wire = { ...radio, id: "wire", label: "Wire", role: "cited" } as const;
    const own = { ...passage("Courier", "2022-03-01", "Lind"), via: [radio, wire] };
    const again = { ...passage("Post", "2022-03-02", "Lind"), via: [wire] };
    const others = { ...passage("Blog", "2022-03-03", "Brandt"), via: [radio] };
    const statement = statementSummary({ id: "s", by: ["Lind"], in: [own, again, others] });
    expect(
      conduitsOf([statement], "Lind").map(({ thing, passages }) => [thing.label, passages]),
    ).toEqual([
      ["Wire", 2],
      ["Radio", 1],
    ]);
  });
});

describe("columns of time", () => {
  it("are the days on which something was said, with how long nothing was", () => {
    expect(timeColumns(["2022-03-01", "2022-02-28", "2022-03-01", "2022-03-07"], 10)).toEqual([
      { key: "2022-02-28", gap: null },
      { key: "2022-03-01", gap: 1 },
      { key: "2022-03-07", gap: 6 },
    ]);
  });

  it("put a month before its days, and what has no date last", () => {
    expect(timeColumns([null, "2022-03-01", "2022-03"], 10).map(({ key }) => key)).toEqual([
      "2022-03",
      "2022-03-01",
      "",
    ]);
  });

  it("are months, or years, where days would be too many", () => {
    const days = ["2021-12-30", "2022-01-01", "2022-01-02"];
    expect(timeColumns(days, 2).map(({ key }) => key)).toEqual(["2021-12", "2022-01"]);
    expect(timeColumns(days, 1).map(({ key }) => key)).toEqual(["2021", "2022"]);
  });
});

describe("the layout of lanes", () => {
  const first = statementSummary({
    id: "a",
    by: ["Lind"],
    in: [passage("Courier", "2022-03-01", "Lind")],
  });
  const reply = statementSummary({
    id: "b",
    by: ["Brandt"],
    in: [passage("Courier", "2022-03-02", "Brandt")],
    replies: [
      { to: "a", response: "denial", confidence: 0.7 },
      { to: "elsewhere", response: "denial", confidence: 0.7 },
    ],
  });
  const lanes = lanesOf([first, reply], "event-1");

  it("is as wide as it may be, lanes one below the other, later to the right", () => {
    const layout = layoutLanes({ lanes }, 1000);
    const [lind, brandt] = layout.lanes;
    expect((lind?.top ?? 0) + (lind?.height ?? 0)).toBe(brandt?.top);
    expect(lind?.placed[0]?.x).toBeLessThan(brandt?.placed[0]?.x ?? 0);
    expect(layout.columns.at(-1)).toMatchObject({ left: 608, width: 392 });
  });

  it("joins an answer to what it answers, where that is shown", () => {
    const { replies } = layoutLanes({ lanes }, 1000);
    expect(replies.map(({ from, to }) => [from.mark.statement.id, to.mark.statement.id])).toEqual([
      ["b", "a"],
    ]);
  });

  it("puts words where there is more room, within the chart", () => {
    const { lanes: placed } = layoutLanes({ lanes }, 1000);
    const words = placed.flatMap((lane) => lane.placed.map((one) => one.words));
    expect(words.map((one) => one?.side)).toEqual(["right", "left"]);
    for (const one of words) expect((one?.left ?? 0) + (one?.width ?? 0)).toBeLessThanOrEqual(1000);
  });

  it("puts names above the lanes of a narrow screen", () => {
    expect(layoutLanes({ lanes }, 360).names).toBe(0);
    expect(layoutLanes({ lanes }, 900).names).toBeGreaterThan(0);
  });

  it("puts many marks close, without words, in rows that do not meet", () => {
    const many = Array.from({ length: 200 }, (_, nth) =>
      statementSummary({
        id: `${nth}`,
        by: ["Lind"],
        in: [passage("Courier", `2022-03-${String(1 + (nth % 10)).padStart(2, "0")}`, "Lind")],
      }),
    );
    const [lane] = layoutLanes({ lanes: lanesOf(many, "event-1") }, 1000).lanes;
    const places = lane?.placed.map(({ x, y }) => `${x} ${y}`) ?? [];
    expect(new Set(places).size).toBe(200);
    expect(new Set(lane?.placed.map(({ y }) => y)).size).toBe(20);
    expect(lane?.placed.every(({ words }) => words === null)).toBe(true);
  });
});
