import { readFileSync } from "node:fs";
import type { EventItem } from "../../src/domain/link-items.ts";
import { overlaps } from "../../src/domain/text-span.ts";
import { cluster } from "../../src/linking/across/cluster.ts";
import { eventKeys, eventRules } from "../../src/linking/across/same-event.ts";
import { read, resources } from "./reading.ts";
import { type PairScore, type StatementCase, scoreOf } from "./statement-cases.ts";

/** Pairs of mentions of actions: of one shape with those of statements. */
export function eventCases(): StatementCase[] {
  const file = new URL("../cases/linking/events.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as StatementCase[];
}

/** How many of the pairs linking joins rightly, each pair read and linked by itself. */
export function scoreEventPairs(cases: readonly StatementCase[]): PairScore {
  return scoreOf(cases, linked);
}

const { actsFor } = resources.graph;

/** What linking says of two mentions; a mention that is not found is the same as no other. */
function linked({ a, b }: StatementCase): "same" | "different" {
  const items = [...item("a", a), ...item("b", b)];
  if (items.length < 2) return "different";
  return cluster(items, eventRules(actsFor)).clusters.length === 1 ? "same" : "different";
}

function item(id: string, { publishedAt, sentences, passages }: StatementCase["a"]): EventItem[] {
  const [words = ""] = passages;
  const start = sentences.indexOf(words);
  const { events, eventMentions } = read(sentences, { id, publishedAt });
  const mention = eventMentions.find((one) => overlaps(one, { start, end: start + words.length }));
  const event = events.find((one) => one.id === mention?.event);
  if (event === undefined) return [];
  return [{ id, articleId: id, profile: event.profile, ...eventKeys(event.profile, actsFor) }];
}
