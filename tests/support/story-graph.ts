import type { EdgeRecord, GraphChange, NodeRecord } from "../../src/domain/graph.ts";
import { createSearchTerms } from "../../src/linking/search-terms.ts";
import { agent, edge, NO_CHANGE, node } from "../store/fixture-graph.ts";

/** Twenty hexadecimal digits, as ids have them; a smaller number gives a smaller id. */
export function hex(number: number): string {
  return number.toString(16).padStart(20, "0");
}

const searchTerms = createSearchTerms();

export const article = (
  id: string,
  title: string | null,
  publisher: string | null,
  publishedAt: string | null,
  text: string,
): NodeRecord =>
  node("Article", id, {
    url: id.startsWith("http") ? id : null,
    ...{ title, publisher, publishedAt, text },
    language: "en",
    textHash: `hash of ${id}`,
    importedAt: "2024-01-01T00:00:00Z",
  });

/** An id that no address may hold as it is. */
export const HARBOUR_ID = "https://harbour.example/2022/01/29?page=1&name=ä%20b#top";
const harbour = article(
  HARBOUR_ID,
  "Envoy: 27 diplomats will leave",
  "The Harbour Post",
  "2022-01-29",
  "“Twenty-seven diplomats,” Ambassador Ilya Brandt told Radio Nord, “will leave.” He called it “a punishment” on Friday.",
);
const nachrichten = article(
  "nachrichten-1",
  "Norland expels 12 diplomats",
  "Müller Nachrichten",
  "2022-03-01",
  "Norland ordered 12 diplomats of Ostland to leave. “They were spies,” said Eva Lind, its spokeswoman. Brandt denied it: “This never happened.”",
);
const wire = article(
  "wire-1",
  "Ostland: no spies",
  "Evening Wire",
  "2022-03-02T08:00:00Z",
  "“This never happened,” said Ambassador Ilya Brandt of the twelve diplomats. “They were spies,” it is heard in Norland.",
);
/** It gives words to the wrong speaker, and says neither who published it nor when. */
const blog = article("blog-1", null, null, null, "“They were spies,” Brandt said of the twelve.");

export const brandt = agent("Person", `agent-${hex(1)}`, {
  name: "Ilya Brandt",
  aliases: ["@OstEnvoy", "Brandt"],
  description: null,
  named: true,
});
export const lind = agent("Person", `agent-${hex(4)}`, {
  name: "Eva Lind",
  aliases: [],
  description: null,
  named: true,
});
export const ostland = agent("Institution", "agent-ostland", {
  name: "Ostland",
  aliases: ["Republic of Ostland"],
  gazetteer: "ostland",
  wikidata: "Q1",
  named: true,
});
export const norland = agent("Institution", "agent-norland", {
  name: "Norland",
  aliases: [],
  gazetteer: "norland",
  named: true,
});
const institution = (id: string, name: string): NodeRecord =>
  agent("Institution", `agent-institution-${id}`, { name, aliases: [], named: true });
export const radio = institution("radio-nord", "Radio Nord");
export const harbourPost = institution("harbour-post", "The Harbour Post");
const muller = institution("muller-nachrichten", "Müller Nachrichten");
export const eveningWire = institution("evening-wire", "Evening Wire");
const diplomats = agent("Group", `agent-${hex(90)}`, {
  name: "diplomats",
  aliases: [],
  named: false,
});

export const statement = (
  number: number,
  text: string,
  kind: string,
  saidAt: string | null,
  [quotationCount, publisherCount]: readonly [number, number],
): NodeRecord =>
  node("Statement", `statement-${hex(number)}`, {
    ...{ text, kind, saidAt, quotationCount, publisherCount },
    saidAtPrecision: saidAt === null ? null : "day",
  });
const willLeave = statement(
  1,
  "Twenty-seven diplomats, … will leave.",
  "direct",
  "2022-01-28",
  [1, 1],
);
const punishment = statement(2, "a punishment", "mixed", null, [1, 1]);
export const spies = statement(3, "They were spies,", "direct", null, [3, 3]);
const never = statement(4, "This never happened.", "direct", "2022-03-01", [2, 2]);

