import { type Article, laterVersion } from "../domain/article.ts";
import type { Contribution } from "../domain/contribution.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import type { GraphStore, Query } from "../domain/graph-store.ts";
import { contentHash } from "../domain/hash.ts";
import type { ImportReport, Refusal } from "../domain/import-report.ts";
import type { Importer, ImportProgress, SourceItem } from "../domain/importer.ts";
import type { Decision } from "../domain/judgement.ts";
import { baseRecords, type GraphLanguage } from "../graph/base-records.ts";
import { isEmpty } from "../graph/difference.ts";
import { judgementId } from "../graph/judgement-records.ts";
import { nodeRecord } from "../graph/node-record.ts";
import { GraphReader } from "./graph-reader.ts";
import type { LinkingResources } from "./linking-resources.ts";
import { planChange, type Wish } from "./plan-change.ts";

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
};

/** Articles that go into the graph in one transaction. */
const BATCH = 32;

/** Puts articles into a graph, and takes them back. Imports and removals wait for each other. */
export function createImporter(parts: ImporterParts): Importer {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
  return {
    import: (items, onProgress) => inTurn(() => importItems(parts, items, onProgress)),
    remove: (articleIds) => inTurn(() => removeArticles(parts, articleIds)),
    judge: (decision) => inTurn(() => judge(parts, decision)),
    undo: (judgementId) => inTurn(() => undo(parts, judgementId)),
  };
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
  let batch: ArticleItem[] = [];
  const flush = async (): Promise<void> => {
    refused.push(...(await importBatch(parts, batch, seen)));
    batch = [];
    onProgress({ articles: seen.size, refused: refused.length });
  };
  for await (const item of items) {
    if (item.kind === "refused") refused.push(item.refusal);
    else batch.push(item);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  await recordRun(parts, startedAt, seen.size, refused.length);
  const count = (outcome: Outcome): number =>
    [...seen.values()].filter((one) => one.outcome === outcome).length;
  return { new: count("new"), changed: count("changed"), unchanged: count("unchanged"), refused };
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
  const reader = new GraphReader(parts.store, parts.queryOf, parts.language.actsFor);
  const stored = await reader.articleVersions([...winners.keys()]);
  const refusals: Refusal[] = [];
  const changed: (ArticleItem & { readonly articleHash: string })[] = [];
  for (const item of winners.values()) {
    const { article } = item;
    const articleHash = versionHash(article, parts.extractorVersion);
    if (stored.get(article.id) !== articleHash) changed.push({ ...item, articleHash });
    else noteOutcome(seen, article, stored.get(article.id), articleHash);
  }
  const found = await Promise.all(changed.map(({ article }) => readOrWhyNot(parts, article)));
  const read: { article: Article; articleHash: string; contribution: Contribution }[] = [];
  for (const [nth, { article, articleHash, source, place }] of changed.entries()) {
    const contribution = found[nth] as Contribution | string;
    if (typeof contribution === "string") {
      const reason = `could not be read: ${contribution}; please report it with this article`;
      refusals.push({ source, place, reason });
      continue;
    }
    noteOutcome(seen, article, stored.get(article.id), articleHash);
    read.push({ article, articleHash, contribution });
  }
  await replace(
    parts,
    read,
    read.map(({ article }) => article.id).filter((id) => stored.has(id)),
  );
  return refusals;
}

async function readOrWhyNot(
  { readArticle }: ImporterParts,
  article: Article,
): Promise<Contribution | string> {
  try {
    return await readArticle(article);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function noteOutcome(
  seen: Seen,
  article: Article,
  storedHash: string | undefined,
  articleHash: string,
): void {
  const outcome = outcomeOf(storedHash, articleHash, seen.get(article.id)?.outcome);
  seen.set(article.id, { article, outcome });
}

/** An article that this import has already put in stays what it was: new or changed. */
function outcomeOf(
  storedHash: string | undefined,
  articleHash: string,
  before: Outcome | undefined,
): Outcome {
  if (before === "new" || before === "changed") return before;
  if (storedHash === undefined) return "new";
  return storedHash === articleHash ? "unchanged" : "changed";
}

async function replace(
  parts: ImporterParts,
  read: readonly { readonly articleHash: string; readonly contribution: Contribution }[],
  replaced: readonly string[],
): Promise<void> {
  const importedAt = parts.now();
  const added = read.map(({ articleHash, contribution }) =>
    baseRecords(contribution, parts.language, { articleHash, importedAt }),
  );
  await apply(parts, { added, replaced });
}

async function apply(parts: ImporterParts, wish: Wish): Promise<void> {
  const change = await planChange(wish, resourcesOf(parts));
  if (!isEmpty(change)) await parts.store.write(change);
}

async function judge(parts: ImporterParts, decision: Decision): Promise<string> {
  const at = parts.now();
  const judgement = { ...decision, id: judgementId(decision, at), at, revokedAt: null };
  const judgements = { made: [judgement], revoked: [] };
  await apply(parts, { added: [], replaced: [], judgements });
  return judgement.id;
}

async function undo(parts: ImporterParts, id: string): Promise<boolean> {
  const [judgement] = await resourcesOf(parts).reader.judgements("ids", [id]);
  if (judgement === undefined) return false;
  const judgements = { made: [], revoked: [{ id, at: parts.now() }] };
  await apply(parts, { added: [], replaced: [], judgements });
  return true;
}

async function removeArticles(
  parts: ImporterParts,
  articleIds: readonly string[],
): Promise<{ removed: number; unknown: string[] }> {
  const ids = [...new Set(articleIds)];
  const stored = await resourcesOf(parts).reader.articleVersions(ids);
  const known = ids.filter((id) => stored.has(id));
  for (let start = 0; start < known.length; start += BATCH) {
    await replace(parts, [], known.slice(start, start + BATCH));
  }
  return { removed: known.length, unknown: ids.filter((id) => !stored.has(id)) };
}

function resourcesOf({ store, queryOf, language, gazetteer }: ImporterParts): LinkingResources {
  return {
    reader: new GraphReader(store, queryOf, language.actsFor),
    gazetteer,
    searchTerms: language.searchTerms,
  };
}

/** Changes with anything that the source says of the article, and with the way of reading it. */
function versionHash(article: Article, extractorVersion: string): string {
  const { url, title, publisher, publishedAt, language, textHash } = article;
  return contentHash([
    extractorVersion,
    ...[url, title, publisher, publishedAt, language, textHash].map((value) => value ?? ""),
  ]);
}

async function recordRun(
  { store, now, extractorVersion }: ImporterParts,
  startedAt: string,
  articles: number,
  failures: number,
): Promise<void> {
  const id = `run-${contentHash([startedAt, extractorVersion, String(articles)])}`;
  const properties = { startedAt, finishedAt: now(), extractorVersion, articles, failures };
  await store.write({
    deleteEdges: [],
    deleteNodes: [],
    edges: [],
    nodes: [nodeRecord({ label: "Run", id }, properties)],
  });
}
