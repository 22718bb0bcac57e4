import type {
  AgentLabel,
  EdgeRecord,
  GraphChange,
  NodeLabel,
  NodeRecord,
  NodeRef,
  Properties,
  RelationshipType,
} from "../../src/domain/graph.ts";

/** A change that does nothing, to be spread and filled. */
export const NO_CHANGE: GraphChange = { deleteEdges: [], deleteNodes: [], nodes: [], edges: [] };

export function node(label: NodeLabel, id: string, properties: Properties = {}): NodeRecord {
  return {
    label,
    id,
    agentLabel: null,
    properties: { contentHash: hashOf(properties), ...properties },
  };
}

export function agent(agentLabel: AgentLabel, id: string, properties: Properties): NodeRecord {
  const all = { kind: agentLabel.toLowerCase(), ...properties };
  return { label: "Agent", id, agentLabel, properties: { contentHash: hashOf(all), ...all } };
}

export function edge(
  from: NodeRef,
  type: RelationshipType,
  to: NodeRef,
  properties: Properties = {},
): EdgeRecord {
  return {
    type,
    from: { label: from.label, id: from.id },
    to: { label: to.label, id: to.id },
    properties,
  };
}

function hashOf(properties: Properties): string {
  return JSON.stringify(properties);
}

const first = node("Article", "https://example.org/a", {
  url: "https://example.org/a",
  title: "Envoy: 27 diplomats will leave",
  publisher: "The Harbour Post",
  publishedAt: "2022-01-29",
  language: "en",
  text: "“27 diplomats will leave,” Ambassador Ilya Brandt said on Friday. He called it a punishment.",
  textHash: "aaaa",
  importedAt: "2024-01-01T00:00:00Z",
});
const second = node("Article", "article-b", {
  url: null,
  title: "Twelve diplomats expelled",
  publisher: "Müller Nachrichten",
  publishedAt: "2022-03-01",
  language: "en",
  text: "Norland expels 12 diplomats. Brandt denied it: “This never happened”.",
  textHash: "bbbb",
  importedAt: "2024-01-01T00:00:00Z",
});
const brandt = agent("Person", "agent-brandt", {
  name: "Ilya Brandt",
  aliases: ["Ambassador Brandt", "Brandt"],
  gazetteer: null,
  wikidata: null,
  description: "ambassador of Ostland",
  named: true,
});
const ostland = agent("Institution", "agent-ostland", {
  name: "Ostland",
  aliases: ["Republic of Ostland"],
  gazetteer: "ostland",
  wikidata: "Q1",
  named: true,
});
const norland = agent("Institution", "agent-norland", {
  name: "Norland",
  aliases: [],
  gazetteer: "norland",
  named: true,
});
const post = agent("Institution", "agent-outlet-harbour-post", {
  name: "The Harbour Post",
  aliases: [],
  named: true,
});
const nachrichten = agent("Institution", "agent-outlet-mueller", {
  name: "Müller Nachrichten",
  aliases: [],
  named: true,
});
const diplomats = agent("Group", "agent-diplomats", {
  name: "diplomats",
  aliases: [],
  named: false,
});
const leave = node("Statement", "statement-1", {
  text: "27 diplomats will leave",
  kind: "direct",
  saidAt: "2022-01-28",
  saidAtPrecision: "day",
  quotationCount: 1,
  publisherCount: 1,
});
const punishment = node("Statement", "statement-2", {
  text: "it a punishment",
  kind: "indirect",
  saidAt: null,
  quotationCount: 1,
  publisherCount: 1,
});
const never = node("Statement", "statement-3", {
  text: "This never happened",
  kind: "direct",
  saidAt: "2022-03-01",
  saidAtPrecision: "day",
  quotationCount: 1,
  publisherCount: 1,
});
const departure = node("Event", "event-departure", {
  type: "RETREAT",
  mode: "withdraw",
  title: "Departure of 27 diplomats",
  status: "announced",
  date: "2022-01-30",
  datePrecision: "day",
  count: 27,
  unit: "diplomats",
  place: null,
  searchTerms: ["27", "depart", "departur", "diplomat", "leav", "ostland"],
});
const expulsion = node("Event", "event-expulsion", {
  type: "SANCTION",
  mode: "expel",
  title: "Expulsion of 12 diplomats",
  status: "happened",
  date: "2022-03",
  datePrecision: "month",
  count: 12,
  unit: "diplomats",
  place: null,
  searchTerms: ["12", "diplomat", "expel", "expuls", "kick-out", "norland", "ostland"],
});
const quotation = (
  id: string,
  article: NodeRecord,
  start: number,
  end: number,
  kind: string,
  text: string,
): NodeRecord =>
  node("Quotation", id, {
    kind,
    text,
    start,
    end,
    spans: [start, end],
    prefix: "",
    suffix: ",",
    cue: "said",
    cueStart: 50,
    cueEnd: 54,
    sourceText: "Brandt",
    saidAt: null,
    confidence: 0.9,
    method: "cue",
    articleId: article.id,
    links: "{}",
  });
