import { describe, expect, it } from "vitest";
import {
  countEvents,
  EventGoldSchema,
  eventF1,
  type FoundAction,
} from "../../../src/evaluation/score-events.ts";

const gold = (fields: object) =>
  EventGoldSchema.shape.events.parse([
    {
      type: "SANCTION",
      mode: "expel",
      actor: ["Serbia"],
      recipient: ["Russian diplomats"],
      ...fields,
    },
  ]);
const found = (fields: Partial<FoundAction>): FoundAction[] => [
  { type: "SANCTION", mode: "expel", actor: ["Serbian"], recipient: ["two Russians"], ...fields },
];

describe("an action found is right", () => {
  it("where people are called by their country", () => {
    expect(countEvents(gold({}), found({}), "participants")).toEqual({
      right: 1,
      found: 1,
      wanted: 1,
    });
    expect(
      countEvents(
        gold({ actor: ["the French government"] }),
        found({ actor: ["France"] }),
        "participants",
      )?.right,
    ).toBe(1);
  });

  it("where two of those who met are named, on whichever side", () => {
    const met = gold({ type: "CONSULT", actor: ["Iran", "Iraq"], recipient: [] });
    const seen = { type: "CONSULT", actor: ["Iran"] };
    expect(countEvents(met, found({ ...seen, recipient: ["Iraqi"] }), "participants")?.right).toBe(
      1,
    );
    expect(countEvents(met, found({ ...seen, recipient: [] }), "participants")?.right).toBe(0);
  });

  it("where the gold takes another type too", () => {
    const coerced = gold({ type: "COERCE", accept: ["SANCTION"] });
    expect(countEvents(coerced, found({}), "type")?.right).toBe(1);
    expect(countEvents(coerced, found({ type: "AID" }), "type")?.right).toBe(0);
  });
});

describe("an action found is wrong", () => {
  it("where somebody else acts", () => {
    expect(countEvents(gold({}), found({ actor: ["Sweden"] }), "participants")?.right).toBe(0);
  });

  it("where it is found twice", () => {
    expect(countEvents(gold({}), [...found({}), ...found({})], "type")).toEqual({
      right: 1,
      found: 2,
      wanted: 1,
    });
  });

  it("where it has no type", () => {
    expect(countEvents(gold({}), found({ type: null }), "type")?.right).toBe(0);
  });
});

it("pairs as many as can be", () => {
  const two = [...gold({ type: "COERCE", accept: ["SANCTION"] }), ...gold({ type: "COERCE" })];
  const seen = [...found({ type: "COERCE" }), ...found({ type: "SANCTION" })];
  expect(countEvents(two, seen, "type")?.right).toBe(2);
});

it("asks for modes only where the gold knows them", () => {
  expect(countEvents(gold({ modeKnown: false }), found({}), "mode")).toBeNull();
  expect(countEvents(gold({}), found({ mode: "withdraw" }), "mode")?.right).toBe(0);
});

it("weighs what is missing and what is too much alike", () => {
  expect(
    eventF1([
      { right: 1, found: 1, wanted: 2 },
      { right: 0, found: 1, wanted: 0 },
    ]),
  ).toBe(50);
  expect(eventF1([])).toBeNull();
});
