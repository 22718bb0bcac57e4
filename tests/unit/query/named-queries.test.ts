import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Gone, InputError, NotFound } from "../../../src/query/input-error.ts";
import {
  listNamedQueries,
  type NamedQueryDeps,
  runNamedQuery,
  runNamedQueryWithin,
} from "../../../src/query/named-queries.ts";
import { HARBOUR_ID, hex, IDS } from "../../support/story-graph.ts";
import { openStory } from "../../support/story-store.ts";

let deps: NamedQueryDeps;
beforeAll(async () => {
  deps = await openStory();
});
afterAll(() => deps.store.close());

/** Rows as lists, in the order of the columns. */
async function ask(name: string, values: Record<string, string> = {}): Promise<unknown[][]> {
  const { columns, rows } = await runNamedQuery(deps, name, values);
  return rows.map((row) => columns.map((column) => row[column]));
}

/** Some of the columns only. */
async function pick(
  name: string,
  columns: readonly string[],
  values: Record<string, string> = {},
): Promise<unknown[][]> {
  const { rows } = await runNamedQuery(deps, name, values);
  return rows.map((row) => columns.map((column) => row[column]));
}

const EXPULSION = "Expulsion of 12 diplomats, Norland → Ostland";
const DEPARTURE = "Departure of 27 diplomats, Ostland";

it("a named query that has more rows than may come says so", async () => {
  const limits = { milliseconds: 10_000, rows: 1 };
  const { rows, truncated } = await runNamedQueryWithin(limits, deps, "speakers", {});
  expect([rows.length, truncated]).toEqual([1, true]);
});

describe("who said what about an action", () => {
  const never = ["This never happened.", "direct", "2022-03-01", EXPULSION, "context"] as const;
  const spies = ["They were spies,", "direct", null, EXPULSION] as const;

  it("has a row for each statement, action and quotation, in order of what was said when", async () => {
    expect(await ask("who-said-what-about", { about: "expulsion of 12 diplomats" })).toEqual([
      [
        "Ilya Brandt",
        "ambassador, Ostland",
        ...never,
        0.7,
        "Müller Nachrichten",
        "nachrichten-1",
        120,
        140,
      ],
      ["Ilya Brandt", "ambassador, Ostland", ...never, 0.75, "Evening Wire", "wire-1", 1, 21],
      ["Ilya Brandt", "ambassador, Ostland", ...spies, "content", 0.8, null, "blog-1", 1, 17],
      [
        "Eva Lind",
        "spokeswoman, Norland",
        ...spies,
        "context",
        0.7,
        "Müller Nachrichten",
        "nachrichten-1",
        51,
        67,
      ],
    ]);
  });

  it("has the columns that others rely on, in this order", async () => {
    const { columns } = await runNamedQuery(deps, "who-said-what-about", { about: "expulsion" });
    expect(columns.join(" ")).toBe(
      "speaker role statement kind saidAt event basis confidence publisher articleId start end",
    );
  });

  it.each([
    ["words in any form and order", "the twelve kicked-out diplomats, expelled by Norland"],
    ["the id of the action", IDS.expulsion],
    ["the id of one of its mentions, given out before the articles were joined", `event-${hex(3)}`],
  ])("finds it by %s", async (_, about) => {
    expect(await pick("who-said-what-about", ["event"], { about })).toEqual(
      Array(4).fill([EXPULSION]),
    );
  });

  it("finds nothing by words that are not all among an action's, or by words that say nothing", async () => {
    expect(await ask("who-said-what-about", { about: "expulsion of 13 diplomats" })).toEqual([]);
    expect(await ask("who-said-what-about", { about: "of the" })).toEqual([]);
  });

  it.each([
    ["Eva Lind", ["Eva Lind"]],
    ["eva lind", ["Eva Lind"]],
    ["@OSTENVOY", ["Ilya Brandt", "Ilya Brandt", "Ilya Brandt"]],
    [IDS.lind, ["Eva Lind"]],
    [`agent-${hex(3)}`, ["Ilya Brandt", "Ilya Brandt", "Ilya Brandt"]],
    ["Eva", []],
  ])("keeps to the speaker %s", async (speaker, speakers) => {
    const rows = await pick("who-said-what-about", ["speaker"], { about: "expulsion", speaker });
    expect(rows.flat()).toEqual(speakers);
  });

  it.each([
    ["from its first day", { from: "2022-03-01" }, 3],
    ["after it", { from: "2022-03-02" }, 0],
    ["to its last day", { to: "2022-03-01" }, 3],
    ["before it", { to: "2022-02-28" }, 0],
  ])(
    "counts the day of publication where nothing says when it was said: %s",
    async (_, days, n) => {
      // The blog has no date at all.
      expect(await ask("who-said-what-about", { about: "expulsion", ...days })).toHaveLength(n);
    },
  );

  it("gives as many rows as are asked for", async () => {
    expect(
      await pick("who-said-what-about", ["articleId"], { about: "expulsion", limit: "1" }),
    ).toEqual([["nachrichten-1"]]);
  });
});

