import { describe, expect, it } from "vitest";
import type { EventProfile } from "../../../../src/domain/contribution.ts";
import type { EventItem } from "../../../../src/domain/link-items.ts";
import { cluster } from "../../../../src/linking/across/cluster.ts";
import { eventKeys, eventRules } from "../../../../src/linking/across/same-event.ts";

const actsFor = (participant: string): string =>
  participant === "mission-russia-united-nations" ? "russia" : participant;

function expulsion(id: string, more: Partial<EventProfile> = {}): EventItem {
  const profile: EventProfile = {
    type: "SANCTION",
    mode: "expel",
    label: null,
    status: "happened",
    actors: [],
    recipients: [],
    actorKeys: ["united-states"],
    recipientKeys: ["russia"],
    date: "2022-02-28",
    datePrecision: "day",
    count: 12,
    unit: "diplomats",
    place: null,
    title: "",
    terms: [],
    publishedAt: "2022-03-01",
    company: [],
    isOnly: false,
    family: null,
    partOf: [],
    ...more,
  };
  return { id, articleId: `article of ${id}`, profile, ...eventKeys(profile, actsFor) };
}

function together(...events: EventItem[]): readonly (readonly string[])[] {
  return cluster(events, eventRules(actsFor)).clusters;
}

describe("reports are of one event when", () => {
  it("one dates the order and the other the departure a week later", () => {
    expect(together(expulsion("a"), expulsion("b", { date: "2022-03-07" }))).toEqual([["a", "b"]]);
  });

  it("one names the mission and the other the state", () => {
    const mission = { recipientKeys: ["mission-russia-united-nations"] };
    expect(together(expulsion("a"), expulsion("b", mission))).toEqual([["a", "b"]]);
  });

  it("one gives the day and the other only the month", () => {
    const month = { date: "2022-02", datePrecision: "month" } as const;
    expect(together(expulsion("a"), expulsion("b", month))).toEqual([["a", "b"]]);
  });

  it("a later article gives the count and no date", () => {
    const later = { date: null, datePrecision: null, publishedAt: "2022-03-20" };
    expect(together(expulsion("a"), expulsion("b", later))).toEqual([["a", "b"]]);
  });
});

describe("reports that name no party are of one event", () => {
  const strike = (id: string, more: Partial<EventProfile> = {}): EventItem =>
    expulsion(id, {
      ...{ type: "PROTEST", mode: "strike", actorKeys: [], recipientKeys: [], count: null },
      ...{
        date: null,
        datePrecision: null,
        company: ["person:falk", "person:quill", "person:aldous"],
      },
      ...more,
    });

  it("where their articles name the same people", () => {
    const later = {
      publishedAt: "2022-03-12",
      company: ["person:quill", "person:falk", "person:aldous"],
    };
    expect(
      together(strike("a", { isOnly: true }), strike("b", { ...later, isOnly: true })),
    ).toEqual([["a", "b"]]);
  });

  it("and not where they name one of them only", () => {
    const other = { company: ["person:falk", "person:holm"] };
    expect(together(strike("a"), strike("b", other))).toEqual([["a"], ["b"]]);
  });

  it("and not where one is told as long past", () => {
    const past = { date: "2011", datePrecision: "year" } as const;
    expect(together(strike("a"), strike("b", past))).toEqual([["a"], ["b"]]);
  });
});

it("a minister who acts for a state is no other party than the state", () => {
  const minister = { actorKeys: ["person:dahl"] };
  expect(together(expulsion("a"), expulsion("b", minister))).toEqual([["a", "b"]]);
});

it("a treaty that is signed and an agreement are one event, although they are coded otherwise", () => {
  const deal = { mode: null, family: "deal", count: null } as const;
  expect(
    together(
      expulsion("a", { ...deal, type: "SUPPORT" }),
      expulsion("b", { ...deal, type: "AGREE" }),
    ),
  ).toEqual([["a", "b"]]);
});

describe("reports are of different events when", () => {
  it.each([
    ["the counts differ", { count: 27 }],
    ["they are months apart", { date: "2022-06-30" }],
    ["it goes the other way", { actorKeys: ["russia"], recipientKeys: ["united-states"] }],
    ["it is another kind of action", { type: "COERCE", mode: "arrest" } as const],
  ])("%s", (_, more) => {
    expect(together(expulsion("a"), expulsion("b", more))).toEqual([["a"], ["b"]]);
  });
});
