import type { GraphChange, NodeRecord } from "../../src/domain/graph.ts";
import { agent, edge, node } from "../store/fixture-graph.ts";
import {
  about,
  article,
  attributed,
  brandt,
  eveningWire,
  event,
  eventMention,
  evidence,
  expulsion,
  harbourPost,
  hex,
  lind,
  mention,
  norland,
  ostland,
  quotation,
  radio,
  reports,
  STORY,
  spies,
  statement,
} from "./story-graph.ts";

const wire = article(
  "wire-2",
  "Norland: the order stands",
  "Evening Wire",
  "2022-03-03",
  "Norland ordered 14 diplomats of Ostland to leave. “They were spies,” said Eva Lind. “The order stands,” two officials said.",
);
const post = article(
  "harbour-2",
  "Ostland sends reporters home",
  "The Harbour Post",
  "2022-03-05",
  "“Some of them may have erred,” Brandt told Radio Nord of the 12 diplomats. Ostland sent home two reporters of Norland.",
);
const officials = agent("Group", `agent-${hex(8)}`, {
  name: "two officials",
  aliases: [],
  description: null,
  named: false,
});
const stands = statement(8, "The order stands,", "direct", null, [1, 1]);
const erred = statement(9, "Some of them may have erred,", "direct", null, [1, 1]);
const reporters = event(9, "Expulsion of 2 reporters, Ostland → Norland", "2022-03-05", 2, "expel");

const spiesAgain = quotation(8, wire, ["They were spies,"], "direct", "said", "Eva Lind");
const standing = quotation(9, wire, ["The order stands,"], "direct", "said", "two officials");
const erring = quotation(10, post, ["Some of them may have erred,"], "direct", "told", "Brandt");
const mentions = [
  [mention(11, wire, "Eva Lind", "name"), lind],
  [mention(12, post, "Brandt", "name"), brandt],
] as const;
const counted = (node: NodeRecord, count: number): NodeRecord => ({
  ...node,
  properties: { ...node.properties, count },
});
const eventMentions = [
  [counted(eventMention(11, wire, "ordered 14 diplomats of Ostland", "happened"), 14), expulsion],
  [counted(eventMention(12, post, "the 12 diplomats", "happened"), 12), expulsion],
  [counted(eventMention(13, post, "sent home two reporters of Norland", "happened"), 2), reporters],
] as const;
const judgement = node("Judgement", "judgement-1", {
  ...{ verdict: "different", by: "Eva", at: "2022-03-07T10:00:00Z", reason: "two of one surname" },
  ...{ anchored: true, names: ["Ilya Brandt", "Otto Brandt"], known: ["", ""], sides: "[]" },
});
const shown = (home: NodeRecord, words: string) => ({ evidence: [evidence(home, words)] });

/**
 * The story goes on: another number and unnamed officials in a second report of the Evening Wire; Brandt, who had denied everything,
 * grants that some erred; and Ostland sends reporters home, of which Norland says nothing.
 */
export const CHRONICLE: GraphChange = {
  ...STORY,
  nodes: [
    ...STORY.nodes,
    ...[wire, post, officials, stands, erred, reporters, spiesAgain, standing, erring],
    ...[...mentions, ...eventMentions].map(([one]) => one),
    judgement,
  ],
  edges: [
    ...STORY.edges,
    ...[spiesAgain, standing].map((part) => edge(part, "IN", wire)),
    edge(erring, "IN", post),
    ...[...mentions, ...eventMentions].flatMap(([one, what]) => [
      edge(one, "IN", { label: "Article", id: String(one.properties["articleId"]) }),
      edge(one, "REFERS_TO", what, { confidence: 0.55, method: "name", reasons: [] }),
    ]),
    edge(wire, "PUBLISHED_BY", eveningWire),
    edge(post, "PUBLISHED_BY", harbourPost),
    attributed(spiesAgain, lind, 0.55),
    attributed(spiesAgain, norland, 0.5, 2),
    attributed(standing, officials, 0.5),
    attributed(erring, brandt, 0.9),
    edge(erring, "VIA", radio, { role: "told", ...shown(post, "Radio Nord") }),
    reports(spiesAgain, spies),
    reports(standing, stands),
    reports(erring, erred),
    about(spiesAgain, expulsion, "context", 0.7),
    about(standing, expulsion, "context", 0.4),
    about(erring, expulsion, "content", 0.8),
    edge(officials, "SAID", stands, { confidence: 0.5, ...shown(wire, "The order stands,") }),
    edge(brandt, "SAID", erred, {
      confidence: 0.9,
      ...shown(post, "Some of them may have erred,"),
    }),
    edge(stands, "ABOUT", expulsion, {
      ...{ confidence: 0.4, basis: "context" },
      ...shown(wire, "The order stands,"),
    }),
    edge(erred, "ABOUT", expulsion, {
      ...{ confidence: 0.8, basis: "content" },
      ...shown(post, "Some of them may have erred,"),
    }),
    edge(reporters, "ACTOR", ostland, shown(post, "Ostland")),
    edge(reporters, "RECIPIENT", norland, shown(post, "of Norland")),
  ],
};
