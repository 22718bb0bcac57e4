import { describe, expect, it } from "vitest";
import { toCsv } from "../../../web/src/state/csv.ts";
import { parseRoute } from "../../../web/src/state/route.ts";
import {
  basisCount,
  filtered,
  NO_FILTER,
  outletsOf,
  withOutlet,
} from "../../../web/src/state/statement-filter.ts";
import { passage, statementSummary } from "../../support/statement-summary.ts";

describe("a table as CSV", () => {
  it("has a line for each row, and quotes what holds its signs", () => {
    expect(toCsv(["who", "words"], [["Lind", 'a "hostile" move, they said\nagain']])).toBe(
      'who,words\r\nLind,"a ""hostile"" move, they said\nagain"\r\n',
    );
  });

  it("leaves an empty cell for nothing, and numbers as they are", () => {
    expect(toCsv(["a", "b"], [[null, -0.5]])).toBe("a,b\r\n,-0.5\r\n");
  });

  it.each(["=1+1", "+1", "-1", "@x", "\tx"])("does not let a spreadsheet run %j", (words) => {
    expect(toCsv(["a"], [[words]])).toBe(`a\r\n'${words}\r\n`);
  });
});

describe("a filter of statements", () => {
  const about = {
    id: "event-1",
    kind: "event",
    label: "Expulsion",
    detail: null,
    confidence: 0.8,
  } as const;
  const statements = [
    statementSummary({
      id: "both",
      in: [passage("Courier", "2022-03-01"), passage("Wire", "2022-03-02")],
      about: [{ ...about, basis: "content" }],
    }),
    statementSummary({
      id: "wire",
      in: [passage("Wire", "2022-03-02"), passage("Wire", "2022-03-03"), passage(null, null)],
      about: [{ ...about, basis: "context" }],
    }),
  ];
  const ids = (filter: typeof NO_FILTER) =>
    filtered(statements, filter, "event-1").map(({ id, passages }) => [id, passages.length]);

  it("keeps everything when it asks for nothing", () => {
    expect(ids(NO_FILTER)).toEqual([
      ["both", 2],
      ["wire", 3],
    ]);
  });

  it("keeps the passages of the chosen outlets, and statements that have one", () => {
    expect(ids(withOutlet(NO_FILTER, "agent-Courier"))).toEqual([["both", 1]]);
    expect(ids(withOutlet(NO_FILTER, "agent-Wire"))).toEqual([
      ["both", 1],
      ["wire", 2],
    ]);
  });

  it("keeps what is tied to the action in the chosen way", () => {
    expect(ids({ ...NO_FILTER, basis: "context" })).toEqual([["wire", 3]]);
    expect(basisCount(statements, "event-1", "content")).toBe(1);
    expect(basisCount(statements, "event-2", "content")).toBe(0);
  });

  it("offers each outlet with the statements it has, most first", () => {
    expect(outletsOf(statements).map(({ name, count }) => [name, count])).toEqual([
      ["Wire", 2],
      ["Courier", 1],
    ]);
  });

  it("takes an outlet back when it is chosen again", () => {
    const once = withOutlet(NO_FILTER, "agent-Wire");
    expect(withOutlet(once, "agent-Wire")).toEqual(NO_FILTER);
  });

  it("is read from an address, whatever stands there", () => {
    expect(parseRoute("/events/event-1?outlet=a&outlet=a&basis=rumour")).toMatchObject({
      only: { outlets: ["a"], basis: null },
    });
  });
});
