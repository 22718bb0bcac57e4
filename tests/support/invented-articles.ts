import * as fc from "fast-check";
import { type Article, toArticle } from "../../src/domain/article.ts";
import type {
  AgentProfile,
  Contribution,
  EventProfile,
  LinkedQuotation,
} from "../../src/domain/contribution.ts";
import { contentHash } from "../../src/domain/hash.ts";
import type { TextSpan } from "../../src/domain/text-span.ts";

/** One report within an invented article: who, what words, about which action. */
type Report = {
  readonly speaker: keyof typeof SPEAKERS;
  readonly words: string;
  readonly action: keyof typeof ACTIONS;
  readonly responds: boolean;
};
export type InventedArticle = {
  readonly id: string;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly reports: readonly Report[];
};

const SPEAKERS = {
  "Anna Holm": { name: "Anna Holm", role: "ambassador", institution: "denmark" },
  "Ana Holm": { name: "Ana Holm", role: "ambassador", institution: "denmark" },
  Holm: { name: "Holm", role: "envoy", institution: "denmark" },
  "Peter Holm": { name: "Peter Holm", role: "coach", institution: "norway" },
  "Vasily Nebenzia": { name: "Vasily Nebenzia", role: "ambassador", institution: "russia" },
  "Vassily Nebenzya": { name: "Vassily Nebenzya", role: null, institution: null },
  "Institute of Tides": { name: "Institute of Tides", role: null, institution: null },
  Denmark: { name: "Denmark", role: null, institution: null },
  "an official": { name: "an official", role: "official", institution: "denmark" },
} as const;

const WORDS = [
  "We will close the consulate in Aarhus before the end of June, and nobody will lose a pension",
  "We will close the consulate in Aarhus before the end of June",
  "We will not close the consulate in Aarhus before the end of June",
  "the consulate in Aarhus would close before the end of June",
  "nobody will lose a pension",
  "We will expel 12 of their diplomats by the end of this very month",
  "We will expel 13 of their diplomats by the end of this very month",
  "The ministry regrets the decision, which it calls unfounded and late",
];

const ACTIONS = {
  twelve: { count: 12, date: "2022-02-28", recipient: "russia" },
  "twelve, by the deadline": { count: 12, date: "2022-03-07", recipient: "russia" },
  "twelve, undated": { count: 12, date: null, recipient: "russia" },
  thirteen: { count: 13, date: "2022-03-01", recipient: "russia" },
  undated: { count: null, date: null, recipient: "russia" },
  consul: { count: 1, date: "2022-03-01", recipient: null },
} as const;

const reportArbitrary: fc.Arbitrary<Report> = fc.record({
  speaker: fc.constantFrom(...(Object.keys(SPEAKERS) as (keyof typeof SPEAKERS)[])),
  words: fc.constantFrom(...WORDS),
  action: fc.constantFrom(...(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])),
  responds: fc.boolean(),
});