const q1 = quotation("quotation-1", first, 1, 24, "direct", "27 diplomats will leave");
const q2 = quotation("quotation-2", first, 78, 93, "indirect", "it a punishment");
const q3 = quotation("quotation-3", second, 48, 67, "direct", "This never happened");
/** Nobody is named who said it. */
const q4 = quotation("quotation-4", second, 70, 80, "mixed", "never at all");
const mention = (
  id: string,
  article: NodeRecord,
  kind: string,
  text: string,
  start: number,
  local: string,
): NodeRecord =>
  node("Mention", id, {
    kind,
    text,
    start,
    end: start + text.length,
    articleId: article.id,
    local,
    profile: id === local ? `{"name":"${text}"}` : null,
  });
const m1 = mention("mention-1", first, "name", "Ambassador Ilya Brandt", 27, "mention-1");
const m2 = mention("mention-2", first, "pronoun", "He", 66, "mention-1");
const m3 = mention("mention-3", second, "name", "Brandt", 29, "mention-3");
const m4 = mention("mention-4", second, "name", "Norland", 0, "mention-4");
const eventMention = (
  id: string,
  article: NodeRecord,
  text: string,
  start: number,
  status: string,
): NodeRecord =>
  node("EventMention", id, {
    text,
    start,
    end: start + text.length,
    type: "SANCTION",
    mode: "expel",
    status,
    date: "2022-03-01",
    datePrecision: "day",
    count: 12,
    unit: "diplomats",
    articleId: article.id,
    local: id,
    profile: "{}",
  });
