import path from "node:path";
import neo4j, { type Driver, type Plan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openParts, type Parts } from "../../src/cli/open-parts.ts";
import { printRows } from "../../src/cli/print-rows.ts";
import { DEMONSTRATION_ARTICLES } from "../../src/cli/project-files.ts";
import type { GraphStore, Query } from "../../src/domain/graph-store.ts";
import { createSearchTerms } from "../../src/linking/search-terms.ts";
import { type NamedQueryDeps, runNamedQuery } from "../../src/query/named-queries.ts";
import { readSources } from "../../src/readers/read-sources.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "../../src/store/cypher-library.ts";
import { openStore } from "../../src/store/open-store.ts";
import { CHRONICLE } from "../support/chronicle.ts";
import { IDS } from "../support/story-graph.ts";
import { emptyNeo4j } from "./empty-neo4j.ts";

type Values = Readonly<Record<string, string>>;

/** What each query is asked on the chronicle; `tests/cases/queries` holds the answers. */
const QUESTIONS: Readonly<Record<string, readonly Values[]>> = {
  "actions-between": [{ actor: "Norland", recipient: "Ostland" }, { actor: "Ostland" }],
  "actions-of-agent": [
    { agent: "Ostland" },
    { agent: "Norland", from: "2022-03-05", to: "2022-12-31" },
  ],
  addressees: [{}, { speaker: "Eva Lind" }],
  "affiliations-of-agent": [{ agent: "Brandt" }],
  "changes-of-position": [{ speaker: "Brandt" }, { speaker: "Brandt", about: IDS.departure }],
  "co-speakers": [{ speaker: "Eva Lind" }, { speaker: "Brandt", limit: "1" }],
  conduits: [{}, { speaker: "Lind" }],
  "conflicting-accounts": [{ about: "expulsion of diplomats" }, { about: "reporters" }, {}],
  contradictions: [{}, { about: "expulsion" }, { about: "departure" }],
  "coverage-by-outlet": [{}, { from: "2022-03-02", to: "2022-03-03" }],
  "curation-queue": [{}, { skip: "1", limit: "1" }],
  denials: [{ speaker: "Brandt" }, { speaker: "Eva Lind" }],
  "disputed-attributions": [{}],
  "doubtful-links": [{ below: "0.56" }],
  echoes: [{}, { publisher: "Evening Wire" }],
  events: [{}, { about: "reporters" }],
  exclusives: [{ about: "expulsion" }],
  "first-to-say": [{ about: "expulsion" }],
  judgements: [{}],
  "maybe-same": [{}],
  "most-carried": [{ limit: "2" }, { about: "departure" }],
  "names-of-agent": [{ agent: "Brandt" }],
  "outlets-of-event": [{ about: "expulsion of 12 diplomats" }],
  "outlets-of-speaker": [{ speaker: "Brandt" }],
  "provenance-of-link": [
    { from: IDS.brandt, to: IDS.never },
    { from: IDS.never, to: IDS.spies },
    { from: IDS.expulsion, to: "agent-norland" },
  ],
  "provenance-of-statement": [{ statement: IDS.spies }],
  "quotations-of-article": [{ article: "wire-2" }],
  "rival-attributions": [{}, { within: "0.1" }],
  silence: [{ about: "expulsion" }],
  "single-source-actions": [{}],
  "sources-of-outlet": [{ publisher: "Evening Wire" }],
  "speaker-event-pairs": [{}],
  speakers: [{}],
  "speakers-of-event": [{ about: "expulsion" }],
  "statements-about-agent": [{ agent: "diplomats" }, { agent: "diplomats", speaker: "Eva Lind" }],
  "statements-by-speaker": [{ speaker: "Eva Lind" }],
  "statements-in-period": [
    { from: "2022-03-03", to: "2022-03-05" },
    { from: "2022-01-01", to: "2022-12-31", limit: "1" },
  ],
  "talk-over-time": [{ about: "expulsion" }],
  "timeline-of-event": [{ about: "expulsion of 12 diplomats" }],
  unattributed: [{}],
  "unattributed-shares": [{}],
  "unnamed-sources": [{}, { publisher: "The Harbour Post" }],
  "who-answers-whom": [{}, { speaker: "Eva Lind" }],
  "who-said-what-about": [
    { about: "expulsion of 12 diplomats" },
    { about: "expulsion", speaker: "Brandt", from: "2022-03-01", to: "2022-03-04", limit: "2" },
  ],
  "who-speaks-for": [{ institution: "Norland" }],
  "wordings-of-statement": [{ statement: IDS.never }],
};

const server = inject("neo4j");
const library = await loadCypherLibrary(CYPHER_DIRECTORY);
const offered = library.list("queries");