describe("statements by a speaker", () => {
  it("has a row for each statement and quotation, with actions and conduits", async () => {
    const spies = ["They were spies,", IDS.spies, "direct", "They were spies,", null];
    expect(await ask("statements-by-speaker", { speaker: "Brandt" })).toEqual([
      [
        ...["Twenty-seven diplomats, … will leave.", IDS.willLeave, "direct"],
        ...["Twenty-seven diplomats, … will leave.", "2022-01-28", [DEPARTURE], 1, 1],
        ...[HARBOUR_ID, 1, 78, ["Radio Nord"]],
      ],
      [
        ...["This never happened.", IDS.never, "direct", "This never happened.", "2022-03-01"],
        ...[[EXPULSION], 2, 2, "nachrichten-1", 120, 140, []],
      ],
      [
        ...["This never happened.", IDS.never, "direct", "This never happened,", "2022-03-01"],
        ...[[EXPULSION], 2, 2, "wire-1", 1, 21, []],
      ],
      [...spies, [EXPULSION], 3, 3, "blog-1", 1, 17, []],
      [
        ...["a punishment", IDS.punishment, "mixed", "a punishment", null, [DEPARTURE], 1, 1],
        ...[HARBOUR_ID, 94, 106, []],
      ],
      [...spies, [EXPULSION], 3, 3, "nachrichten-1", 51, 67, []],
      [...spies, [], 3, 3, "wire-1", 77, 93, []],
    ]);
  });
});

describe("the other queries", () => {
  it("list speakers with all their roles, the best known first", async () => {
    expect(await ask("speakers")).toEqual([
      [
        ...["Ilya Brandt", IDS.brandt, "person", ["@OstEnvoy", "Brandt"]],
        ...[["ambassador, Ostland", "adviser, Radio Nord"], 4, 3],
      ],
      ["Eva Lind", IDS.lind, "person", [], ["spokeswoman, Norland"], 1, 2],
    ]);
  });

  it("list actions with who took part and how much was said", async () => {
    const expulsion = [
      ...[EXPULSION, IDS.expulsion, "SANCTION", "expel", "happened", "2022-03"],
      ...[["Norland"], ["Ostland"], 12, 2, 2],
    ];
    expect(await ask("events")).toEqual([
      [
        ...[DEPARTURE, IDS.departure, "RETREAT", "withdraw", "announced", "2022-01-30"],
        ...[["diplomats"], [], 27, 2, 1],
      ],
      expulsion,
    ]);
    expect(await ask("events", { about: "kick-out" })).toEqual([expulsion]);
  });

  it("find statements that articles give to different speakers", async () => {
    expect(await ask("disputed-attributions")).toEqual([
      ["They were spies,", "Ilya Brandt", 0.7, "blog-1", 1, 17],
      ["They were spies,", "Eva Lind", 0.95, "nachrichten-1", 51, 67],
    ]);
  });

  it("say who had a statement first", async () => {
    const columns = ["statement", "speaker", "publishedAt", "publisher", "articleId"];
    expect(await pick("first-to-say", columns, { about: "expulsion" })).toEqual([
      ["They were spies,", "Eva Lind", "2022-03-01", "Müller Nachrichten", "nachrichten-1"],
      ["This never happened.", "Ilya Brandt", "2022-03-01", "Müller Nachrichten", "nachrichten-1"],
    ]);
  });

  it("find what was denied, with the passages that say so", async () => {
    const columns = ["response", "speaker", "statement", "respondsTo", "confidence", "evidence"];
    const said = ["denial", "Ilya Brandt", "This never happened."];
    expect(await pick("denials", columns)).toEqual([
      [...said, EXPULSION, 0.6, ["nachrichten-1:120-140"]],
      [...said, "They were spies,", 0.7, ["nachrichten-1:120-140", "wire-1:1-21"]],
    ]);
    expect(await ask("denials", { speaker: "Eva Lind" })).toEqual([]);
  });

  it("say through whom words came", async () => {
    const columns = ["speaker", "via", "role", "quotations"];
    expect(await pick("conduits", columns)).toEqual([["Ilya Brandt", "Radio Nord", "told", 1]]);
    expect(await ask("conduits", { speaker: "Lind" })).toEqual([]);
  });

  it("find who speaks of the same actions", async () => {
    expect(await ask("co-speakers", { speaker: "Eva Lind" })).toEqual([
      ["Ilya Brandt", IDS.brandt, 1, 2, [EXPULSION]],
    ]);
    expect(await ask("co-speakers", { speaker: "Eva Lind", limit: "0" })).toEqual([]);
  });

  it("tell an action in order of publication", async () => {
    const columns = ["publishedAt", "publisher", "text"];
    expect(await pick("timeline-of-event", columns, { about: "expulsion" })).toEqual([
      ["2022-03-01", "Müller Nachrichten", "ordered 12 diplomats of Ostland to leave"],
      ["2022-03-02T08:00:00Z", "Evening Wire", "the twelve diplomats"],
    ]);
  });

  it("say which outlets tell of an action", async () => {
    const columns = ["publisher", "firstPublishedAt", "articles", "statements", "articleIds"];
    expect(await pick("outlets-of-event", columns, { about: IDS.expulsion })).toEqual([
      ["Müller Nachrichten", "2022-03-01", 1, 2, ["nachrichten-1"]],
      ["Evening Wire", "2022-03-02T08:00:00Z", 1, 1, ["wire-1"]],
      [null, null, 1, 1, ["blog-1"]],
    ]);
  });

  it("find quotations without a source", async () => {
    expect(await ask("unattributed")).toEqual([
      ["Evening Wire", "wire-1", 77, 93, "They were spies,", "cue", 0.9],
    ]);
  });

  it.each([IDS.spies, `statement-${hex(6)}`])("follow the statement %s back", async (statement) => {
    const columns = ["publisher", "source", "speaker", "method", "articleId", "start"];
    expect(await pick("provenance-of-statement", columns, { statement })).toEqual([
      ["Müller Nachrichten", "Eva Lind", "Eva Lind", "name", "nachrichten-1", 51],
      ["Müller Nachrichten", "Eva Lind", "Norland", "nearest", "nachrichten-1", 51],
      ["Evening Wire", null, null, null, "wire-1", 77],
      [null, "Brandt", "Ilya Brandt", "name", "blog-1", 1],
    ]);
  });

  it("list what may be one", async () => {
    expect(await pick("maybe-same", ["kind", "score", "a", "b"])).toEqual([
      ["agent", 0.3, "Ostland", "Norland"],
      ["event", 0.2, DEPARTURE, EXPULSION],
    ]);
  });
});

