import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { agentDetails } from "../../src/query/agents.ts";
import { articleDetails, articleList } from "../../src/query/articles.ts";
import { eventDetails } from "../../src/query/events.ts";
import { type NamedQueryDeps, runNamedQuery } from "../../src/query/named-queries.ts";
import { neighbourCounts, neighbours } from "../../src/query/neighbours.ts";
import { overview } from "../../src/query/overview.ts";
import { quotationDetails } from "../../src/query/quotations.ts";
import { search } from "../../src/query/search.ts";
import { shortestPath } from "../../src/query/shortest-path.ts";
import { statementDetails, statementsOfAgent } from "../../src/query/statements.ts";
import { wholeGraph } from "../../src/query/whole-graph.ts";
import { HARBOUR_ID, hex, IDS } from "../support/story-graph.ts";
import { openStory } from "../support/story-store.ts";

const server = inject("neo4j");

/** What a reader may ask, by name. Every answer is to be the same on both engines, in the same order. */
const QUESTIONS: Readonly<Record<string, (deps: NamedQueryDeps) => Promise<unknown>>> = {
  "who said what about an action, by words": (deps) =>
    runNamedQuery(deps, "who-said-what-about", { about: "expulsion of twelve diplomats" }),
  "who said what, by an earlier id, one speaker, some days, some rows": (deps) =>
    runNamedQuery(deps, "who-said-what-about", {
      about: `event-${hex(3)}`,
      speaker: "@ostenvoy",
      from: "2022-03-01",
      to: "2022-03-31",
      limit: "1",
    }),
  "statements by a speaker": (deps) =>
    runNamedQuery(deps, "statements-by-speaker", { speaker: "Brandt" }),
  ...Object.fromEntries(
    ["speakers", "events", "disputed-attributions", "denials", "conduits", "unattributed"].map(
      (name) => [name, (deps: NamedQueryDeps) => runNamedQuery(deps, name, {})],
    ),
  ),
  ...Object.fromEntries(
    ["first-to-say", "timeline-of-event", "outlets-of-event", "events"].map((name) => [
      `${name} of an action`,
      (deps: NamedQueryDeps) => runNamedQuery(deps, name, { about: "expulsion" }),
    ]),
  ),
  "co-speakers": (deps) => runNamedQuery(deps, "co-speakers", { speaker: "Eva Lind" }),
  "the provenance of a statement": (deps) =>
    runNamedQuery(deps, "provenance-of-statement", { statement: IDS.spies }),
  "an agent": (deps) => agentDetails(deps, `agent-${hex(3)}`),
  "what an agent said": (deps) => statementsOfAgent(deps, IDS.brandt, { limit: 3, cursor: "p1" }),
  "a statement": (deps) => statementDetails(deps, IDS.spies),
  "an event": (deps) => eventDetails(deps, IDS.expulsion),
  "a quotation": (deps) => quotationDetails(deps, IDS.leaving),
  "an article": (deps) => articleDetails(deps, HARBOUR_ID),
  "an overview": (deps) => overview(deps, { limit: 3 }),
  articles: (deps) => articleList(deps, { limit: 10 }),
  ...Object.fromEntries(
    [IDS.brandt, "agent-institution-evening-wire", IDS.expulsion, IDS.never, "wire-1"].map((id) => [
      `neighbours of ${id}`,
      (deps: NamedQueryDeps) => neighbourCounts(deps, id),
    ]),
  ),
  "a page of neighbours": (deps) =>
    neighbours(deps, IDS.brandt, "SAID", { direction: "out", limit: 2, cursor: "p1" }),
  "a path": (deps) => shortestPath(deps, { from: "wire-1", to: HARBOUR_ID, maxLength: 6 }),
  "the whole graph": (deps) => wholeGraph(deps, { limit: 100 }),
  "a page of the whole graph": async (deps) => {
    const { nextCursor } = await wholeGraph(deps, { limit: 10 });
    return wholeGraph(deps, { limit: 100, cursor: nextCursor ?? "" });
  },
  "the first that a search finds": async (deps) =>
    (await search(deps, { q: "expulsion of 12 diplomats", limit: 1 })).results,
};

describe.skipIf(server === null)("the story is told alike by both engines", () => {
  let embedded: NamedQueryDeps;
  let onNeo4j: NamedQueryDeps;
  beforeAll(async () => {
    if (server === null) return;
    await wipe();
    [embedded, onNeo4j] = await Promise.all([
      openStory(),
      openStory({ kind: "neo4j", url: server.uri, database: null, ...server }),
    ]);
  });
  afterAll(async () => {
    await wipe();
    await Promise.all([embedded.store.close(), onNeo4j.store.close()]);
  });

  it.each(Object.entries(QUESTIONS))("%s", async (_, ask) => {
    const [expected, answer] = await Promise.all([ask(embedded), ask(onNeo4j)]);
    expect(answer).toEqual(expected);
    expect(JSON.stringify(answer)).toMatch(/"(?:id|articleId|speaker|event)":/);
  });
});

async function wipe(): Promise<void> {
  if (server === null) return;
  const { uri, username, password } = server;
  const access = password === null ? undefined : neo4j.auth.basic(username ?? "neo4j", password);
  const driver = neo4j.driver(uri, access);
  await driver.executeQuery("MATCH (n) WHERE NOT n:Schema DETACH DELETE n");
  await driver.close();
}
