import type { EdgeRecord, NodeRecord, NodeRef } from "../../src/domain/graph.ts";
import { randomNumbers } from "../../src/domain/random-numbers.ts";
import { nodeRecord } from "../../src/graph/node-record.ts";
import { edge } from "../store/fixture-graph.ts";
import type { Records } from "./records.ts";

/** Statements of a portion, and what else is in it. */
const STATEMENTS = 10_000;
const ARTICLES = 2_000;
const SPEAKERS = 500;
const EVENTS = 500;
/** What all portions share: a tenth of the statements is by such a speaker, and another tenth about such an event. */
const OUTLETS = 200;
const KNOWN_SPEAKERS = 100;
const KNOWN_EVENTS = 50;
const SHARED_SHARE = 0.1;

const WORDS =
  "we will never accept this decision and our answer to the closing of the consulate will be firm since nobody has shown any proof of it".split(
    " ",
  );

/** Some of each kind, as arguments of queries. */
export type Samples = {
  readonly speakers: readonly string[];
  readonly events: readonly string[];
  readonly statements: readonly string[];
  readonly articles: readonly string[];
  readonly outlets: readonly string[];
  readonly knownSpeakers: readonly string[];
  readonly knownEvents: readonly string[];
};

/** Ids of a store that `statementRecords(count)` fills. */
export function samplesOf(count: number, wanted: number): Samples {
  const random = randomNumbers(11);
  const some = (prefix: string, one: number, portions = Math.ceil(count / STATEMENTS)): string[] =>
    Array.from({ length: wanted }, () => `${prefix}-${Math.floor(random() * one * portions)}`);
  return {
    speakers: some("agent-bench-speaker", SPEAKERS),
    events: some("event-bench", EVENTS),
    statements: some("statement-bench", STATEMENTS),
    articles: some("article-bench", ARTICLES),
    outlets: some("agent-bench-outlet", OUTLETS, 1),
    knownSpeakers: some("agent-bench-known", KNOWN_SPEAKERS, 1),
    knownEvents: some("event-bench-known", KNOWN_EVENTS, 1),
  };
}

/** Records of so many statements with their quotations, speakers, actions and articles, as lean as they can be; the first portion is what the others share. */
export function* statementRecords(count: number): Generator<Records> {
  const random = randomNumbers(7);
  const outlets = made(OUTLETS, (nth) => somebody("Institution", `agent-bench-outlet-${nth}`));
  const speakers = made(KNOWN_SPEAKERS, (nth) => somebody("Person", `agent-bench-known-${nth}`));
  const events = made(KNOWN_EVENTS, (nth) => action(`event-bench-known-${nth}`, random));
  yield { nodes: [...outlets, ...speakers, ...events], edges: [] };
  for (let portion = 0; portion * STATEMENTS < count; portion++)
    yield portionOf(portion, { random, outlets, speakers, events });
}

type Shared = {
  readonly random: () => number;
  readonly outlets: readonly NodeRecord[];
  readonly speakers: readonly NodeRecord[];
  readonly events: readonly NodeRecord[];
};