/** Deps on a store that holds the chronicle. */
async function openChronicle(store: GraphStore): Promise<NamedQueryDeps> {
  await store.write(CHRONICLE);
  return { store, queryOf: library.get, offered, searchTerms: createSearchTerms() };
}

async function openEmpty(): Promise<GraphStore> {
  const store = await openStore({ kind: "memory" });
  await store.prepare();
  return store;
}

/** Each question as one would type it, and below it the answer as CSV. */
async function answers(deps: NamedQueryDeps, name: string): Promise<string> {
  const parts: string[] = [];
  for (const values of QUESTIONS[name] ?? []) {
    const typed = Object.entries(values).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
    parts.push(`whosaid query ${name}${typed.join("")}\n`);
    const output = {
      columns: null,
      write: async (text: string) => parts.push(text.replaceAll("\r\n", "\n")) > 0,
    };
    await printRows(await runNamedQuery(deps, name, values), "csv", output);
    parts.push("\n");
  }
  return parts.join("");
}

const casesFile = (name: string): string =>
  path.join(import.meta.dirname, "../cases/queries", `${name}.txt`);

describe("a named query answers on the chronicle as tests/cases/queries has it", () => {
  let embedded: NamedQueryDeps;
  beforeAll(async () => {
    embedded = await openChronicle(await openEmpty());
  });
  afterAll(() => embedded.store.close());

  it.each(offered.map(shortName))("%s", async (name) => {
    const text = await answers(embedded, name);
    await expect(text).toMatchFileSnapshot(casesFile(name));
    // The first question has an answer.
    expect(text.split("\n\n", 1)[0]?.split("\n").length).toBeGreaterThan(2);
  });

  it("and each of its parameters is tried", () => {
    const tried = (name: string): Set<string> =>
      new Set((QUESTIONS[name] ?? []).flatMap((values) => Object.keys(values)));
    for (const query of offered) {
      const parameters = query.parameters.map((parameter) => parameter.name);
      expect([query.name, ...tried(shortName(query))].sort()).toEqual(
        [query.name, ...parameters].sort(),
      );
    }
  });
});

describe("the example in a query's header finds something in the demonstration articles", () => {
  let parts: Parts;
  beforeAll(async () => {
    parts = await openParts({ kind: "memory" });
    await parts.importer.import(readSources([DEMONSTRATION_ARTICLES], { stdin: process.stdin }));
  });
  afterAll(() => parts.store.close());

  it.each(offered.filter(({ example }) => example !== undefined))(
    "$name $example",
    async (query) => {
      const pairs = [...(query.example ?? "").matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/g)];
      const values = Object.fromEntries(
        pairs.map(([, key, quoted, bare]) => [key, quoted ?? bare]),
      );
      expect((await runNamedQuery(parts, shortName(query), values)).rows).not.toHaveLength(0);
    },
  );
});

describe.skipIf(server === null)("a named query on Neo4j", () => {
  let onNeo4j: NamedQueryDeps;
  let driver: Driver;
  beforeAll(async () => {
    if (server === null) return;
    const { uri, username, password } = server;
    const login = password === null ? undefined : neo4j.auth.basic(username ?? "neo4j", password);
    driver = neo4j.driver(uri, login);
    onNeo4j = await openChronicle(await emptyNeo4j(server));
  });
  afterAll(async () => {
    await (await emptyNeo4j(server)).close();
    await Promise.all([onNeo4j.store.close(), driver.close()]);
  });

  it.each(offered.map(shortName))("%s gives the same answers", async (name) => {
    await expect(await answers(onNeo4j, name)).toMatchFileSnapshot(casesFile(name));
  });

  it.each(offered.filter(hasKey))("$name begins at the index of its key", async (query) => {
    const given = Object.fromEntries(
      query.parameters.map(({ name, type }) => [name, type === "date" ? "2022-01-01" : null]),
    );
    const result = await driver.executeQuery(`EXPLAIN ${query.text}`, {
      ...given,
      limit: neo4j.int(5),
    });
    const operators = operatorsOf(result.summary.plan);
    expect(operators.some((operator) => /IndexSeek/.test(operator))).toBe(true);
    expect(operators.filter((operator) => /Scan/.test(operator))).toEqual([]);
  });
});

function shortName({ name }: Query): string {
  return name.replace("queries/", "");
}

/** Whether it cannot be asked without the id of something. */
function hasKey({ parameters }: Query): boolean {
  return parameters.some(({ type, optional }) => !optional && type !== "date");
}

function operatorsOf(plan: Plan | false): readonly string[] {
  return plan === false ? [] : [plan.operatorType, ...plan.children.flatMap(operatorsOf)];
}
