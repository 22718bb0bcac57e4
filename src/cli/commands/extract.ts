import type { SourceItem } from "../../domain/importer.ts";
import { extractionLine } from "../../export/extraction-line.ts";
import { createArticleReader } from "../../importer/read-article.ts";
import { readSources } from "../../readers/read-sources.ts";
import type { Command, Context } from "../command.ts";
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
    const { reading } = await resources();
    const readArticle = createArticleReader(reading);
    const skipped: string[] = [];
    const environment = {
      stdin: context.stdin,
      onSkipped: (path: string) => void skipped.push(path),
    };
    let isWhole = true;
    for await (const item of readSources(operands, environment)) {
      const line = lineOf(item, (article) => extractionLine(readArticle(article)), context);
      if (line === null) isWhole = false;
      else if (!(await context.output.write(`${line}\n`))) break;
    }
    noteSkipped(context, skipped);
    return isWhole ? 0 : 1;
  },
};

/** Null where there is none; what is wrong is then named. */
function lineOf(
  item: SourceItem,
  read: (article: Extract<SourceItem, { kind: "article" }>["article"]) => string,
  context: Context,
): string | null {
  if (item.kind === "refused") {
    noteRefusal(context, item.refusal);
    return null;
  }
  const { article, source, place } = item;
  try {
    return read(article);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    const reason = `could not be read: ${what}; please report it with this article`;
    noteRefusal(context, { source, place, reason });
    return null;
  }
}