function portionOf(portion: number, shared: Shared): Records {
  const { random } = shared;
  const oneOf = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item;
  const nodesOf = (one: number, make: (nth: number) => NodeRecord): NodeRecord[] =>
    made(one, (nth) => make(portion * one + nth));
  const speakers = nodesOf(SPEAKERS, (nth) => somebody("Person", `agent-bench-speaker-${nth}`));
  const events = nodesOf(EVENTS, (nth) => action(`event-bench-${nth}`, random));
  const articles = nodesOf(ARTICLES, (nth) => article(`article-bench-${nth}`, random));
  const statements = nodesOf(STATEMENTS, (nth) => statement(`statement-bench-${nth}`, random));
  const edges: EdgeRecord[] = [];
  const quotations = statements.map((said, nth): NodeRecord => {
    const [source, id] = [oneOf(articles), `quotation-bench-${portion * STATEMENTS + nth}`];
    const words = quotation(id, said, source);
    const isKnown = random() < SHARED_SHARE;
    const speaker = oneOf(isKnown ? shared.speakers : speakers);
    const event = oneOf(random() < SHARED_SHARE ? shared.events : events);
    const evidence = [`${source.id}:0-60`];
    const about = { basis: "content", confidence: 0.8 };
    edges.push(
      edge(words, "IN", source),
      edge(words, "REPORTS", said, { score: 1, reasons: ["its only one"] }),
      edge(words, "ATTRIBUTED_TO", speaker, { confidence: 0.9, method: "cue", rank: 1 }),
      edge(words, "ABOUT", event, { ...about, start: 0, end: 20, reasons: ["its words"] }),
      edge(speaker, "SAID", said, { confidence: 0.9, evidence }),
      edge(said, "ABOUT", event, { ...about, evidence }),
    );
    if (nth % 5 === 0) edges.push(edge(said, "MENTIONS", oneOf(speakers), { evidence }));
    const before = statements[nth - 1];
    if (nth % 20 === 1 && before !== undefined)
      edges.push(edge(said, "RESPONDS_TO", before, { kind: "answer", confidence: 0.6, evidence }));
    return words;
  });
  for (const event of events) {
    const evidence = [`${oneOf(articles).id}:0-60`];
    edges.push(edge(event, "ACTOR", oneOf(speakers), { evidence }));
    edges.push(edge(event, "RECIPIENT", oneOf(shared.speakers), { evidence }));
  }
  for (const source of articles) edges.push(edge(source, "PUBLISHED_BY", oneOf(shared.outlets)));
  for (const speaker of speakers)
    edges.push(
      edge(speaker, "AFFILIATED_WITH", oneOf(shared.outlets), {
        ...{ role: "minister", firstSeen: "2022-01-01", lastSeen: "2022-12-31" },
        evidence: [`${oneOf(articles).id}:0-60`],
      }),
    );
  return { nodes: [...speakers, ...events, ...articles, ...statements, ...quotations], edges };
}

function made<Item>(count: number, item: (nth: number) => Item): Item[] {
  return Array.from({ length: count }, (_, nth) => item(nth));
}

function somebody(kind: "Person" | "Institution", id: string): NodeRecord {
  const name = id.replace("agent-bench-", "Somebody ").replace("-", " ");
  const properties = { name, aliases: [], kind: kind.toLowerCase(), named: true };
  return nodeRecord({ label: "Agent", id }, properties, kind);
}

function action(id: string, random: () => number): NodeRecord {
  const count = 2 + Math.floor(random() * 900);
  return nodeRecord(
    { label: "Event", id },
    {
      ...{ title: `Closing of ${count} consulates`, type: "SANCTION", mode: "close" },
      ...{ status: "happened", date: day(random), datePrecision: "day", count, unit: "consulates" },
      searchTerms: ["close", "consulate", String(count)],
    },
  );
}

function article(id: string, random: () => number): NodeRecord {
  return nodeRecord(
    { label: "Article", id },
    {
      ...{ title: sentence(6, random), publishedAt: day(random), language: "en" },
      ...{ text: sentence(50, random), textHash: id, importedAt: "2024-01-01T00:00:00Z" },
    },
  );
}

function statement(id: string, random: () => number): NodeRecord {
  return nodeRecord(
    { label: "Statement", id },
    {
      ...{ text: `${sentence(12, random)}.`, kind: "direct", saidAt: day(random) },
      ...{ saidAtPrecision: "day", quotationCount: 1, publisherCount: 1 },
    },
  );
}

function quotation(id: string, said: NodeRef & NodeRecord, source: NodeRef): NodeRecord {
  return nodeRecord(
    { label: "Quotation", id },
    {
      ...{ kind: "direct", text: said.properties["text"] ?? "", start: 0, end: 60, spans: [0, 60] },
      ...{ prefix: "", suffix: "", cue: "said", cueStart: 61, cueEnd: 65, sourceText: "she" },
      ...{ confidence: 0.9, articleId: source.id, links: "{}" },
    },
  );
}

function sentence(words: number, random: () => number): string {
  return made(words, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
}

function day(random: () => number): string {
  const two = (number: number): string => String(1 + Math.floor(number)).padStart(2, "0");
  return `2022-${two(random() * 12)}-${two(random() * 28)}`;
}