export const event = (
  number: number,
  title: string,
  date: string,
  count: number,
  mode: string,
): NodeRecord =>
  node("Event", `event-${hex(number)}`, {
    type: mode === "expel" ? "SANCTION" : "RETREAT",
    ...{ title, mode, date, count },
    status: mode === "expel" ? "happened" : "announced",
    datePrecision: date.length === 7 ? "month" : "day",
    unit: "diplomats",
    place: null,
    searchTerms: searchTerms(
      `${title} ${count} ${mode === "expel" ? "expel expulsion kick-out Norland Ostland" : "leave departure Ostland"}`,
    ),
  });
const departure = event(1, "Departure of 27 diplomats, Ostland", "2022-01-30", 27, "withdraw");
export const expulsion = event(
  2,
  "Expulsion of 12 diplomats, Norland → Ostland",
  "2022-03",
  12,
  "expel",
);

/** Where some words stand in an article, the first time that they do. */
function placeIn(home: NodeRecord, words: string): { start: number; end: number } {
  const start = String(home.properties["text"]).indexOf(words);
  if (start === -1) throw new Error(`“${words}” is not in ${home.id}`);
  return { start, end: start + words.length };
}

/** "articleId:start-end". */
export function evidence(home: NodeRecord, words: string): string {
  const { start, end } = placeIn(home, words);
  return `${home.id}:${start}-${end}`;
}

export function quotation(
  number: number,
  home: NodeRecord,
  parts: readonly string[],
  kind: string,
  cueWord: string | null,
  source: string | null,
): NodeRecord {
  const spans = parts.map((part) => placeIn(home, part));
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? 0;
  const cue = cueWord === null ? null : placeIn(home, cueWord);
  const text = String(home.properties["text"]);
  return node("Quotation", `quotation-${hex(number)}`, {
    ...{ kind, start, end },
    text: parts.join(" … "),
    spans: spans.flatMap((span) => [span.start, span.end]),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    cue: cueWord,
    cueStart: cue?.start ?? null,
    cueEnd: cue?.end ?? null,
    sourceText: source,
    saidAt: null,
    confidence: 0.9,
    method: "cue",
    articleId: home.id,
    links: "{}",
  });
}
const leaving = quotation(
  1,
  harbour,
  ["Twenty-seven diplomats,", "will leave."],
  "direct",
  "told",
  "Ambassador Ilya Brandt",
);
const punishing = quotation(2, harbour, ["a punishment"], "mixed", "called", "He");
const spiesByLind = quotation(3, nachrichten, ["They were spies,"], "direct", "said", "Eva Lind");
const neverFirst = quotation(
  4,
  nachrichten,
  ["This never happened."],
  "direct",
  "denied",
  "Brandt",
);
const neverAgain = quotation(
  5,
  wire,
  ["This never happened,"],
  "direct",
  "said",
  "Ambassador Ilya Brandt",
);
const spiesByNobody = quotation(6, wire, ["They were spies,"], "direct", null, null);
const spiesByBrandt = quotation(7, blog, ["They were spies,"], "direct", "said", "Brandt");

export const mention = (number: number, home: NodeRecord, text: string, kind: string): NodeRecord =>
  node("Mention", `mention-${hex(number)}`, {
    ...{ text, kind, ...placeIn(home, text) },
    articleId: home.id,
    local: `mention-${hex(number)}`,
    profile: "{}",
  });
const mentions = [
  [mention(1, harbour, "Ambassador Ilya Brandt", "name"), brandt],
  [mention(2, nachrichten, "Brandt", "name"), brandt],
  [mention(3, wire, "Ambassador Ilya Brandt", "name"), brandt],
  [mention(4, nachrichten, "Eva Lind", "name"), lind],
  [mention(5, blog, "Brandt", "name"), brandt],
  [mention(6, nachrichten, "Norland", "name"), norland],
  [mention(7, harbour, "Radio Nord", "name"), radio],
] as const;
export const eventMention = (
  number: number,
  home: NodeRecord,
  text: string,
  status: string,
  date: string | null = null,
): NodeRecord =>
  node("EventMention", `eventmention-${hex(number)}`, {
    ...{ text, status, ...placeIn(home, text) },
    type: "SANCTION",
    mode: "expel",
    date,
    datePrecision: date === null ? null : "day",
    count: null,
    unit: null,
    articleId: home.id,
    local: `eventmention-${hex(number)}`,
    profile: "{}",
  });
