import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../../src/care/verify-store.ts";
import { openParts, type Parts } from "../../src/cli/open-parts.ts";
import type { Article } from "../../src/domain/article.ts";
import { randomNumbers } from "../../src/domain/random-numbers.ts";
import { readSources } from "../../src/readers/read-sources.ts";
import type { StoreLocation } from "../../src/store/open-store.ts";
import type { Written } from "./writer-process.ts";

/** An engine, and what happens to importers on it. */
export type SoakedEngine = {
  /** Imports at once, each of its own part of the articles; the parts overlap. The embedded engine has one holder. */
  readonly writers: number;
  /** An empty store. */
  readonly fresh: (folder: string) => Promise<StoreLocation>;
  /** Imports the files, each in a process of its own, and disturbs that. Resolves when nothing of an importer is left at work, and the store is fit again. */
  readonly disturbed: (
    location: StoreLocation,
    files: readonly string[],
    lot: Lot,
  ) => Promise<readonly Written[]>;
};

/** By what the moment of a disturbance is drawn. */
export type Lot = Pace & {
  /** From 0 to 1. */
  readonly random: () => number;
  /** Articles of all files. */
  readonly articles: number;
};

/** How an import goes that nobody disturbs. */
type Pace = {
  /** Lines of a writer; the first says that the store is open. */
  readonly lines: number;
  /** Milliseconds between two of them. */
  readonly between: number;
};

/** What became of a store whose importers were disturbed in mid-work. */
export type Round = {
  /** Of each writer, when it ended. */
  readonly written: readonly Written[];
  /** Articles in the store then, and those that had been acknowledged and are not among them. */
  readonly stored: number;
  readonly lost: readonly string[];
  /** What `verify` found before and after the import was resumed. */
  readonly problems: readonly Problem[];
  /** Lines of the canonical export that differ from those of an undisturbed import. */
  readonly different: readonly string[];
};

/**
 * Disturbs importers at random moments, and imports everything again: a Round each, on a store of its own in `folder`. The moments follow
 * from the seed, as far as those of a process do.
 */
export async function* soak(
  engine: SoakedEngine,
  articles: readonly Article[],
  {
    rounds,
    folder,
    seed,
  }: { readonly rounds: number; readonly folder: string; readonly seed: number },
): AsyncGenerator<Round> {
  const random = randomNumbers(seed);
  const files = partsOf(articles, engine.writers).map((part, nth) => {
    const file = path.join(folder, `articles-${nth}.jsonl`);
    writeFileSync(file, part.map(jsonLine).join(""));
    return { ids: part.map(({ id }) => id), file };
  });
  const freshStore = (name: string): Promise<StoreLocation> => {
    mkdirSync(path.join(folder, name));
    return engine.fresh(path.join(folder, name));
  };
  const undisturbed = await openParts(await freshStore("undisturbed"));
  const pace = await importAll(undisturbed, files);
  const expected = await linesOf(undisturbed.exporters.canonical());
  await undisturbed.store.close();
  for (let round = 1; round <= rounds; round++) {
    const location = await freshStore(String(round));
    const lot = { ...pace, random, articles: articles.length };
    const names = files.map(({ file }) => file);
    const written = await engine.disturbed(location, names, lot);
    const parts = await openParts(location);
    const stored = await articleIds(parts);
    const acknowledged = files.flatMap(({ ids }, nth) => ids.slice(0, written[nth]?.acknowledged));
    const before = await problemsOf(parts);
    await importAll(parts, files);
    const problems = [...before, ...(await problemsOf(parts))];
    const different = differences(await linesOf(parts.exporters.canonical()), expected);
    await parts.store.close();
    const lost = [...new Set(acknowledged)].filter((id) => !stored.has(id));
    yield { written, stored: stored.size, lost, problems, different };
  }
}

/** Parts of equal length, each of which begins in the one before. */
function partsOf(articles: readonly Article[], count: number): Article[][] {
  const step = Math.floor(articles.length / (count + 1));
  return Array.from({ length: count }, (_, nth) =>
    count === 1
      ? [...articles]
      : articles.slice(nth * step, nth === count - 1 ? undefined : (nth + 2) * step),
  );
}

function jsonLine(article: Article): string {
  const given = Object.entries(article).filter(([, value]) => value !== null);
  return `${JSON.stringify(Object.fromEntries(given))}\n`;
}

/** Imports in this process. */
async function importAll(
  { importer }: Parts,
  files: readonly { readonly file: string }[],
): Promise<Pace> {
  const names = files.map(({ file }) => file);
  let lines = 1;
  const started = performance.now();
  const { refused } = await importer.import(readSources(names, { stdin: process.stdin }), () => {
    lines++;
  });
  if (refused.length > 0) throw new Error(`refused: ${refused[0]?.place}: ${refused[0]?.reason}`);
  return { lines: Math.ceil(lines / files.length), between: (performance.now() - started) / lines };
}

async function articleIds({ store, queryOf }: Parts): Promise<ReadonlySet<string>> {
  const rows = await store.read(queryOf("export/article-ids"), {});
  return new Set(rows.map(({ id }) => String(id)));
}

async function problemsOf({ exporters }: Parts): Promise<Problem[]> {
  const found = (await linesOf(exporters.verification())).map((line) => JSON.parse(line));
  return found.filter(({ checked }) => checked === undefined);
}

async function linesOf(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

function differences(mine: readonly string[], theirs: readonly string[]): string[] {
  const [ours, others] = [new Set(mine), new Set(theirs)];
  return [
    ...mine.filter((line) => !others.has(line)).map((line) => `too much: ${line}`),
    ...theirs.filter((line) => !ours.has(line)).map((line) => `missing: ${line}`),
  ];
}
