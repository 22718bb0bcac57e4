import { firstWhere } from "../domain/first-where.ts";
import type { CypherValue, GraphStore, Query, Row } from "../domain/graph-store.ts";
import { slice, type TextSpan } from "../domain/text-span.ts";
import { JSON_LD_CONTEXT } from "./json-ld-context.ts";
import {
  type ExportedArticle,
  readArticles,
  spansOfQuotation,
  wordsAround,
} from "./read-articles.ts";
import { linesInOrder, readIds } from "./read-in-order.ts";

/**
 * The graph as one JSON-LD 1.1 document: agents, statements (schema.org/Quotation), actions and articles; each quotation as a W3C Web
 * Annotation whose targets are the passages, by position and by words; where each comes from and whom it is attributed to in PROV-O.
 * Articles' texts are left out. Positions count code points, as the Web Annotation model wants.
 */
export async function* exportJsonLd(
  store: Pick<GraphStore, "read">,
  library: { readonly get: (name: string) => Query },
): AsyncGenerator<string> {
  const source = { store, queryOf: library.get };
  const ids = await readIds(source);
  yield `{"@context":${JSON.stringify(JSON_LD_CONTEXT)},"@graph":[`;
  yield JSON.stringify(SOFTWARE);
  for await (const line of linesInOrder(source, "export/things", ids, thing)) yield `,${line}`;
  for await (const one of readArticles(source)) {
    yield `,${JSON.stringify(articleObject(one.article))}`;
    for (const annotation of annotations(one)) yield `,${JSON.stringify(annotation)}`;
  }
  yield "]}";
}

const SOFTWARE = {
  id: "whosaid:software",
  type: ["prov:SoftwareAgent", "schema:SoftwareApplication"],
  name: "Whosaid",
};

/** An absolute address is the name of an article, as it is for everybody else. */
function articleIri(id: CypherValue | undefined, url: CypherValue | undefined): string {
  const address = [url, id].find(
    (one) => typeof one === "string" && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(one),
  );
  return typeof address === "string" ? address : `whosaid:article/${encodeURIComponent(`${id}`)}`;
}

function iri(id: CypherValue | undefined): string {
  return `whosaid:${encodeURIComponent(`${id}`)}`;
}

type Link = {
  readonly type: string;
  readonly id: string;
  readonly detail: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly confidence: number | null;
};

function thing(row: Row): string {
  const properties = row["properties"] as Row;
  const links = row["links"] as unknown as readonly Link[];
  switch (row["label"]) {
    case "Agent":
      return JSON.stringify(agentObject(String(row["agentLabel"]), properties, links));
    case "Statement":
      return JSON.stringify(statementObject(properties, links));
    default:
      return JSON.stringify(actionObject(properties, links));
  }
}

const AGENT_TYPES: Readonly<Record<string, readonly string[]>> = {
  Person: ["schema:Person", "prov:Person"],
  Institution: ["schema:Organization", "prov:Organization"],
  Group: ["prov:Agent"],
};

function agentObject(kind: string, agent: Row, links: readonly Link[]): object {
  const { id, name, aliases, description, wikidata } = agent;
  return known({
    id: iri(id),
    type: AGENT_TYPES[kind],
    name,
    alternateName: aliases,
    description,
    sameAs: typeof wikidata === "string" ? `http://www.wikidata.org/entity/${wikidata}` : null,
    affiliation: links.map(({ id: institution, detail, from, to }) =>
      known({
        type: "schema:OrganizationRole",
        affiliation: iri(institution),
        roleName: detail,
        startDate: from,
        endDate: to,
      }),
    ),
  });
}

