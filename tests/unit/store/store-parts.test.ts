import { homedir } from "node:os";
import neo4j from "neo4j-driver";
import { describe, expect, it } from "vitest";
import { StoreError } from "../../../src/domain/graph-store.ts";
import { boundedRows } from "../../../src/store/bounded-rows.ts";
import { limitRows } from "../../../src/store/embedded/limit-rows.ts";
import { openingFailure } from "../../../src/store/embedded/opening-failure.ts";
import { neo4jFailure } from "../../../src/store/neo4j/neo4j-failure.ts";
import { parseStoreLocation } from "../../../src/store/open-store.ts";
import { rankHits } from "../../../src/store/rank-hits.ts";
import { searchWords } from "../../../src/store/search-words.ts";

describe("the place of a store", () => {
  const none = { username: null, password: null, database: null };

  it.each([
    ["file:graph.whosaid", "graph.whosaid"],
    ["file:./a b/c", "./a b/c"],
    ["file:/abs/c", "/abs/c"],
    ["file:///abs/y%20z", "/abs/y z"],
    ["file:~/c", `${homedir()}/c`],
  ])("%s is a file", (text, path) => {
    expect(parseStoreLocation(text)).toEqual({ kind: "file", path });
  });

  it("may be memory", () => {
    expect(parseStoreLocation("file::memory:")).toEqual({ kind: "memory" });
  });

  it("may be a Neo4j server, with the settings that come with it", () => {
    const access = { username: "reader", password: "secret", database: "news" };
    const url = "neo4j+s://x.databases.neo4j.io:7687";
    expect(parseStoreLocation(url, access)).toEqual({ kind: "neo4j", url, ...access });
    expect(parseStoreLocation("bolt://127.0.0.1")).toEqual({
      kind: "neo4j",
      url: "bolt://127.0.0.1",
      ...none,
    });
  });

  it("may hold user and password, which are not kept in the address", () => {
    expect(parseStoreLocation("bolt://eva:p%40ss@host:7687")).toEqual({
      ...none,
      kind: "neo4j",
      url: "bolt://host:7687",
      username: "eva",
      password: "p@ss",
    });
  });

  it.each(["", "graph.whosaid", "file:", "neo4j:", "http://host", "mysql://host", "C:\\graph"])(
    "cannot be %j",
    (text) => {
      expect(() => parseStoreLocation(text)).toThrow(StoreError);
    },
  );
});

describe("the limit of rows that the embedded engine gets", () => {
  it.each([
    ["RETURN 1 AS x", "RETURN 1 AS x\nLIMIT 3"],
    ["RETURN 1 AS x;", "RETURN 1 AS x\nLIMIT 3"],
    ["RETURN 1 AS x // the end", "RETURN 1 AS x\nLIMIT 3"],
    ["MATCH (n) WITH n LIMIT 9 RETURN n", "MATCH (n) WITH n LIMIT 9 RETURN n\nLIMIT 3"],
    ["CALL { RETURN 1 AS x LIMIT 1 } RETURN x", "CALL { RETURN 1 AS x LIMIT 1 } RETURN x\nLIMIT 3"],
    ["RETURN 'LIMIT' AS x ORDER BY x SKIP 1", "RETURN 'LIMIT' AS x ORDER BY x SKIP 1\nLIMIT 3"],
  ])("is added to %j", (text, limited) => {
    expect(limitRows(text, 3)).toBe(limited);
  });

  it.each(["RETURN 1 AS x LIMIT 9", "RETURN 1 AS x UNION RETURN 2 AS x", "MATCH (n)"])(
    "is not added to %j",
    (text) => {
      expect(limitRows(text, 3)).toBe(text);
    },
  );
});

describe("an answer", () => {
  it("has no more rows than asked for", () => {
    const { rows, add } = boundedRows(2);
    expect([add({ x: 1 }), add({ x: 2 }), add({ x: 3 })]).toEqual([true, true, false]);
    expect(rows).toEqual([{ x: 1 }, { x: 2 }]);
  });

  it("has no more characters than there is room for", () => {
    const { rows, add } = boundedRows(9, 20);
    expect([add({ x: "1234" }), add({ x: "1234567890" })]).toEqual([true, false]);
    expect(rows).toHaveLength(1);
  });
});

