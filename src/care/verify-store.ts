import { RELATIONSHIPS } from "../domain/graph.ts";
import type { CypherValue, GraphStore, Query, Row } from "../domain/graph-store.ts";
import { contentHash } from "../domain/hash.ts";
import { slice } from "../domain/text-span.ts";
import { spansOfQuotation } from "../export/read-articles.ts";
import { type ExportSource, readIds } from "../export/read-in-order.ts";
import { sortedJson } from "../graph/node-record.ts";

/** Something that the graph promises and that does not hold, and what to do about it. */
export type Problem = {
  /** The promise: see INVARIANTS. */
  readonly invariant: keyof typeof INVARIANTS;
  /** Id of the node, or "FROM TYPE TO" of the relationship. */
  readonly thing: string;
  readonly problem: string;
  readonly advice: string;
};
type Found = Omit<Problem, "advice">;

const IMPORT_AGAIN =
  "take back its article with whosaid remove and import it again, or restore a backup";

/** What a graph promises, with what mends it. */
const INVARIANTS = {
  passage: IMPORT_AGAIN,
  place: IMPORT_AGAIN,
  meaning: IMPORT_AGAIN,
  evidence: IMPORT_AGAIN,
  orphan: "restore a backup, or import the articles into a new store",
  count: IMPORT_AGAIN,
  speaker: IMPORT_AGAIN,
  content: "something else than whosaid changed it: restore a backup",
  unique: "restore a backup, or import the articles into a new store",
  relationship: "something else than whosaid made it: delete it, or restore a backup",
} as const;

/**
 * Looks at everything in a store and tells what is not as it should be: a line of JSON for each Problem, and a last one `{"checked": {"nodes",
 * "relationships"}}`. It reads page by page, and may run while others write; what it then finds between two of their changes is no fault.
 */
export async function* verifyStore(
  store: Pick<GraphStore, "read">,
  library: { readonly get: (name: string) => Query },
): AsyncGenerator<string> {
  const source: ExportSource = { store, queryOf: library.get };
  const ids = await readIds(source);
  const articles = await articleIds(source);
  const checked = { nodes: 0, relationships: 0 };
  for (const page of pages(ids, PAGE)) {
    const nodes = await store.read(library.get("export/nodes"), { ids: page });
    const edges = await store.read(library.get("export/edges"), { ids: page });
    const support = await store.read(library.get("verify/support"), { ids: page });
    checked.nodes += nodes.length;
    checked.relationships += edges.length;
    yield* lines(nodeProblems(nodes));
    yield* lines(edgeProblems(edges, new Set(articles)));
    yield* lines(partProblems(nodes, edges));
    yield* lines(support.flatMap(supportProblems));
  }
  for (const page of pages(articles, ARTICLES_OF_A_PAGE)) {
    const texts = await store.read(library.get("export/articles"), { ids: page });
    const passages = await store.read(library.get("verify/passages"), { ids: page });
    yield* lines(passageProblems(texts, passages));
  }
  yield JSON.stringify({ checked });
}

const PAGE = 500;
/** Their texts are held, and each may have 16 MiB. */
const ARTICLES_OF_A_PAGE = 8;

function* pages<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

function lines(found: readonly Found[]): string[] {
  return found.map((one) =>
    JSON.stringify({ ...one, advice: INVARIANTS[one.invariant] } satisfies Problem),
  );
}

async function articleIds({ store, queryOf }: ExportSource): Promise<string[]> {
  return (await store.read(queryOf("export/article-ids"), {})).map(({ id }) => String(id));
}

/** Ids are unique within a label, and a node's hash is that of what it says. */
function nodeProblems(nodes: readonly Row[]): Found[] {
  const seen = new Set<string>();
  return nodes.flatMap((row): Found[] => {
    const { id, contentHash: stored, ...properties } = row["properties"] as Row;
    const name = `${row["label"]} ${id}`;
    const thing = String(id);
    const isTwin = seen.has(name);
    seen.add(name);
    return [
      ...(isTwin
        ? [{ invariant: "unique" as const, thing, problem: `${name} is there twice` }]
        : []),
      ...(stored === hashOf(row, properties)
        ? []
        : [{ invariant: "content" as const, thing, problem: "it is not what was written" }]),
    ];
  });
}

/** As the node was hashed when it was written: without its times, and without what the engines add for their search. */
function hashOf(row: Row, { importedAt: _, searchText: __, ...properties }: Row): string {
  const label = row["agentLabel"] ?? row["label"];
  return contentHash([String(label), sortedJson(properties as never)]);
}

