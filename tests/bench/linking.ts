import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "../../src/domain/article.ts";
import { createArticleReader } from "../../src/importer/read-article.ts";
import { openStore } from "../../src/store/open-store.ts";
import { contributionImporter } from "../support/contribution-importer.ts";
import { read, resources } from "../support/reading.ts";
import { generatedArticles, type Pattern } from "./generated-articles.ts";
import { cpuTime, memory } from "./stopwatch.ts";
import { textsOf } from "./texts.ts";

const BATCH = 100;
/** Quotations of one row of the table. */
const STRETCH = 5_000;
/** What later ones are measured by. */
const FIRST = 10_000;

/**
 * What linking and writing cost for each quotation while a store grows; reading the articles is not counted.
 * A quotation is compared with those of the 92 days before it, so what it costs follows how much is written in a day too: at
 * 10 articles a day these are there after 5,000 quotations, and from then on the archive alone grows; at 100 a day they are
 * not before 50,000, and the first 10,000 are measured in a store where there is little to compare with.
 */
export async function* benchLinking(
  quotations: number,
  corpus: string | undefined,
  perDay: number,
): AsyncGenerator<string> {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-bench-"));
  const store = await openStore({ kind: "file", path: join(folder, "graph.grafeo") });
  await store.prepare();
  const importer = contributionImporter(store);
  const readArticle = createArticleReader(resources.reading);
  yield `Linking ${quotations} quotations, ${BATCH} articles at a time, ${perDay} articles a day`;
  const articles = generatedArticles(patternsOf(corpus), perDay);
  const first = { quotations: 0, ms: 0 };
  let row = { quotations: 0, ms: 0 };
  for (let all = 0; all < quotations; ) {
    const batch = Array.from({ length: BATCH }, () =>
      readArticle(articles.next().value as Article),
    );
    const found = batch.reduce((sum, one) => sum + one.quotations.length, 0);
    row.ms += await cpuTime(() => importer.put(batch));
    row.quotations += found;
    all += found;
    if (row.quotations < STRETCH && all < quotations) continue;
    if (all - row.quotations < FIRST) {
      first.quotations += row.quotations;
      first.ms += row.ms;
    }
    const each = row.ms / row.quotations;
    const ratio = each / (first.ms / first.quotations);
    const pairs = Math.round(importer.takeCompared() / row.quotations);
    yield `  ${String(all).padStart(7)} quotations  ${each.toFixed(2)} ms each, ${ratio.toFixed(2)} of the first ${first.quotations}, ${pairs} pairs compared each, ${memory()} MB`;
    row = { quotations: 0, ms: 0 };
  }
  await store.close();
  rmSync(folder, { recursive: true });
}

/** The texts that are varied, with the people whom their articles name and the gazetteer does not know. */
function patternsOf(corpus: string | undefined): Pattern[] {
  const texts = [...textsOf(undefined), ...(corpus === undefined ? [] : textsOf(corpus))];
  return texts.map((text) => ({
    text,
    names: [
      ...new Set(
        read(text).agents.flatMap(({ profile: { kind, named, gazetteer, name, aliases } }) =>
          kind === "person" && named && gazetteer === null ? [name, ...aliases] : [],
        ),
      ),
    ].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  }));
}
