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
import { actionLessons, trainActions } from "../../src/training/train-actions.ts";
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

/** Parts that take turns in being left out when what reads them is learnt. */
const FOLDS = 5;

/** What coding the sentences of the folder's `events.dev.jsonl` is worth, each read alone by what was learnt from others; null where it has none. */
export function eventResult(
  folder: string,
): Readonly<Record<string, number | string | null>> | null {
  const file = path.join(folder, "events.dev.jsonl");
  if (!existsSync(file)) return null;
  const golds = readLines(readFileSync(file, "utf8"), EventGoldSchema).flatMap((line) =>
    line.kind === "value" ? [line.value] : [],
  );
  const sentences = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const others = golds.filter((_, nth) => nth % FOLDS !== fold);
    const mainActions = trainActions(actionLessons(others, resources.reading));
    const read = createArticleReader({ ...resources.reading, mainActions });
    return golds
      .filter((_, nth) => nth % FOLDS === fold)
      .map(({ id, text, events }) => {
        const found = FoundSchema.parse(JSON.parse(extractionLine(read(toArticle({ id, text })))));
        return { gold: events, found: found.events };
      });
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
