import { type Article, laterVersion } from "../domain/article.ts";
import type { Contribution } from "../domain/contribution.ts";
import type { ErasedThing, ErasureRequest } from "../domain/erasure.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import { type GraphStore, type GraphView, type Query, StoreError } from "../domain/graph-store.ts";
import { contentHash } from "../domain/hash.ts";
import type { ImportReport, Refusal } from "../domain/import-report.ts";
import {
  type Importer,
  type ImportProgress,
  NotChangeable,
  type SourceItem,
} from "../domain/importer.ts";
import type { Decision } from "../domain/judgement.ts";
import { baseRecords, type GraphLanguage } from "../graph/base-records.ts";
import { judgementId } from "../graph/judgement-records.ts";
import { nodeRecord } from "../graph/node-record.ts";
import { erasedHashes, findErasure } from "./find-erasure.ts";
import { GraphReader, type StoredVersion } from "./graph-reader.ts";
import { NO_JUDGEMENTS } from "./judgement-book.ts";
import type { LinkingResources } from "./linking-resources.ts";
import { planChange, type Wish } from "./plan-change.ts";
import { storedArticles } from "./stored-articles.ts";

export type ImporterParts = {
  readonly store: GraphStore;
  /** A file of `cypher/` by name, "linking/…". */
  readonly queryOf: (name: string) => Query;
  /** Reads one article: extraction, and linking within it. Several are asked for at once. */
  readonly readArticle: (article: Article) => Contribution | Promise<Contribution>;
  /** Changes when the same article would be read differently; it is then read again. */
  readonly extractorVersion: string;
  readonly language: GraphLanguage;
  readonly gazetteer: Gazetteer;
  /** The present moment as an ISO date-time. */
  readonly now: () => string;
  /** Told how many pairs of profiles each change compared: what linking costs on any machine. */
  readonly onCompared?: (pairs: number) => void;
};

/** Articles that go into the graph in one transaction. */
const BATCH = 32;

/**
 * Puts articles into a graph, and takes them back. Imports and removals wait for each other. All reject with a NotChangeable where the graph
 * holds excerpts instead of articles.
 */
export function createImporter(parts: ImporterParts): Importer {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const begin = async (): Promise<Result> => {
      await requireArticles(parts);
      return work();
    };
    const next = last.then(begin, begin);
    last = next;
    return next;
  };
  return {
    import: (items, onProgress) => inTurn(() => importItems(parts, items, onProgress)),
    remove: (articleIds) => inTurn(() => removeArticles(parts, articleIds)),
    erase: (request, { dryRun }) => inTurn(() => erase(parts, request, dryRun)),
    judge: (decision) => inTurn(() => judge(parts, decision)),
    undo: (judgementId) => inTurn(() => undo(parts, judgementId)),
    readAgain: (onProgress) => inTurn(() => readAgain(parts, onProgress)),
  };
}

/** From excerpts nothing can be read anew. */
async function requireArticles({ store, queryOf }: ImporterParts): Promise<void> {
  const [excerpts] = await store.read(queryOf("schema/excerpts"), {});
  if (excerpts === undefined) return;
  throw new NotChangeable(
    "this store holds excerpts of articles only, and stays as it is; change the store that it was made from, and make the excerpts again",
  );
}

/** What is known of the articles of one import, by id: the version that counts, and what became of it. */
type Seen = Map<string, { readonly article: Article; readonly outcome: Outcome }>;
type ArticleItem = Extract<SourceItem, { kind: "article" }>;
type Outcome = "new" | "changed" | "unchanged";