const eventMentions = [
  [eventMention(1, harbour, "will leave", "announced", "2022-01-30"), departure],
  [eventMention(2, nachrichten, "ordered 12 diplomats of Ostland to leave", "happened"), expulsion],
  [eventMention(3, wire, "the twelve diplomats", "happened"), expulsion],
] as const;

export const attributed = (
  from: NodeRecord,
  to: NodeRecord,
  confidence: number,
  rank = 1,
): EdgeRecord =>
  edge(from, "ATTRIBUTED_TO", to, { confidence, method: rank === 1 ? "name" : "nearest", rank });
export const about = (
  from: NodeRecord,
  to: NodeRecord,
  basis: string,
  confidence: number,
): EdgeRecord =>
  edge(from, "ABOUT", to, { basis, confidence, start: 0, end: 4, reasons: [`${basis} shows it`] });
export const reports = (from: NodeRecord, to: NodeRecord): EdgeRecord =>
  edge(from, "REPORTS", to, { score: 1, reasons: [] });

const inHarbour = [evidence(harbour, "Twenty-seven diplomats,")];
const spiesHeard = [evidence(nachrichten, "They were spies,")];
const spiesBlogged = [evidence(blog, "They were spies,")];
const neverHeard = [
  evidence(nachrichten, "This never happened."),
  evidence(wire, "This never happened,"),
];

/**
 * Norland expels twelve diplomats of Ostland, whose ambassador Brandt denies that they were spies. Eva Lind says that they were, one
 * article gives her words to nobody and one to Brandt; and there was a departure of 27 before. Passages stand where they say.
 */