describe("what a query is asked with", () => {
  it.each([
    [
      "who-said-what-about",
      {},
      "about is missing: who-said-what-about needs an event's id, or words",
    ],
    ["who-said-what-about", { about: " " }, "about is missing"],
    ["speakers", { about: "x" }, "about: speakers takes no parameter"],
    ["events", { speaker: "x" }, "speaker: events takes about"],
    [
      "who-said-what-about",
      { about: "x", from: "yesterday" },
      'from: "yesterday" is not a date; write it as 2022-02-28',
    ],
    ["who-said-what-about", { about: "x", to: "2022-02-30" }, 'to: "2022-02-30" is not a date'],
    ["who-said-what-about", { about: "x", from: "2022-02-01T10:00" }, "is not a date"],
    ["who-said-what-about", { about: "x", limit: "-1" }, 'limit: "-1" is not a whole number'],
    ["who-said-what-about", { about: "x", limit: "1e3" }, 'limit: "1e3" is not a whole number'],
  ])("%s %o is refused", async (name, values, message) => {
    const failure = runNamedQuery(deps, name, values as Record<string, string>);
    await expect(failure).rejects.toThrow(InputError);
    await expect(failure).rejects.toThrow(message);
  });

  it("must be one of those that there are", async () => {
    const failure = runNamedQuery(deps, "api/health", {});
    await expect(failure).rejects.toThrow(NotFound);
    await expect(failure).rejects.toThrow(
      "there is no query api/health; there are actions-between, ",
    );
  });

  it("may not be an id whose thing is gone", async () => {
    const gone = { about: `event-${hex(99)}` };
    await expect(runNamedQuery(deps, "who-said-what-about", gone)).rejects.toThrow(Gone);
  });

  it("is words to the engine, never Cypher", async () => {
    const speaker = "x' OR true RETURN 1 // ";
    expect(await ask("statements-by-speaker", { speaker })).toEqual([]);
  });
});

it("the list says of each query what it is for, and what it takes", () => {
  const { queries } = listNamedQueries(deps);
  expect(queries.map(({ name }) => name)).toContain("who-said-what-about");
  expect(queries.find(({ name }) => name === "events")).toMatchObject({
    purpose: "Actions, with who took part and how much was said about them.",
    parameters: [{ name: "about", type: "event", optional: true }],
    columns: [
      "event",
      "id",
      "type",
      "mode",
      "status",
      "date",
      "actors",
      "recipients",
      "count",
      "statements",
      "articles",
    ],
  });
});
