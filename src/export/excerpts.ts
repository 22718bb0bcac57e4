import { WITHHELD } from "../contract/values.ts";
import type { NodeLabel, Properties } from "../domain/graph.ts";
import type { CypherValue, GraphStore, Query, Row } from "../domain/graph-store.ts";
import type { TextSpan } from "../domain/text-span.ts";
import { nodeRecord } from "../graph/node-record.ts";
import { textQuoteContext } from "../graph/text-quote.ts";
import { excerptText } from "./excerpt-text.ts";
import { spansOfQuotation } from "./read-articles.ts";
import { type ExportSource, linesInOrder, readIds } from "./read-in-order.ts";
import { edgeLine, nodeLine } from "./records.ts";

/** The id of the run that made a store of excerpts; it says how long they are: see `cypher/schema/excerpts.cypher`. */
const EXCERPTS_RUN = "run-excerpts";

/**
 * Lines like those of `export records`, of a graph that holds no article but excerpts of it, each of at most `most` characters: for a store that may be shown
 * where articles must not be republished. All else stays as it is, but for what only links further articles, and for people's judgements with
 * their names and reasons.
 */
export async function* exportExcerpts(
  store: Pick<GraphStore, "read">,
  library: { readonly get: (name: string) => Query },
  most: number,
): AsyncGenerator<string> {
  const source: ExportSource = { store, queryOf: library.get };
  const cut = new Map<string, string>();
  for await (const nodes of articlesWithPassages(source)) {
    for (const row of excerptArticle(nodes, most, cut)) yield nodeLine(row);
  }
  const ids = await readIds(source);
  for (let start = 0; start < ids.length; start += PAGE) {
    const page = { ids: ids.slice(start, start + PAGE) };
    for (const row of await store.read(library.get("export/nodes"), page)) {
      if (ABOVE_ARTICLES.has(String(row["label"]))) yield nodeLine(thing(row, most, cut));
    }
  }
  yield nodeLine(rewritten("Run", { id: EXCERPTS_RUN, excerpt: most }));
  const isShown = (line: string): boolean => !/"type":"(?:HAS_KEY|CONCERNS)"}$/.test(line);
  for await (const line of linesInOrder(source, "export/edges", ids, (row) =>
    edgeLine({ ...row, properties: shortened(row["properties"] as Row, most) }),
  )) {
    if (isShown(line)) yield line;
  }
}

const PAGE = 500;
/** Their texts are held, and each may have 16 MiB. */
const ARTICLES_OF_A_PAGE = 8;

/** What is of many articles, and of none alone. */
const ABOVE_ARTICLES: ReadonlySet<string> = new Set(["Statement", "Agent", "Event"]);

/** The nodes of each article: itself, and what stands in it. */
async function* articlesWithPassages({
  store,
  queryOf,
}: ExportSource): AsyncGenerator<readonly Row[]> {
  const articles = (await store.read(queryOf("export/article-ids"), {})).map(({ id }) =>
    String(id),
  );
  for (let start = 0; start < articles.length; start += ARTICLES_OF_A_PAGE) {
    const page = articles.slice(start, start + ARTICLES_OF_A_PAGE);
    const owned = await store.read(queryOf("linking/owned-nodes"), { ids: page });
    const ids = [...page, ...owned.map(({ id }) => String(id))];
    const nodes: Row[] = [];
    for (let from = 0; from < ids.length; from += PAGE) {
      nodes.push(
        ...(await store.read(queryOf("export/nodes"), { ids: ids.slice(from, from + PAGE) })),
      );
    }
    for (const id of page) {
      yield nodes.filter(({ properties }) => {
        const { id: own, articleId } = properties as Row;
        return own === id || articleId === id;
      });
    }
  }
}

/** An article's nodes as excerpts; `cut` learns what of the texts of quotations is left. */
function excerptArticle(nodes: readonly Row[], most: number, cut: Map<string, string>): Row[] {
  const of = (label: NodeLabel): Row[] =>
    nodes.filter((row) => row["label"] === label).map(({ properties }) => properties as Row);
  const [article] = of("Article");
  if (article === undefined) return [];
  const [quotations, mentions, actions] = [of("Quotation"), of("Mention"), of("EventMention")];
  const text = excerptText(
    String(article["text"]),
    {
      passages: quotations.flatMap(spansOfQuotation),
      words: [...mentions, ...actions].map(place).concat(quotations.flatMap(cue)),
    },
    most,
  );
  const words = (properties: Row): Row => {
    const { start, end } = visible(text, place(properties));
    const left = shortened(leading(properties), most);
    return { ...left, start, end, text: text.slice(start, end) };
  };
  return [
    rewritten("Article", { ...shortened(article, most), text, excerpt: most }),
    ...quotations.map((quotation) => {
      const left = excerptQuotation(quotation, text, most);
      if (left["text"] !== quotation["text"]) learnCut(cut, quotation, left);
      return rewritten("Quotation", left);
    }),
    ...mentions.map((one) => rewritten("Mention", words(one))),
    ...actions.map((one) => rewritten("EventMention", words(one))),
  ];
}