function statementObject(statement: Row, links: readonly Link[]): object {
  const { id, text, kind, saidAt } = statement;
  const of = (type: string): readonly Link[] => links.filter((link) => link.type === type);
  return known({
    id: iri(id),
    type: ["schema:Quotation", "prov:Entity"],
    text,
    dateCreated: saidAt,
    reportedAs: kind,
    spokenBy: of("SAID").map((link) => iri(link.id)),
    attribution: of("SAID").map((link) => attribution(link)),
    about: of("ABOUT").map((link) => iri(link.id)),
    mentions: of("MENTIONS").map((link) => iri(link.id)),
    respondsTo: of("RESPONDS_TO").map(({ id: target, detail, confidence }) =>
      known({ respondsToTarget: iri(target), responseKind: detail, confidence }),
    ),
  });
}

/** What schema.org knows of an action's state; a threat, a denial or a doubt it does not. */
const ACTION_STATUS: Readonly<Record<string, string>> = {
  happened: "schema:CompletedActionStatus",
  ongoing: "schema:ActiveActionStatus",
  announced: "schema:PotentialActionStatus",
};

function actionObject(event: Row, links: readonly Link[]): object {
  const { id, title, date, type, mode, status, count, unit } = event;
  const of = (part: string): string[] =>
    links.filter((link) => link.type === part).map((link) => iri(link.id));
  return known({
    id: iri(id),
    type: "schema:Action",
    name: title,
    startTime: date,
    agent: of("ACTOR"),
    participant: of("RECIPIENT"),
    partOf: of("PART_OF"),
    actionStatus: ACTION_STATUS[String(status)],
    status,
    eventType: type,
    eventMode: mode,
    count,
    unit,
  });
}

function articleObject(article: Row): object {
  const { id, url, title, publisherId, publishedAt, language } = article;
  return known({
    id: articleIri(id, url),
    type: ["schema:NewsArticle", "prov:Entity"],
    identifier: id,
    headline: title,
    url,
    datePublished: publishedAt,
    inLanguage: language,
    publisher: publisherId === null ? null : iri(publisherId),
  });
}

function annotations({ article, passages }: ExportedArticle): object[] {
  const source = articleIri(article["id"], article["url"]);
  const text = String(article["text"]);
  const pointAt = codePoints(text);
  return passages.map((passage) => {
    const { id, statementId, kind, confidence, about, via } = passage;
    return known({
      id: iri(id),
      type: ["oa:Annotation", "prov:Entity"],
      motivation: "oa:identifying",
      body: statementId === null ? null : iri(statementId),
      target: spansOfQuotation(passage).map((span) => ({
        type: "oa:SpecificResource",
        source,
        selector: [
          { type: "oa:TextPositionSelector", start: pointAt(span.start), end: pointAt(span.end) },
          quoteSelector(text, span),
        ],
      })),
      reportedAs: kind,
      confidence,
      attribution: (passage["attributions"] as unknown as readonly Attributed[]).map(attribution),
      about: (about as unknown as readonly Link[]).map((link) => iri(link.id)),
      via: (via as unknown as readonly { id: string; role: string }[]).map((conduit) => ({
        conduit: iri(conduit.id),
        conduitRole: conduit.role,
      })),
      derivedFrom: source,
      attributedTo: SOFTWARE.id,
      generatedAt: article["importedAt"],
    });
  });
}

function quoteSelector(text: string, span: TextSpan): object {
  const { before, after } = wordsAround(text, span, CONTEXT);
  return {
    type: "oa:TextQuoteSelector",
    exact: slice(text, span),
    prefix: before,
    suffix: after,
  };
}

/** Characters before and after a passage by which it is found again when the article has changed. */
const CONTEXT = 32;

type Attributed = Pick<Link, "id" | "confidence"> & { readonly method?: string | null };

function attribution({ id, confidence, method }: Attributed): object {
  return known({ type: "prov:Attribution", attributedAgent: iri(id), confidence, method });
}

/** Tells how many code points stand before a UTF-16 offset. */
function codePoints(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index);
  return (offset) => offset - firstWhere(pairs, (index) => index >= offset);
}

/** Without what is not known, and without empty lists. */
function known(object: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) =>
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