async function importItems(
  parts: ImporterParts,
  items: AsyncIterable<SourceItem> | Iterable<SourceItem>,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<ImportReport> {
  const startedAt = parts.now();
  const refused: Refusal[] = [];
  const seen: Seen = new Map();
  const erased = await erasedBefore(parts);
  let batch: ArticleItem[] = [];
  let stored = 0;
  const flush = async (): Promise<void> => {
    refused.push(...(await importBatch(parts, batch, seen).catch(sayHowFar(stored))));
    batch = [];
    stored = seen.size;
    onProgress({ articles: stored, refused: refused.length });
  };
  for await (const item of items) {
    const refusal = item.kind === "refused" ? item.refusal : refusalOfErased(item, erased);
    if (refusal !== null) refused.push(refusal);
    else batch.push(item as ArticleItem);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  await recordRun(parts, startedAt, { articles: seen.size, failures: refused.length });
  const count = (outcome: Outcome): number =>
    [...seen.values()].filter((one) => one.outcome === outcome).length;
  return { new: count("new"), changed: count("changed"), unchanged: count("unchanged"), refused };
}

/** What a store that fails has of an import is not lost. */
function sayHowFar(stored: number): (cause: unknown) => never {
  return (cause) => {
    if (!(cause instanceof StoreError)) throw cause;
    const rest = `${stored} articles of this import are in the graph, and the same import adds the rest`;
    throw new StoreError(`${cause.message}; ${rest}`, { cause });
  };
}

async function importBatch(
  parts: ImporterParts,
  batch: readonly ArticleItem[],
  seen: Seen,
): Promise<Refusal[]> {
  const winners = new Map<string, ArticleItem>();
  for (const item of batch) {
    const rival = winners.get(item.article.id)?.article ?? seen.get(item.article.id)?.article;
    if (rival === undefined || laterVersion(rival, item.article) === item.article) {
      winners.set(item.article.id, item);
    }
  }
  const { reader } = resourcesOf(parts, parts.store);
  const stored = await reader.articleVersions([...winners.keys()]);
  const whole = await wholeArticles(reader, winners);
  const changed: ArticleItem[] = [];
  for (const item of winners.values()) {
    const { article } = item;
    if (whole.has(article.id) || isStored(article, stored.get(article.id), parts))
      noteOutcome(seen, article, "unchanged");
    else changed.push(item);
  }
  const { read, refusals } = await readAll(parts, changed);
  for (const { article } of read)
    noteOutcome(seen, article, stored.has(article.id) ? "changed" : "new");
  if (read.length > 0) {
    await replace(
      parts,
      read,
      read.map(({ article }) => article.id),
    );
  }
  return refusals;
}

/** What articles contribute; one that breaks the reading is named, and the others are read. */
async function readAll(
  { readArticle }: ImporterParts,
  items: readonly ArticleItem[],
): Promise<{ read: Contribution[]; refusals: Refusal[] }> {
  const found = await Promise.allSettled(items.map(async ({ article }) => readArticle(article)));
  const read: Contribution[] = [];
  const refusals: Refusal[] = [];
  for (const [nth, { source, place }] of items.entries()) {
    const one = found[nth] as PromiseSettledResult<Contribution>;
    if (one.status === "fulfilled") read.push(one.value);
    else {
      const why = one.reason instanceof Error ? one.reason.message : String(one.reason);
      const reason = `could not be read: ${why}; please report it with this article`;
      refusals.push({ source, place, reason });
    }
  }
  return { read, refusals };
}

/** Where the source says no language, that of the stored version is still the one that was recognised. */
function isStored(
  article: Article,
  stored: StoredVersion | undefined,
  { extractorVersion }: ImporterParts,
): boolean {
  const language = article.language ?? stored?.language ?? null;
  return stored?.hash === versionHash({ ...article, language }, extractorVersion);
}

/** Articles that are stored in full, and are not given up for their quotations alone. */
async function wholeArticles(
  reader: GraphReader,
  winners: ReadonlyMap<string, ArticleItem>,
): Promise<ReadonlySet<string>> {
  const quoted = [...winners.values()].filter(({ article }) => article.quoted !== undefined);
  return reader.wholeArticles(quoted.map(({ article }) => article.id));
}

/** What was erased and must not come back → when. */
async function erasedBefore({
  store,
  queryOf,
}: ImporterParts): Promise<ReadonlyMap<string, string>> {
  const runs = await store.read(queryOf("erasure/erased"), {});
  return new Map(
    runs.flatMap(({ hashes, at }) =>
      (hashes as string[]).map((hash) => [hash, String(at).slice(0, "2022-02-28".length)] as const),
    ),
  );
}

function refusalOfErased(
  { article, source, place }: ArticleItem,
  erased: ReadonlyMap<string, string>,
): Refusal | null {
  const { whole, text } = erasedHashes(article);
  const at = erased.get(whole) ?? erased.get(text);
  if (at === undefined) return null;
  const what = erased.has(whole) ? "the article was" : "the article names somebody who was";
  return { source, place, reason: `${what} erased on ${at}, and stays so` };
}

async function erase(
  parts: ImporterParts,
  request: ErasureRequest,
  dryRun: boolean,
): Promise<readonly ErasedThing[]> {
  const startedAt = parts.now();
  const found = await findErasure({ graph: parts.store, queryOf: parts.queryOf }, request);
  const { things, removed, masked, judgements, hashes } = found;
  if (dryRun || things.length === 0) return things;
  // In this order: an erasure that was interrupted finds the rest when it is asked again.
  await recordRun(parts, startedAt, { articles: removed.length + masked.length, erased: hashes });
  const gone = { ...NO_JUDGEMENTS, erased: judgements };
  await apply(parts, async () => ({ added: [], replaced: [], judgements: gone }));
  for (const ids of pages(removed)) await replace(parts, [], ids);
  for (const articles of pages(masked)) {
    const read = await Promise.all(articles.map(async (article) => parts.readArticle(article)));
    await replace(
      parts,
      read,
      articles.map(({ id }) => id),
    );
  }
  await parts.store.forget();
  return things;
}

function pages<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / BATCH);
  return Array.from({ length: count }, (_, nth) => items.slice(nth * BATCH, (nth + 1) * BATCH));
}