/** Its spans end where the text is cut, so that its words stand where they say. */
function excerptQuotation(quotation: Row, text: string, most: number): Row {
  const { profile: _, links: __, ...properties } = quotation;
  const parts = spansOfQuotation(quotation).map((span) => visible(text, span));
  const shown = parts.filter(({ start, end }) => !text.slice(start, end).includes(WITHHELD));
  const kept = shown.length > 0 ? shown : parts;
  const [start, end] = [kept[0]?.start ?? 0, kept.at(-1)?.end ?? 0];
  return {
    ...shortened(properties, most),
    ...{ start, end, spans: kept.flatMap((span) => [span.start, span.end]) },
    text: kept.map((span) => text.slice(span.start, span.end)).join(BETWEEN_SPANS),
    ...textQuoteContext(text, { start, end }),
  };
}

/** What is left of one text in several articles is the shortest, so that no order of articles shows more. */
function learnCut(cut: Map<string, string>, { text }: Row, left: Row): void {
  const [whole, part] = [String(text), String(left["text"])];
  const before = cut.get(whole);
  if (
    before === undefined ||
    part.length < before.length ||
    (part.length === before.length && part < before)
  ) {
    cut.set(whole, part);
  }
}

/** A statement, an agent or an event. */
function thing(row: Row, most: number, cut: ReadonlyMap<string, string>): Row {
  const properties = row["properties"] as Row;
  const left = shortened(properties, most);
  const text = row["label"] === "Statement" ? statementText(properties, most, cut) : {};
  return rewritten(row["label"] as NodeLabel, { ...left, ...text }, row["agentLabel"]);
}

/** A statement has the words of one of its quotations, and as much of them is left as of those. */
function statementText({ text }: Row, most: number, cut: ReadonlyMap<string, string>): Row {
  const part = cut.get(String(text));
  const pieces = (part ?? String(text)).split(BETWEEN_SPANS).map((piece) => short(piece, most));
  return { text: pieces.join(BETWEEN_SPANS) + (part === undefined ? "" : "…") };
}

const BETWEEN_SPANS = " … ";

/** The part of a span up to where its text is withheld; the whole of one that is withheld from its beginning. */
function visible(text: string, { start, end }: TextSpan): TextSpan {
  const hidden = text.slice(start, end).indexOf(WITHHELD);
  return { start, end: hidden > 0 ? start + hidden : end };
}

function place({ start, end }: Row): TextSpan {
  return { start: Number(start), end: Number(end) };
}

function cue({ cueStart, cueEnd }: Row): TextSpan[] {
  return typeof cueStart === "number" && typeof cueEnd === "number"
    ? [{ start: cueStart, end: cueEnd }]
    : [];
}

/** Only leading mentions have a profile; what it says is for linking. */
function leading({ profile, ...properties }: Row): Row {
  return typeof profile === "string" ? { ...properties, profile: "{}" } : properties;
}

/** No text of any property is longer than an excerpt. */
function shortened(properties: Row, most: number): Row {
  const value = (item: CypherValue): CypherValue =>
    typeof item === "string" ? short(item, most) : item;
  return Object.fromEntries(
    Object.entries(properties).map(([name, item = null]) => {
      if (NAMES_OF_THINGS.has(name)) return [name, item];
      return [name, Array.isArray(item) ? item.map(value) : value(item)];
    }),
  );
}

function short(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Properties that name things and places, and are nothing without their last character. */
const NAMES_OF_THINGS: ReadonlySet<string> = new Set([
  "id",
  "url",
  "articleId",
  "local",
  "evidence",
]);

/** A node with the hash of what it says now. */
function rewritten(label: NodeLabel, node: Row, agentLabel: CypherValue = null): Row {
  const { id, importedAt, searchText, contentHash: _, ...properties } = node;
  const added = Object.fromEntries(
    Object.entries({ importedAt, searchText }).filter(([, value]) => value !== undefined),
  );
  const record = nodeRecord(
    { label, id: String(id) },
    properties as Properties,
    agentLabel as never,
    added as Properties,
  );
  return { label, agentLabel, properties: { id: id ?? null, ...record.properties } };
}