export const STORY: GraphChange = {
  ...NO_CHANGE,
  nodes: [
    ...[harbour, nachrichten, wire, blog],
    ...[brandt, lind, ostland, norland, radio, harbourPost, muller, eveningWire, diplomats],
    ...[willLeave, punishment, spies, never, departure, expulsion],
    ...[leaving, punishing, spiesByLind, neverFirst, neverAgain, spiesByNobody, spiesByBrandt],
    ...[...mentions, ...eventMentions].map(([one]) => one),
  ],
  edges: [
    ...[leaving, punishing].map((part) => edge(part, "IN", harbour)),
    ...[spiesByLind, neverFirst].map((part) => edge(part, "IN", nachrichten)),
    ...[neverAgain, spiesByNobody].map((part) => edge(part, "IN", wire)),
    edge(spiesByBrandt, "IN", blog),
    ...[...mentions, ...eventMentions].flatMap(([one, what]) => [
      edge(one, "IN", { label: "Article", id: String(one.properties["articleId"]) }),
      edge(one, "REFERS_TO", what, { confidence: 0.9, method: "name", reasons: [] }),
    ]),
    edge(harbour, "PUBLISHED_BY", harbourPost),
    edge(nachrichten, "PUBLISHED_BY", muller),
    edge(wire, "PUBLISHED_BY", eveningWire),
    attributed(leaving, brandt, 0.95),
    attributed(punishing, brandt, 0.8),
    attributed(spiesByLind, lind, 0.95),
    attributed(spiesByLind, norland, 0.4, 2),
    attributed(neverFirst, brandt, 0.9),
    attributed(neverAgain, brandt, 0.95),
    attributed(spiesByBrandt, brandt, 0.7),
    edge(leaving, "VIA", radio, { role: "told", evidence: [evidence(harbour, "Radio Nord")] }),
    edge(neverFirst, "ADDRESSED_TO", norland, { evidence: [evidence(nachrichten, "Norland")] }),
    reports(leaving, willLeave),
    reports(punishing, punishment),
    ...[spiesByLind, spiesByNobody, spiesByBrandt].map((one) => reports(one, spies)),
    ...[neverFirst, neverAgain].map((one) => reports(one, never)),
    about(leaving, departure, "content", 0.9),
    about(punishing, departure, "context", 0.6),
    about(spiesByLind, expulsion, "context", 0.7),
    about(spiesByBrandt, expulsion, "content", 0.8),
    about(neverFirst, expulsion, "context", 0.7),
    about(neverAgain, expulsion, "context", 0.75),
    edge(brandt, "SAID", willLeave, { confidence: 0.95, evidence: inHarbour }),
    edge(brandt, "SAID", punishment, {
      confidence: 0.8,
      evidence: [evidence(harbour, "a punishment")],
    }),
    edge(brandt, "SAID", never, { confidence: 0.95, evidence: neverHeard }),
    edge(brandt, "SAID", spies, { confidence: 0.7, evidence: spiesBlogged }),
    edge(lind, "SAID", spies, { confidence: 0.95, evidence: spiesHeard }),
    edge(willLeave, "ABOUT", departure, { confidence: 0.9, basis: "content", evidence: inHarbour }),
    edge(punishment, "ABOUT", departure, {
      confidence: 0.6,
      basis: "context",
      evidence: [evidence(harbour, "a punishment")],
    }),
    edge(spies, "ABOUT", expulsion, {
      confidence: 0.8,
      basis: "content",
      evidence: [...spiesBlogged, ...spiesHeard],
    }),
    edge(never, "ABOUT", expulsion, { confidence: 0.75, basis: "context", evidence: neverHeard }),
    edge(willLeave, "MENTIONS", diplomats, { evidence: inHarbour }),
    edge(never, "RESPONDS_TO", spies, { kind: "denial", confidence: 0.7, evidence: neverHeard }),
    edge(never, "RESPONDS_TO", expulsion, {
      kind: "denial",
      confidence: 0.6,
      evidence: neverHeard.slice(0, 1),
    }),
    edge(brandt, "AFFILIATED_WITH", ostland, {
      role: "ambassador",
      firstSeen: "2022-01-29",
      lastSeen: "2022-03-02",
      evidence: [
        evidence(harbour, "Ambassador Ilya Brandt"),
        evidence(wire, "Ambassador Ilya Brandt"),
      ],
    }),
    // Said once only: not what he is introduced with.
    edge(brandt, "AFFILIATED_WITH", radio, {
      role: "adviser",
      firstSeen: "2022-01-29",
      lastSeen: "2022-01-29",
      evidence: [evidence(harbour, "Radio Nord")],
    }),
    edge(lind, "AFFILIATED_WITH", norland, {
      role: "spokeswoman",
      firstSeen: "2022-03-01",
      lastSeen: "2022-03-01",
      evidence: [evidence(nachrichten, "its spokeswoman")],
    }),
    edge(departure, "ACTOR", diplomats, { evidence: inHarbour }),
    edge(expulsion, "ACTOR", norland, { evidence: [evidence(nachrichten, "Norland")] }),
    edge(expulsion, "RECIPIENT", ostland, { evidence: [evidence(nachrichten, "of Ostland")] }),
    edge(departure, "PART_OF", expulsion, { evidence: inHarbour }),
    edge(departure, "MAYBE_SAME", expulsion, { score: 0.2, reasons: ["diplomats of Ostland"] }),
    edge(ostland, "MAYBE_SAME", norland, { score: 0.3, reasons: ["both states"] }),
  ],
};

/** Ids of the story's things, by what they are. */
export const IDS = {
  brandt: brandt.id,
  lind: lind.id,
  willLeave: willLeave.id,
  punishment: punishment.id,
  spies: spies.id,
  never: never.id,
  departure: departure.id,
  expulsion: expulsion.id,
  spiesByBrandt: spiesByBrandt.id,
  leaving: leaving.id,
} as const;