const e1 = eventMention("eventmention-1", first, "27 diplomats will leave", 1, "announced");
const e2 = eventMention("eventmention-2", second, "Norland expels 12 diplomats", 0, "happened");
const k1 = node("Key", "key-agent:brandt", { block: "key-agent:brandt" });
const k2 = node("Key", "key-event:sanction:expel:2022-w09");
const judgement = node("Judgement", "judgement-1", {
  verdict: "same",
  by: "editor",
  at: "2024-01-02T00:00:00Z",
  reason: "",
  anchored: true,
  names: ["Brandt", "Ostland"],
  known: ["", "agent-ostland"],
  sides: "[]",
});
const speaker = node("Judgement", "judgement-2", {
  verdict: "speaker",
  by: "editor",
  at: "2024-01-03T00:00:00Z",
  reason: "as the video shows",
  anchored: true,
  names: ["never was a spy", "Brandt"],
  known: ["", "agent-brandt"],
  sides: "[]",
});
const run = node("Run", "run-1", {
  startedAt: "2024-01-01T00:00:00Z",
  finishedAt: "2024-01-01T00:00:01Z",
  extractorVersion: "1",
  articles: 2,
  failures: 0,
  erased: ["hash-of-an-article"],
});
const in1 = [`${first.id}:1-24`];
const in2 = [`${second.id}:48-67`];
/** Two articles of two outlets on one expulsion and one departure: every label and relationship type of the graph. */
export const FIXTURE_GRAPH: GraphChange = {
  ...NO_CHANGE,
  nodes: [
    ...[first, second, brandt, ostland, norland, post, nachrichten, diplomats],
    ...[leave, punishment, never, departure, expulsion],
    ...[q1, q2, q3, q4, m1, m2, m3, m4, e1, e2, k1, k2, judgement, speaker, run],
  ],
  edges: [
    ...[q1, q2, m1, m2, e1].map((part) => edge(part, "IN", first)),
    ...[q3, q4, m3, m4, e2].map((part) => edge(part, "IN", second)),
    edge(first, "PUBLISHED_BY", post),
    edge(second, "PUBLISHED_BY", nachrichten),
    edge(q1, "ATTRIBUTED_TO", brandt, { confidence: 0.95, method: "cue", rank: 1 }),
    edge(q2, "ATTRIBUTED_TO", brandt, { confidence: 0.8, method: "pronoun", rank: 1 }),
    edge(q3, "ATTRIBUTED_TO", brandt, { confidence: 0.9, method: "cue", rank: 1 }),
    edge(q3, "ATTRIBUTED_TO", ostland, { confidence: 0.4, method: "affiliation", rank: 2 }),
    edge(q1, "SOURCE", m1),
    edge(q2, "SOURCE", m2),
    edge(q3, "SOURCE", m3),
    edge(q3, "VIA", nachrichten, { role: "told", evidence: in2 }),
    edge(q2, "ADDRESSED_TO", norland, { evidence: in1 }),
    edge(q1, "REPORTS", leave, { score: 1, reasons: ["leader"], leads: true }),
    edge(q2, "REPORTS", punishment, { score: 1, reasons: ["leader"], leads: true }),
    edge(q3, "REPORTS", never, { score: 1, reasons: ["leader"], leads: true }),
    edge(q4, "REPORTS", never, { score: 0.7, reasons: ["part of it"] }),
    edge(q1, "ABOUT", departure, {
      basis: "content",
      confidence: 0.9,
      start: 1,
      end: 24,
      reasons: ["same words"],
    }),
    edge(q2, "ABOUT", departure, {
      basis: "context",
      confidence: 0.6,
      start: 78,
      end: 80,
      reasons: ["pronoun"],
    }),
    edge(q3, "ABOUT", expulsion, {
      basis: "context",
      confidence: 0.7,
      start: 48,
      end: 52,
      reasons: ["denial"],
    }),
    ...[m1, m2, m3].map((name) =>
      edge(name, "REFERS_TO", brandt, { confidence: 0.9, method: "name", reasons: [] }),
    ),
    edge(m4, "REFERS_TO", norland, { confidence: 1, method: "gazetteer", reasons: ["exact"] }),
    edge(e1, "REFERS_TO", departure, { confidence: 1, method: "leader", reasons: [], leads: true }),
    edge(e2, "REFERS_TO", expulsion, { confidence: 1, method: "leader", reasons: [], leads: true }),
    edge(ostland, "MAYBE_SAME", norland, { score: 0.3, reasons: ["both states"] }),
    edge(departure, "MAYBE_SAME", expulsion, { score: 0.2, reasons: ["diplomats"] }),
    edge(leave, "MAYBE_SAME", punishment, { score: 0.1, reasons: [] }),
    edge(brandt, "SAID", leave, { confidence: 0.95, evidence: in1 }),
    edge(brandt, "SAID", punishment, { confidence: 0.8, evidence: [`${first.id}:78-93`] }),
    edge(brandt, "SAID", never, { confidence: 0.9, evidence: in2 }),
    edge(ostland, "SAID", never, { confidence: 0.4, evidence: in2 }),
    edge(leave, "ABOUT", departure, { confidence: 0.9, basis: "content", evidence: in1 }),
    edge(punishment, "ABOUT", departure, { confidence: 0.6, basis: "context", evidence: in1 }),
    edge(never, "ABOUT", expulsion, { confidence: 0.7, basis: "context", evidence: in2 }),
    edge(leave, "MENTIONS", diplomats, { evidence: in1 }),
    edge(never, "MENTIONS", norland, { evidence: in2 }),
    edge(never, "RESPONDS_TO", expulsion, { kind: "denial", confidence: 0.7, evidence: in2 }),
    edge(never, "RESPONDS_TO", leave, { kind: "reply", confidence: 0.3, evidence: in2 }),
    edge(brandt, "AFFILIATED_WITH", ostland, {
      role: "ambassador",
      firstSeen: "2022-01-29",
      lastSeen: "2022-03-01",
      evidence: in1,
    }),
    edge(departure, "ACTOR", diplomats, { evidence: in1 }),
    edge(expulsion, "ACTOR", norland, { evidence: in2 }),
    edge(expulsion, "RECIPIENT", diplomats, { evidence: in2 }),
    edge(departure, "PART_OF", expulsion, { evidence: in1 }),
    edge(second, "NEAR_DUPLICATE_OF", first, { similarity: 0.1 }),
    edge(judgement, "CONCERNS", q1, { side: "a" }),
    edge(judgement, "CONCERNS", m1, { side: "a" }),
    edge(judgement, "CONCERNS", e1, { side: "b" }),
    edge(judgement, "HAS_KEY", k1),
    edge(speaker, "CONCERNS", q3, { side: "a" }),
    edge(m1, "HAS_KEY", k1),
    edge(m3, "HAS_KEY", k1),
    edge(e1, "HAS_KEY", k2),
    edge(e2, "HAS_KEY", k2),
    edge(q3, "HAS_KEY", k2),
  ],
};