/** An article that this import has already put in stays what it was: new or changed. */
function noteOutcome(seen: Seen, article: Article, now: Outcome): void {
  const before = seen.get(article.id)?.outcome ?? "unchanged";
  seen.set(article.id, { article, outcome: before === "unchanged" ? now : before });
}

/** Puts articles in the place of those of these ids that are stored when it is their turn. */
async function replace(
  parts: ImporterParts,
  read: readonly Contribution[],
  articleIds: readonly string[],
): Promise<void> {
  const importedAt = parts.now();
  const added = read.map((contribution) => {
    const articleHash = versionHash(contribution.article, parts.extractorVersion);
    return baseRecords(contribution, parts.language, { articleHash, importedAt });
  });
  await apply(parts, async ({ reader }) => {
    const stored = await reader.articleVersions(articleIds);
    return { added, replaced: articleIds.filter((id) => stored.has(id)) };
  });
}

async function apply(
  parts: ImporterParts,
  wishFor: (resources: LinkingResources) => Promise<Wish>,
): Promise<void> {
  await parts.store.change(async (graph) => {
    const resources = resourcesOf(parts, graph);
    const { change, compared } = await planChange(await wishFor(resources), resources);
    parts.onCompared?.(compared);
    return change;
  });
}

async function judge(parts: ImporterParts, decision: Decision): Promise<string> {
  const at = parts.now();
  const judgement = { ...decision, id: judgementId(decision, at), at, revokedAt: null };
  const judgements = { ...NO_JUDGEMENTS, made: [judgement] };
  await apply(parts, async () => ({ added: [], replaced: [], judgements }));
  return judgement.id;
}

async function readAgain(
  parts: ImporterParts,
  onProgress?: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  const { store, queryOf } = parts;
  const idsIn = async (query: string): Promise<string[]> =>
    (await store.read(queryOf(query), {})).map(({ id }) => String(id));
  const { reader } = resourcesOf(parts, store);
  for (const ids of pages(await idsIn("erasure/judgements"))) {
    const judgements = { ...NO_JUDGEMENTS, made: await reader.judgements("ids", ids) };
    await apply(parts, async () => ({ added: [], replaced: [], judgements }));
  }
  const articles = pages(await idsIn("export/article-ids"));
  async function* items(): AsyncGenerator<SourceItem> {
    for (const ids of articles) {
      for (const article of await storedArticles({ graph: store, queryOf }, ids)) {
        yield { kind: "article", article, source: article.id, place: "" };
      }
    }
  }
  return importItems(parts, items(), onProgress);
}

async function undo(parts: ImporterParts, id: string): Promise<boolean> {
  const [judgement] = await resourcesOf(parts, parts.store).reader.judgements("ids", [id]);
  if (judgement === undefined) return false;
  const judgements = { ...NO_JUDGEMENTS, revoked: [{ id, at: parts.now() }] };
  await apply(parts, async () => ({ added: [], replaced: [], judgements }));
  return true;
}

async function removeArticles(
  parts: ImporterParts,
  articleIds: readonly string[],
): Promise<{ removed: number; unknown: string[] }> {
  const ids = [...new Set(articleIds)];
  const stored = await resourcesOf(parts, parts.store).reader.articleVersions(ids);
  const known = ids.filter((id) => stored.has(id));
  for (const page of pages(known)) await replace(parts, [], page);
  return { removed: known.length, unknown: ids.filter((id) => !stored.has(id)) };
}

function resourcesOf(
  { queryOf, language, gazetteer }: ImporterParts,
  graph: GraphView,
): LinkingResources {
  return {
    reader: new GraphReader(graph, queryOf, language.actsFor),
    gazetteer,
    searchTerms: language.searchTerms,
    meanings: language.meanings,
  };
}

/** Changes with anything that the source says of the article, its language as it was read, and the way of reading it. */
function versionHash(article: Article, extractorVersion: string): string {
  const { url, title, publisher, publishedAt, language, textHash, quoted } = article;
  return contentHash([
    extractorVersion,
    ...[url, title, publisher, publishedAt, language, textHash].map((value) => value ?? ""),
    ...(quoted === undefined ? [] : [JSON.stringify(quoted)]),
  ]);
}

async function recordRun(
  { store, now, extractorVersion }: ImporterParts,
  startedAt: string,
  {
    articles,
    failures = 0,
    erased = null,
  }: {
    readonly articles: number;
    readonly failures?: number;
    readonly erased?: readonly string[] | null;
  },
): Promise<void> {
  const id = `run-${contentHash([startedAt, extractorVersion, String(articles), ...(erased ?? [])])}`;
  const times = { startedAt, finishedAt: now() };
  const properties = { ...times, extractorVersion, articles, failures, erased };
  await store.write({
    deleteEdges: [],
    deleteNodes: [],
    edges: [],
    nodes: [nodeRecord({ label: "Run", id }, properties)],
  });
}
