import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QueryRefused } from "../../../src/domain/graph-store.ts";
import { requireReadOnly } from "../../../src/store/read-only-cypher.ts";
import { HARMLESS_QUERIES, HOSTILE_QUERIES } from "../../store/free-queries.ts";

describe("a user's Cypher", () => {
  it.each(HOSTILE_QUERIES)("is refused: %j", (query) => {
    expect(() => requireReadOnly(query)).toThrow(QueryRefused);
  });

  it.each(HARMLESS_QUERIES)("is let through: %j", (query) => {
    expect(() => requireReadOnly(query)).not.toThrow();
  });

  // Neo4j reads these; the embedded engine wants backticks around some of the names.
  it.each([
    "MATCH (n) WHERE n.set IS NULL RETURN n.delete AS x",
    "MATCH (set:Agent) RETURN set.name AS name",
    "MATCH (set:Agent) RETURN set",
    "MATCH (n:SET)-[:CREATE|DELETE]->(m:MERGE&DROP) RETURN n.name AS x",
    "MATCH (n)-[call:CALL]->() RETURN call",
    "MATCH (n:Agent) RETURN n.name AS set",
    "MATCH (n:Agent) WITH n.name AS set, n.id AS delete WHERE set = 'x' RETURN delete",
    "MATCH (n) RETURN n {.set, create: n.x, .delete} AS x",
    "RETURN {set: 1, call: 2, load: 3} AS create",
    "RETURN $set AS x, $delete AS y, $call AS z",
    "UNWIND [1] AS merge RETURN [drop IN [merge] | drop] AS remove",
    "MATCH (n) RETURN size(n.set), date.truncate('day', n.create) AS x",
    "MATCH (n) RETURN duration.between(n.start, n.stop) AS use",
    "MATCH (a)-->(b) WHERE a.set = b.set AND (a)--(b) RETURN count(*) AS n",
  ])("is let through where names need no backticks: %j", (query) => {
    expect(() => requireReadOnly(query)).not.toThrow();
  });

  it("is refused with the word, its place and what to do", () => {
    expect(() => requireReadOnly("MATCH (n)\nWHERE n.a = 1 SET n.b = 2")).toThrow(
      "SET (line 2, column 15) is not allowed: only reading is; leave it out, or write it in backticks if it is a name",
    );
    expect(() => requireReadOnly("CALL db.labels()")).toThrow(
      "CALL (line 1, column 1) calls a procedure, and only subqueries may be called",
    );
    expect(() => requireReadOnly("SHOW USERS")).toThrow(
      "SHOW (line 1, column 1) is no beginning of a query that only reads; begin with one of MATCH",
    );
    expect(() => requireReadOnly("RETURN 'it")).toThrow("the ' at character 8 is never closed");
  });

  it("is refused whatever harmless text stands before a writing clause", () => {
    const harmless = fc.constantFrom(
      "/* ' */",
      '// "\n',
      "WITH 'a\\'b' AS x",
      'WITH "it\'s" AS y',
      "WITH `n``)` AS z",
      "WITH n.set AS set",
      "WHERE n.create = 1",
      "RETURN {delete: 1}",
    );
    fc.assert(
      fc.property(
        fc.array(harmless, { maxLength: 5 }),
        fc.constantFrom(
          "SET n.x = 1",
          "DELETE n",
          "CREATE (m)",
          "MERGE (m)",
          "CALL db.x()",
          "LOAD CSV FROM 'x' AS l",
          "DETACH DELETE n",
        ),
        (before, clause) => {
          const query = ["MATCH (n)", ...before, clause].join(" ");
          expect(() => requireReadOnly(query)).toThrow(QueryRefused);
        },
      ),
    );
  });

  it("is judged in time that grows with its length, whatever it is made of", () => {
    for (const piece of [
      "/*",
      "*",
      "'",
      "\\",
      "`",
      "(",
      "a.",
      "1.",
      "} IN ",
      "CALL (",
      "\\u0027",
    ]) {
      const query = `RETURN ${piece.repeat(20_000)}`;
      const started = performance.now();
      expect(() => {
        try {
          requireReadOnly(query);
        } catch (error) {
          if (!(error instanceof QueryRefused)) throw error;
        }
      }).not.toThrow();
      expect(performance.now() - started, piece).toBeLessThan(2_000);
    }
  });
});
