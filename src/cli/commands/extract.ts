import type { Refusal } from "../../domain/import-report.ts";
import type { SourceItem } from "../../domain/importer.ts";
import { readSources } from "../../readers/read-sources.ts";
import type { Command } from "../command.ts";
import { inOrder } from "../in-order.ts";
import { linesOnAllCores, readingProcesses } from "../read-on-all-cores.ts";
import { noteRefusal, noteSkipped } from "../refusal-notes.ts";
import { resources } from "../resources.ts";
import { UsageError } from "../usage-error.ts";

export const extractCommand: Command = {
  name: "extract",
  operands: "SOURCE…",
  summary: "print what is said in articles, without storing it",
  description: [
    "Prints one line of JSON for each article: its quotations with cue and speaker, what only looks like a quotation,",
    "and the actions that it tells of. Offsets count UTF-16 code units of the article's text. Nothing is stored.",
  ].join("\n"),
  options: [],
  examples: ["whosaid extract articles/a.txt", "whosaid extract - < articles.jsonl > found.jsonl"],
  run: async ({ operands }, context) => {
    if (operands.length === 0) throw new UsageError("name a source: whosaid extract SOURCE…");
    const read = linesOnAllCores((await resources()).reading);
    const skipped: string[] = [];
    const environment = {
      stdin: context.stdin,
      onSkipped: (path: string) => void skipped.push(path),
    };
    let isWhole = true;
    const items = readSources(operands, environment);
    const work = (item: SourceItem): Promise<string | Refusal> => lineOf(item, read);
    for await (const line of inOrder(items, work, AHEAD * readingProcesses())) {
      if (typeof line !== "string") {
        noteRefusal(context, line);
        isWhole = false;
      } else if (!(await context.output.write(`${line}\n`))) break;
    }
    noteSkipped(context, skipped);
    return isWhole ? 0 : 1;
  },
};

/** Articles for each process that are held, so that none has to wait. */
const AHEAD = 4;

/** Or why there is none. */
async function lineOf(
  item: SourceItem,
  read: (article: Extract<SourceItem, { kind: "article" }>["article"]) => Promise<string>,
): Promise<string | Refusal> {
  if (item.kind === "refused") return item.refusal;
  const { article, source, place } = item;
  try {
    return await read(article);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return {
      source,
      place,
      reason: `could not be read: ${what}; please report it with this article`,
    };
  }
}