/** Relationships that are derived from passages. The others are the passages' own. */
const DERIVED: ReadonlySet<string> = new Set([
  "SAID",
  "MENTIONS",
  "RESPONDS_TO",
  "AFFILIATED_WITH",
  "ACTOR",
  "RECIPIENT",
  "PART_OF",
]);

function edgeProblems(edges: readonly Row[], articles: ReadonlySet<string>): Found[] {
  return edges.flatMap((row): Found[] => {
    const { source, label, type, target, targetLabel, properties } = row;
    const thing = `${source} ${type} ${target}`;
    const pairs: readonly (readonly string[])[] =
      RELATIONSHIPS[type as keyof typeof RELATIONSHIPS] ?? [];
    if (!pairs.some(([from, to]) => from === label && to === targetLabel)) {
      const problem = `${type} does not go from ${label} to ${targetLabel}`;
      return [{ invariant: "relationship", thing, problem }];
    }
    const isDerived = DERIVED.has(String(type)) || (type === "ABOUT" && label === "Statement");
    const evidence = (properties as Row)["evidence"];
    if (!isDerived) return [];
    if (!Array.isArray(evidence) || evidence.length === 0) {
      return [{ invariant: "evidence", thing, problem: "nothing shows it" }];
    }
    return evidence
      .filter((place) => !isPlace(String(place), articles))
      .map((place) => ({
        invariant: "evidence",
        thing,
        problem: `its evidence ${place} is in no article of the store`,
      }));
  });
}

/** "articleId:start-end". */
function isPlace(place: string, articles: ReadonlySet<string>): boolean {
  const [, article = "", start, end] = /^(.*):(\d+)-(\d+)$/su.exec(place) ?? [];
  return articles.has(article) && Number(start) < Number(end);
}

/** What each part of an article must lead to, once. */
const MEANING: Readonly<Record<string, string>> = {
  Quotation: "REPORTS",
  Mention: "REFERS_TO",
  EventMention: "REFERS_TO",
};

function partProblems(nodes: readonly Row[], edges: readonly Row[]): Found[] {
  const count = new Map<string, number>();
  for (const { source, label, type } of edges) {
    const name = `${label} ${source} ${type}`;
    count.set(name, (count.get(name) ?? 0) + 1);
  }
  return nodes.flatMap(({ label, properties }): Found[] => {
    const meaning = MEANING[String(label)];
    if (meaning === undefined) return [];
    const thing = String((properties as Row)["id"]);
    const places = count.get(`${label} ${thing} IN`) ?? 0;
    const meanings = count.get(`${label} ${thing} ${meaning}`) ?? 0;
    return [
      ...(places === 1
        ? []
        : [{ invariant: "place" as const, thing, problem: `it is in ${places} articles` }]),
      ...(meanings === 1
        ? []
        : [
            {
              invariant: "meaning" as const,
              thing,
              problem: `it has ${meanings} relationships ${meaning}`,
            },
          ]),
    ];
  });
}

function supportProblems(row: Row): Found[] {
  const { label, support, quotations, counted, publishers, countedPublishers } = row;
  const thing = String(row["id"]);
  if (Number(support) === 0) {
    return [{ invariant: "orphan", thing, problem: `nothing leads to this ${label}` }];
  }
  const found: Found[] = [];
  if (quotations !== counted || publishers !== countedPublishers) {
    const problem = `it counts ${counted} quotations and ${countedPublishers} outlets, and there are ${quotations} and ${publishers}`;
    found.push({ invariant: "count", thing, problem });
  }
  const [said, attributed] = [textOf(row["speakers"]), textOf(row["attributed"])];
  if (said !== attributed) {
    const problem = `its speakers are [${said}], those of its quotations [${attributed}]`;
    found.push({ invariant: "speaker", thing, problem });
  }
  return found;
}

function textOf(ids: CypherValue | undefined): string {
  return Array.isArray(ids) ? [...ids].sort().join(", ") : "";
}

/** The words of each passage are those of its article from start to end, UTF-16. */
function passageProblems(articles: readonly Row[], passages: readonly Row[]): Found[] {
  const texts = new Map(articles.map(({ id, text }) => [id, String(text)]));
  return passages.flatMap((row): Found[] => {
    const { articleId, start, end, ownArticle } = row;
    const text = texts.get(articleId ?? "") ?? "";
    const spans = Array.isArray(row["spans"])
      ? spansOfQuotation(row)
      : [{ start: Number(start), end: Number(end) }];
    const words = spans.map((span) => slice(text, span)).join(" … ");
    const isThere = words === row["text"] && ownArticle === articleId;
    const problem = `its words are not at ${start}-${end} of ${articleId}`;
    return isThere ? [] : [{ invariant: "passage", thing: String(row["id"]), problem }];
  });
}