describe("hits of several labels", () => {
  it("are interleaved by rank, equal ones by id", () => {
    const agents = [
      { label: "Agent", id: "b", score: 9 },
      { label: "Agent", id: "a", score: 9 },
      { label: "Agent", id: "c", score: 10 },
    ] as const;
    const events = [{ label: "Event", id: "e", score: 0.1 }] as const;
    expect(rankHits([agents, events], 3).map(({ id }) => id)).toEqual(["c", "e", "a"]);
  });
});

describe("what a Neo4j says whose disk is full", () => {
  it.each([
    "Could not append transaction: Transaction #121 {started 2024-11-27} to log.",
    "Could not apply the transaction: Transaction #121 {started 2024-11-27} to the store after written to log.",
    "org.neo4j.kernel.api.exceptions.WriteOnReadOnlyAccessDbException: The database neo4j is in read-only mode on this Neo4j server",
    "The database has encountered a critical error, and needs to be restarted. Please see database logs for more details.",
  ])("is told with what to do: %s", (message) => {
    const cause = new neo4j.Neo4jError(message, "Neo.DatabaseError.General.UnknownError", "", "");
    expect(neo4jFailure("commit", "bolt://db:7687", cause).message).toBe(
      "commit: Neo4j at bolt://db:7687 cannot write any more, most often because its disk is full; make room there, start it again, and do the same again",
    );
  });
});

it.each([
  [
    "Database error: GRAFEO-X003: I/O error: Permission denied (os error 13)",
    "the store /srv/graph cannot be written to, which is needed to read it too; allow it for the file and its folder, or name a store in a folder of yours (Permission denied (os error 13))",
  ],
  [
    "Database error: GRAFEO-X001: Internal error: cannot open the migration lock file /srv/graph.migrate.lock: No such file or directory (os error 2)",
    "the store /srv/graph cannot be made there; name one in a folder of yours (cannot open the migration lock file /srv/graph.migrate.lock: No such file or directory (os error 2))",
  ],
  [
    "Database error: GRAFEO-S002: the file /srv/graph is damaged at byte 57344: the file ends there",
    "/srv/graph is no store, or a damaged one; name another, or make it anew of a backup with whosaid restore (the file /srv/graph is damaged at byte 57344: the file ends there)",
  ],
  [
    "Database error: GRAFEO-X001: Internal error: too many open files",
    "open the store /srv/graph: Database error: GRAFEO-X001: Internal error: too many open files",
  ],
])("a file that the embedded engine does not open is told with what to do: %s", (reason, told) => {
  expect(openingFailure("/srv/graph", new Error(reason)).message).toBe(told);
});

it.each([
  [
    "Security.Unauthorized",
    "does not let us in; set NEO4J_USERNAME and NEO4J_PASSWORD to those of a user of it (no)",
  ],
  [
    "Database.DatabaseNotFound",
    "has no such database; set NEO4J_DATABASE to one that it has, or not at all (no)",
  ],
])("a Neo4j that answers %s is told with what to set", (code, told) => {
  const cause = new neo4j.Neo4jError("no.", `Neo.ClientError.${code}`, "", "");
  expect(neo4jFailure("connect", "bolt://db:7687", cause).message).toBe(
    `connect: Neo4j at bolt://db:7687 ${told}`,
  );
});

it("a Neo4j whose database is not up is told with what may help", () => {
  const code = "Neo.TransientError.General.DatabaseUnavailable";
  const cause = new neo4j.Neo4jError("The database is not currently available", code, "", "");
  expect(neo4jFailure("read", "bolt://db:7687", cause).message).toMatch(
    /^read: Neo4j runs at bolt:\/\/db:7687, but its database is not up; .* start it once with internal\.\S+=false in neo4j\.conf/,
  );
});

describe("the words of a search", () => {
  it("are letters and digits in lower case, each once", () => {
    expect(searchWords('Say: "NOT" (U.S.) müller~2 SAY*')).toEqual([
      "say",
      "not",
      "u",
      "s",
      "müller",
      "2",
    ]);
  });

  it("are no more than fifty", () => {
    expect(
      searchWords(Array.from({ length: 99 }, (_, index) => `w${index}`).join(" ")),
    ).toHaveLength(50);
  });
});
