import type { ImportReport } from "../../domain/import-report.ts";
import type { SourceItem } from "../../domain/importer.ts";
import { readSources } from "../../readers/read-sources.ts";
import { sourceBytes } from "../../readers/source-bytes.ts";
import { type Command, type Context, oneOf, STORE_OPTION } from "../command.ts";
import { noteRefusal, noteSkipped } from "../refusal-notes.ts";
import { UsageError } from "../usage-error.ts";

export const importCommand: Command = {
  name: "import",
  operands: "SOURCE…",
  summary: "read articles into the graph",
  description: [
    "Reads articles and puts what they say into the graph. A source is a text file, a web page (.html), JSON Lines (.jsonl,",
    "one article a line, or .gqg.json, quotations as GDELT gives them), a table (.csv or .tsv whose first row names the",
    "columns id, url, title, publisher, publishedAt, language, text: of these the text is needed), one of these compressed",
    "(.gz), a folder of such files, or - for standard input. Reading the same article again changes nothing; an edited one",
    "replaces what it said before. What cannot be read is named, and the rest is imported.",
  ].join("\n"),
  options: [
    STORE_OPTION,
    {
      name: "format",
      value: "FORMAT",
      description: "table for a summary to read, or json: one object; table unless given",
    },
  ],
  examples: [
    "whosaid import articles/",
    "curl -s https://example.org/a | whosaid import - --format json",
  ],
  run: async ({ operands, option }, context) => {
    if (operands.length === 0) throw new UsageError("name a source: whosaid import SOURCE…");
    const format = oneOf(option("format"), ["table", "json"], "format", "table");
    const session = await context.openSession(option("store"), "fill");
    let report: ImportReport;
    try {
      report = await session.import(await progressing(operands, context));
    } finally {
      await session.close();
    }
    context.progress.clear();
    for (const refusal of report.refused) noteRefusal(context, refusal);
    await context.output.write(format === "json" ? `${JSON.stringify(report)}\n` : summary(report));
    return report.refused.length === 0 ? 0 : 1;
  },
};

/** The sources' items, with a bar that follows what was read. */
async function progressing(
  sources: readonly string[],
  context: Context,
): Promise<AsyncIterable<SourceItem>> {
  const total = context.progress.isShown ? await sourceBytes(sources) : null;
  const skipped: string[] = [];
  let [bytes, articles, refused] = [0, 0, 0];
  async function* items(): AsyncGenerator<SourceItem> {
    const environment = {
      stdin: context.stdin,
      onSkipped: (path: string) => void skipped.push(path),
      onBytes: (count: number) => {
        bytes += count;
      },
    };
    for await (const item of readSources(sources, environment)) {
      if (item.kind === "article") articles++;
      else refused++;
      context.progress.show(bytes, total, `articles: ${articles}, refused: ${refused}`);
      yield item;
    }
    context.progress.clear();
    noteSkipped(context, skipped);
  }
  return items();
}

function summary({ refused, ...counts }: ImportReport): string {
  return `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${refused.length} refused\n`;
}
