import { expect, it } from "vitest";
import type { EventProfile } from "../../../src/domain/contribution.ts";
import type { EventView } from "../../../src/domain/link-items.ts";
import { type EventSoFar, eventEdges, eventRecord } from "../../../src/graph/event-records.ts";
import type { Resolution } from "../../../src/graph/resolution.ts";

const ID = "event-0123456789abcdef0123";

/** An expulsion as one article tells it. */
function expulsion(articleId: string, told: Partial<EventProfile>): EventView {
  return {
    ...{ id: `eventmention-${articleId}`, articleId, start: 0, end: 9, keys: [], seeks: [] },
    profile: {
      ...{
        type: "COERCE",
        mode: null,
        label: null,
        status: "announced",
        company: [],
        isOnly: false,
        family: null,
        partOf: [],
      },
      ...{ actors: ["mention-state"], recipients: [], actorKeys: [], recipientKeys: [] },
      ...{ date: "2024-05-01", datePrecision: "day", count: 12, unit: "diplomats", place: null },
      ...{ title: "expulsion", terms: ["expel"], publishedAt: "2024-05-02" },
      ...told,
    },
  };
}

const BEFORE = [
  expulsion("a", { count: 11, terms: ["eleven", "expel"] }),
  expulsion("b", { date: "2024-05", datePrecision: "month", place: "Aarhus", title: "expulsions" }),
];
const GAINED = [
  expulsion("c", { count: 11, publishedAt: "2024-05-04", status: "denied", recipients: ["m-x"] }),
  expulsion("d", { date: "2024-05-03", place: "Aarhus", title: "expulsion of 12" }),
  expulsion("e", {
    date: "2024-05-03",
    publishedAt: "2024-05-04",
    place: "Ribe",
    status: "happened",
  }),
];

const resolution: Resolution = {
  agentOf: (local) => local.replace(/^m(?:ention)?-/, "agent-"),
  eventOf: () => undefined,
  statementOf: () => undefined,
};

const edgesOf = (views: readonly EventView[], before?: EventSoFar) => {
  const edges = eventEdges(ID, views, resolution, () => false, before?.edges);
  return [...edges.participants, ...edges.wholes];
};

function soFar(views: readonly EventView[]): EventSoFar {
  const { properties } = eventRecord(ID, views, ["denmark"]);
  return { ...(properties as unknown as Omit<EventSoFar, "edges">), edges: edgesOf(views) };
}

it("an event that gains articles is what all of them make of it", () => {
  const grown = eventRecord(ID, GAINED, ["russia"], soFar(BEFORE));
  expect(grown.properties).toMatchObject({
    ...{ title: "expulsions", status: "happened", date: "2024-05-01", datePrecision: "day" },
    ...{ count: 12, unit: "diplomats", place: "Aarhus", mode: null },
    searchTerms: ["denmark", "eleven", "expel", "russia"],
  });
  expect(grown).toEqual(eventRecord(ID, [...BEFORE, ...GAINED], ["denmark", "russia"]));
  expect(edgesOf(GAINED, soFar(BEFORE))).toEqual(edgesOf([...BEFORE, ...GAINED]));
  expect(edgesOf(GAINED, soFar(BEFORE))[0]).toMatchObject({
    type: "ACTOR",
    to: { id: "agent-state" },
    properties: { evidence: ["a:0-9", "b:0-9", "c:0-9", "d:0-9", "e:0-9"] },
  });
});

it("an event that gains articles one by one, in any order, is the same", () => {
  const all = [...BEFORE, ...GAINED];
  const whole = eventRecord(ID, all, []);
  for (const order of [all, [...all].reverse(), [...GAINED, ...BEFORE]]) {
    const [first, ...others] = order as [EventView, ...EventView[]];
    let record = eventRecord(ID, [first], []);
    for (const view of others) {
      const before = { ...(record.properties as unknown as Omit<EventSoFar, "edges">), edges: [] };
      record = eventRecord(ID, [view], [], before);
    }
    expect(record).toEqual(whole);
  }
});
