import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { toArticle } from "../../src/domain/article.ts";
import { intervalOf } from "../../src/evaluation/interval.ts";
import { readLines } from "../../src/evaluation/read-lines.ts";
import {
  countEvents,
  type EventAspect,
  EventGoldSchema,
  eventF1,
} from "../../src/evaluation/score-events.ts";
import { extractionLine } from "../../src/export/extraction-line.ts";
import { createArticleReader } from "../../src/importer/read-article.ts";
import { resources } from "../support/reading.ts";

const FoundSchema = z.object({
  events: z.array(
    z.object({
      type: z.string().nullable(),
      mode: z.string().nullable(),
      actor: z.array(z.string()),
      recipient: z.array(z.string()),
    }),
  ),
});

const ASPECTS: readonly (readonly [EventAspect, string])[] = [
  ["type", "type, F1"],
  ["participants", "type, actor and recipient, F1"],
  ["mode", "type and mode, F1"],
];

/** What coding the sentences of the folder's `events.dev.jsonl` is worth, each read alone; null where it has none. */
export function eventResult(
  folder: string,
): Readonly<Record<string, number | string | null>> | null {
  const file = path.join(folder, "events.dev.jsonl");
  if (!existsSync(file)) return null;
  const read = createArticleReader(resources.reading);
  const sentences = readLines(readFileSync(file, "utf8"), EventGoldSchema).flatMap((line) => {
    if (line.kind !== "value") return [];
    const { id, text, events } = line.value;
    const found = FoundSchema.parse(JSON.parse(extractionLine(read(toArticle({ id, text })))));
    return [{ gold: events, found: found.events }];
  });
  const figures = ASPECTS.flatMap(([aspect, name]) => {
    const counts = sentences.flatMap(({ gold, found }) => countEvents(gold, found, aspect) ?? []);
    const interval = intervalOf(counts, eventF1)?.join(" to ");
    return [
      [name, eventF1(counts)],
      [`${name}, 95 % interval`, `${interval}, of ${counts.length}`],
    ] as const;
  });
  return { sentences: sentences.length, ...Object.fromEntries(figures) };
}