/** Articles that share speakers, words and actions, so that linking has work to do. Ids may repeat: those are versions of one article. */
export const inventedArticles: fc.Arbitrary<InventedArticle[]> = fc.array(
  fc.record({
    id: fc.constantFrom("a1", "a2", "a3", "a4", "a5", "a6"),
    publisher: fc.constantFrom(
      "Harbour Courier",
      "The Harbour Courier",
      "CNN",
      "Institute of Tides",
      null,
    ),
    publishedAt: fc.constantFrom(
      ...["2022-03-01", "2022-03-02", "2022-03-20", "2022-04-25", "2022-11-03"],
      null,
    ),
    reports: fc.array(reportArbitrary, { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 8 },
);

/** The article's text: a line for each report, so that every span below is where it says. */
export function articleOf({ id, publisher, publishedAt, reports }: InventedArticle): Article {
  const text = reports.map(
    ({ speaker, words, action }) => `${speaker} said: “${words}” (${action})`,
  );
  return toArticle({ id, publisher, publishedAt, text: `${text.join("\n")}\n` });
}

/** What reading such an article finds, written down instead of read, so that linking is tested alone. */
export function contributionOf(article: Article, { reports }: InventedArticle): Contribution {
  let lineStart = 0;
  const speakers = new Map<string, string>();
  const contribution = {
    article,
    publisher: article.publisher === null ? null : publisherProfile(article),
    mentions: [] as Contribution["mentions"][number][],
    agents: [] as Contribution["agents"][number][],
    eventMentions: [] as Contribution["eventMentions"][number][],
    events: [] as Contribution["events"][number][],
    quotations: [] as LinkedQuotation[],
    other: [],
  };
  const link = { confidence: 0.9, method: "invented", reasons: ["invented"] };
  for (const [nth, report] of reports.entries()) {
    const line = `${report.speaker} said: “${report.words}” (${report.action})`;
    const at = (words: string, from = 0): TextSpan => {
      const start = lineStart + line.indexOf(words, from);
      return { start, end: start + words.length };
    };
    const speaker = at(report.speaker);
    const mentionId = `mention-${contentHash([article.id, report.speaker, String(nth)])}`;
    const agent = speakers.get(report.speaker) ?? mentionId;
    if (agent === mentionId) {
      speakers.set(report.speaker, agent);
      contribution.agents.push({ id: agent, profile: speakerProfile(report, article, speaker) });
    }
    contribution.mentions.push({
      id: mentionId,
      kind: "name",
      ...speaker,
      text: report.speaker,
      agent,
      ...link,
    });
    const event = `eventmention-${contentHash([article.id, report.action, String(nth)])}`;
    const [before] = contribution.events.slice(-1);
    const partOf =
      report.responds && before !== undefined
        ? [{ event: before.id, evidence: at(report.words, line.indexOf("“")) }]
        : [];
    const profile = { ...eventProfile(report, article), partOf };
    const { type, mode, status, date, datePrecision, count, unit } = profile;
    contribution.events.push({ id: event, profile });
    contribution.eventMentions.push({
      ...{ id: event, ...at(report.action, line.lastIndexOf("(")), text: report.action, event },
      ...{ type, mode, status, date, datePrecision, count, unit },
      ...{ actorNames: [], recipientNames: [] },
      ...link,
    });
    const words = at(report.words, line.indexOf("“"));
    const earlier = contribution.quotations.at(-1);
    contribution.quotations.push({
      id: `quotation-${contentHash([article.id, report.words, String(nth)])}`,
      kind: "direct",
      spans: [words],
      ...words,
      text: report.words,
      cue: at("said"),
      sourceSpan: speaker,
      source: mentionId,
      attributions: [{ agent, confidence: 0.9, method: "invented" }],
      via: nth % 2 === 0 ? [] : [{ agent, role: "told", evidence: speaker }],
      addressedTo: [],
      about: [{ event, basis: "content", confidence: 0.8, reasons: [], evidence: words }],
      mentions: [...speakers.values()].map((id) => ({ agent: id, evidence: words })),
      respondsTo:
        report.responds && earlier !== undefined
          ? [
              { target: earlier.id, kind: "denial", confidence: 0.7, evidence: words },
              { target: event, kind: "reply", confidence: 0.6, evidence: words },
            ]
          : [],
      saidAt: null,
      confidence: 0.9,
      sourceConfidence: 0.9,
      method: "invented",
    });
    lineStart += line.length + 1;
  }
  return contribution;
}

function publisherProfile({ publisher }: Article): AgentProfile {
  const name = publisher ?? "";
  return { ...NOBODY, kind: "institution", name, gazetteer: name === "CNN" ? "cnn" : null };
}

const NOBODY: AgentProfile = {
  kind: "person",
  name: "",
  aliases: [],
  named: true,
  gazetteer: null,
  roles: [],
  gender: null,
  description: null,
  seenAt: null,
};

function speakerProfile({ speaker }: Report, article: Article, evidence: TextSpan): AgentProfile {
  const { name, role, institution } = SPEAKERS[speaker];
  return {
    ...NOBODY,
    kind: name === "Institute of Tides" || name === "Denmark" ? "institution" : "person",
    gazetteer: name === "Denmark" ? "denmark" : null,
    name,
    named: name !== "an official",
    roles: role === null ? [] : [{ role, institutions: [institution], evidence }],
    seenAt: article.publishedAt,
  };
}

function eventProfile({ action, speaker }: Report, article: Article): Omit<EventProfile, "partOf"> {
  const { count, date, recipient } = ACTIONS[action];
  const { institution } = SPEAKERS[speaker];
  return {
    type: "SANCTION",
    mode: "expel",
    label: null,
    status: "announced",
    actors: [],
    recipients: [],
    actorKeys: institution === null ? [] : [institution],
    company: [],
    isOnly: false,
    family: null,
    recipientKeys: recipient === null ? [] : [recipient],
    date,
    datePrecision: date === null ? null : "day",
    count,
    unit: count === null ? null : "diplomats",
    place: null,
    title: `expulsion of ${count ?? "some"}`,
    terms: ["expel", "expuls"],
    publishedAt: article.publishedAt,
  };
}
