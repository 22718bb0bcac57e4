import type { AgentProfile, EventProfile } from "../domain/contribution.ts";
import type {
  EdgeRecord,
  EdgeRef,
  NodeLabel,
  NodeRef,
  Properties,
  RelationshipType,
} from "../domain/graph.ts";
import type { CypherValue, GraphView, Parameters, Query, Row } from "../domain/graph-store.ts";
import type { JudgedLabel, JudgedSide, Judgement, Verdict } from "../domain/judgement.ts";
import type {
  AgentItem,
  Blocking,
  EventView,
  LinkItem,
  QuotationLinks,
  QuotationView,
  StatementProfile,
} from "../domain/link-items.ts";
import type { AgentSoFar } from "../graph/agent-records.ts";
import type { EventSoFar } from "../graph/event-records.ts";
import type { Anchor } from "../graph/judgement-records.ts";
import type { StatementSoFar } from "../graph/statement-records.ts";
import { keyOfFollowers, keyOfLeaders } from "../linking/across/blocks.ts";
import { agentKeys } from "../linking/across/same-agent.ts";
import { type ActsFor, eventKeys } from "../linking/across/same-event.ts";
import { statementKeys } from "../linking/across/same-statement.ts";

/** An item as it is stored, with the agent, event or statement that it belongs to now. */
export type Stored<Item> = Item & {
  readonly cluster: string;
  /** Whether it is the first of it. */
  readonly leads: boolean;
  /** How well a quotation fits the first of its statement; null for other things. */
  readonly fit: { readonly score: number; readonly reasons: readonly string[] } | null;
};
type ItemQuery = "articles" | "clusters" | "ids";
/** A mention that means an agent or event, through the leading mention `local`. */
export type Referring = { readonly edge: EdgeRecord; readonly local: string };

/** A passage that a judgement can be about, and the leading one of what it means. */
export type StoredPassage = {
  readonly articleId: string;
  readonly label: JudgedLabel;
  readonly id: string;
  readonly local: string;
  readonly start: number;
  readonly end: number;
};

/** Ids of one query: an engine plans a list of this length well, and no request grows without bound. */
const PAGE = 2_000;

/** The version of a stored article. */
export type StoredVersion = {
  /** Of all that the source said of it, and the way in which it was read. */
  readonly hash: string;
  /** That it was read in, given or recognised. */
  readonly language: string | null;
};

/** What linking has to know of the graph as it is, within one change. */
export class GraphReader {
  private readonly graph: GraphView;
  private readonly queryOf: (name: string) => Query;
  private decisions: Promise<readonly Row[]> | null = null;
  private readonly renamed = new Map<string, string>();
  private readonly storedAs = new Map<string, string>();
  /** Which state or organisation a participant of an event acts for. */
  readonly actsFor: ActsFor;

  constructor(graph: GraphView, queryOf: (name: string) => Query, actsFor: ActsFor) {
    this.graph = graph;
    this.queryOf = queryOf;
    this.actsFor = actsFor;
  }

  /** From now on these clusters look as if they had been stored under their new ids; by the old ones. */
  rename(ids: ReadonlyMap<string, string>): void {
    for (const [before, after] of ids) {
      this.renamed.set(before, after);
      this.storedAs.set(after, before);
    }
  }

  /** Article id → version that is stored. */
  async articleVersions(ids: readonly string[]): Promise<ReadonlyMap<string, StoredVersion>> {
    const rows = await this.rows("article-versions", "ids", ids);
    return new Map(
      rows.map((row) => [
        text(row, "id"),
        { hash: text(row, "articleHash"), language: textOrNull(row, "language") },
      ]),
    );
  }

  /** Those of these articles that are stored with their text, and not with their quotations only. */
  async wholeArticles(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.rows("whole-articles", "ids", ids);
    return new Set(rows.map((row) => text(row, "id")));
  }

  async ownedNodes(articleIds: readonly string[]): Promise<NodeRef[]> {
    const rows = await this.rows("owned-nodes", "ids", articleIds);
    return rows.map((row) => ({ label: text(row, "label") as NodeLabel, id: text(row, "id") }));
  }

  async agentItems(by: ItemQuery, ids: readonly string[]): Promise<Stored<AgentItem>[]> {
    return distinct(await this.items("agent-items", by, ids)).map((row) => {
      const profile = JSON.parse(text(row, "profile")) as AgentProfile;
      return { ...place(row), profile, ...agentKeys(profile) };
    });
  }

  async eventItems(by: ItemQuery, ids: readonly string[]): Promise<Stored<EventView>[]> {
    return distinct(await this.items("event-items", by, ids)).map((row) => {
      const profile = JSON.parse(text(row, "profile")) as EventProfile;
      return { ...place(row), ...span(row), profile, ...eventKeys(profile, this.actsFor) };
    });
  }

  async quotations(by: ItemQuery, ids: readonly string[]): Promise<Stored<QuotationView>[]> {
    return distinct(await this.items("quotations", by, ids)).map((row) => {
      const profile = JSON.parse(text(row, "profile")) as StatementProfile;
      return {
        ...place(row),
        ...span(row),
        profile,
        ...statementKeys(profile),
        kind: text(row, "kind") as QuotationView["kind"],
        text: text(row, "text"),
        saidAt: textOrNull(row, "saidAt"),
        publishedAt: textOrNull(row, "publishedAt"),
        publisher: textOrNull(row, "publisher"),
        links: JSON.parse(text(row, "links")) as QuotationLinks,
      };
    });
  }

  /** What agents are as a whole. */
  async agents(
    ids: readonly string[],
  ): Promise<(Omit<AgentSoFar, "edges"> & { readonly id: string })[]> {
    return (await this.rows("agents-of-ids", "ids", ids)).map((row) => ({
      id: text(row, "id"),
      name: text(row, "name"),
      aliases: (row["aliases"] ?? []) as readonly string[],
      nameCounts: ((row["nameCounts"] ?? []) as readonly unknown[]).map(Number),
      publisherNames: (row["publisherNames"] ?? []) as readonly string[],
      kind: text(row, "kind") as AgentSoFar["kind"],
    }));
  }

  /** What events are as a whole. */
  async events(
    ids: readonly string[],
  ): Promise<(Omit<EventSoFar, "edges"> & { readonly id: string })[]> {
    return (await this.rows("events-of-ids", "ids", ids)).map((row) => ({
      id: text(row, "id"),
      title: text(row, "title"),
      status: text(row, "status") as EventSoFar["status"],
      told: (row["told"] ?? []) as readonly string[],
      fullest: text(row, "fullest"),
      latest: (row["latest"] ?? []) as readonly string[],
      searchTerms: (row["searchTerms"] ?? []) as readonly string[],
    }));
  }

  /** What statements are as a whole. */
  async statements(ids: readonly string[]): Promise<(StatementSoFar & { readonly id: string })[]> {
    return (await this.rows("statements-of-ids", "ids", ids)).map((row) => ({
      id: text(row, "id"),
      text: text(row, "text"),
      kind: text(row, "kind") as QuotationView["kind"],
      saidAt: textOrNull(row, "saidAt"),
      quotationCount: Number(row["quotationCount"]),
      publisherCount: Number(row["publisherCount"]),
      publishers: (row["publishers"] ?? []) as readonly string[],
    }));
  }

  private items(what: string, by: ItemQuery, ids: readonly string[]): Promise<Row[]> {
    return this.rows(`${what}-of-${by}`, "ids", ids);
  }

  /** Ids of what has one of these keys, or only of what speaks for its cluster, with what people judged. */
  async idsUnder(
    label: JudgedLabel,
    keys: readonly string[],
    which: "representatives" | "all",
  ): Promise<string[]> {
    const kind = fileName(label);
    const both = [...keys, ...keys.map(keyOfFollowers)];
    if (which === "all") return idsOf(await this.rows(`keyed-${kind}`, "keys", both));
    return [
      ...idsOf(await this.rows(`keyed-${kind}`, "keys", keys)),
      ...idsOf(await this.decided(`judged-${kind}s-under-keys`, "keys", both)),
    ];
  }

  /** What these are compared by, and where they stand. */
  async profiles<Profile>(
    label: JudgedLabel,
    ids: readonly string[],
    keysOf: (profile: Profile) => Blocking,
  ): Promise<Stored<LinkItem<Profile>>[]> {
    return (await this.rows(`profiles-of-${fileName(label)}`, "ids", ids)).map((row) => {
      const profile = JSON.parse(text(row, "profile")) as Profile;
      return { ...place(row), profile, ...keysOf(profile) };
    });
  }

  /** The leaders' keys of these blocks, whatever their period. */
  async keysOfBlocks(blocks: readonly string[]): Promise<string[]> {
    const ids = idsOf(await this.rows("keys-of-blocks", "blocks", blocks));
    return [...new Set(ids.map(keyOfLeaders))];
  }

  /** Item id → cluster id, for items that are stored. */
  async clustersOf(
    kind: "agents-of-mentions" | "events-of-mentions" | "statements-of-quotations",
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await this.rows(kind, "ids", ids);
    return new Map(rows.map((row) => [text(row, "id"), text(row, "cluster")]));
  }

  /** Ids of what one of these leads to. */
  async tied(
    what: "events-tied-to-agents" | "events-tied-to-events" | "events-of-articles",
    ids: readonly string[],
  ): Promise<string[]> {
    return (await this.rows(what, "ids", ids)).map((row) => text(row, "id"));
  }

  /** What the quotations of these articles are tied to, with the statements that they report. */
  async linksIn(
    articleIds: readonly string[],
  ): Promise<{ id: string; statement: string; links: QuotationLinks }[]> {
    return (await this.rows("links-in-articles", "ids", articleIds)).map((row) => ({
      id: text(row, "id"),
      statement: text(row, "cluster"),
      links: JSON.parse(text(row, "links")) as QuotationLinks,
    }));
  }

  /** Ids of those of these of which people judged a part. */
  async judged(label: "Agent" | "Event" | "Statement", ids: readonly string[]): Promise<string[]> {
    const rows = await this.decided(`judged-${fileName(label)}`, "ids", ids);
    return rows.map((row) => text(row, "id"));
  }

  /** All that means what these leading mentions do. */
  async referring(kind: "agents" | "events", ids: readonly string[]): Promise<Referring[]> {
    return kind === "agents"
      ? (await this.rows("referring-mentions", "ids", ids)).map(mentionReference)
      : (await this.rows("referring-event-mentions", "ids", ids)).map(eventMentionReference);
  }

  /** What these leading mentions mean. */
  async referencesOf(
    label: "Mention" | "EventMention",
    ids: readonly string[],
  ): Promise<Referring[]> {
    const edges = await this.edgesFrom(label, ids);
    return edges
      .filter(({ type }) => type === "REFERS_TO")
      .map((edge) => ({ edge, local: edge.from.id }));
  }

  async judgements(by: "keys" | "ids" | JudgedLabel, ids: readonly string[]): Promise<Judgement[]> {
    const rows = await this.decided(
      by === "keys" || by === "ids" ? `judgements-of-${by}` : `judgements-of-${fileName(by)}`,
      by === "keys" ? "keys" : "ids",
      ids,
    );
    return distinct(rows).map((row) => ({
      id: text(row, "id"),
      verdict: text(row, "verdict") as Verdict,
      by: text(row, "by"),
      at: text(row, "at"),
      reason: textOrNull(row, "reason"),
      revokedAt: textOrNull(row, "revokedAt"),
      sides: JSON.parse(text(row, "sides")) as [JudgedSide, JudgedSide],
    }));
  }

  /** What each of these judgements concerns. */
  async anchors(judgementIds: readonly string[]): Promise<ReadonlyMap<string, Anchor[]>> {
    const anchors = new Map<string, Anchor[]>();
    for (const row of await this.decided("anchors-of-judgements", "ids", judgementIds)) {
      const item = { label: text(row, "label") as JudgedLabel, id: text(row, "item") };
      const found = anchors.get(text(row, "id")) ?? [];
      anchors.set(text(row, "id"), found);
      for (const side of text(row, "side").split("") as ("a" | "b")[]) {
        found.push({ side, item, articleId: text(row, "articleId") });
      }
    }
    return anchors;
  }

  async passages(articleIds: readonly string[]): Promise<StoredPassage[]> {
    return (await this.rows("passages-of-articles", "ids", articleIds)).map((row) => ({
      articleId: text(row, "articleId"),
      label: text(row, "label") as JudgedLabel,
      id: text(row, "id"),
      local: textOrNull(row, "local") ?? text(row, "id"),
      ...span(row),
    }));
  }

  async texts(articleIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.rows("texts-of-articles", "ids", articleIds);
    return new Map(rows.map((row) => [text(row, "id"), text(row, "text")]));
  }

  /** Relationships that begin at these nodes. */
  async edgesFrom(label: NodeLabel, ids: readonly string[]): Promise<EdgeRecord[]> {
    return this.edges(`edges-from-${fileName(label)}`, label, ids);
  }

  /** Those of quotations that linking derives; places and keys are not among them. */
  async quotationLinks(ids: readonly string[]): Promise<EdgeRecord[]> {
    return this.edges("links-of-quotations", "Quotation", ids);
  }

  private async edges(
    query: string,
    label: NodeLabel,
    ids: readonly string[],
  ): Promise<EdgeRecord[]> {
    return (await this.rows(query, "ids", ids)).map((row) => edgeFrom(label, row));
  }

  /** Pairs in doubt that begin at these, or end at them. */
  async doubts(
    which: "of" | "about",
    label: NodeLabel,
    ids: readonly string[],
  ): Promise<EdgeRecord[]> {
    const rows = await this.rows(`doubts-${which}-${fileName(label)}`, "ids", ids);
    return rows.map((row) => ({
      type: "MAYBE_SAME",
      from: { label, id: text(row, "source") },
      to: { label, id: text(row, "target") },
      properties: row["properties"] as Properties,
    }));
  }

  async saidEdges(statementIds: readonly string[]): Promise<EdgeRecord[]> {
    return (await this.rows("who-said", "ids", statementIds)).map(saidEdge);
  }

  /** Those relationships of statements that are stored of these, as they are stored. */
  async storedOf(edges: readonly EdgeRef[]): Promise<EdgeRecord[]> {
    const [said, others] = [
      edges.filter(({ type }) => type === "SAID"),
      edges.filter(({ type }) => type !== "SAID"),
    ].map((some) => some.map(({ from, to }) => ({ from: from.id, to: to.id })));
    return [
      ...(await this.rows("said-between", "pairs", said ?? [])).map(saidEdge),
      ...(await this.rows("edges-between-statement", "pairs", others ?? [])).map((row) =>
        edgeFrom("Statement", row),
      ),
    ].filter(({ type }) => type !== "MAYBE_SAME");
  }

  /** Node id → content hash, for nodes that are stored. */
  async hashes(label: NodeLabel, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.rows(`hashes-of-${fileName(label)}`, "ids", ids);
    return new Map(rows.map((row) => [text(row, "id"), text(row, "contentHash")]));
  }

  async degrees(
    label: "Agent" | "Key",
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await this.rows(`degrees-of-${fileName(label)}`, "ids", ids);
    return new Map(rows.map((row) => [text(row, "id"), Number(row["degree"])]));
  }

  async agentNames(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.rows("agent-names", "ids", ids);
    return new Map(
      rows.map((row) => [
        text(row, "id"),
        [text(row, "name"), ...((row["aliases"] as readonly string[] | null) ?? [])],
      ]),
    );
  }

  /** The names that articles, but for those `without`, give to publishers with these agent ids. */
  async publisherNames(
    ids: readonly string[],
    without: readonly string[],
  ): Promise<{ id: string; name: string }[]> {
    const rows = await this.rows("publisher-names", "ids", ids, { without });
    return rows.map((row) => ({ id: text(row, "id"), name: text(row, "name") }));
  }

  /** Rows that tell of what people decided: where nobody has decided anything, as in most graphs, that is asked once. */
  private async decided(
    name: string,
    parameter: string,
    ids: readonly CypherValue[],
  ): Promise<Row[]> {
    if (ids.length === 0) return [];
    this.decisions ??= this.graph.read(this.queryOf("linking/any-judgement"), {});
    return (await this.decisions).length === 0 ? [] : this.rows(name, parameter, ids);
  }

  private async rows(
    name: string,
    parameter: string,
    ids: readonly CypherValue[],
    others: Parameters = {},
  ): Promise<Row[]> {
    const query = this.queryOf(`linking/${name}`);
    const rows: Row[] = [];
    for (let start = 0; start < ids.length; start += PAGE) {
      const page = ids.slice(start, start + PAGE).map((id) => withIds(id, this.storedAs));
      const found = await this.graph.read(query, { ...others, [parameter]: page });
      rows.push(...found.map((row) => withIds(row, this.renamed) as Row));
    }
    return rows;
  }
}

function idsOf(rows: readonly Row[]): string[] {
  return rows.map((row) => text(row, "id"));
}

/** A value with other ids for some: they stand alone, in a pair, or in the columns of a row. */
function withIds(value: CypherValue, ids: ReadonlyMap<string, string>): CypherValue {
  if (ids.size === 0) return value;
  if (typeof value === "string") return ids.get(value) ?? value;
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const other = Object.entries(value).filter(([, one]) => typeof one === "string" && ids.has(one));
  return other.length === 0
    ? value
    : {
        ...value,
        ...Object.fromEntries(other.map(([name, one]) => [name, ids.get(one as string) as string])),
      };
}

function edgeFrom(label: NodeLabel, row: Row): EdgeRecord {
  return {
    type: text(row, "type") as RelationshipType,
    from: { label, id: text(row, "source") },
    to: { label: baseLabel(row["label"]), id: text(row, "target") },
    properties: row["properties"] as Properties,
  };
}

function saidEdge(row: Row): EdgeRecord {
  return {
    type: "SAID",
    from: { label: "Agent", id: text(row, "source") },
    to: { label: "Statement", id: text(row, "target") },
    properties: row["properties"] as Properties,
  };
}

function mentionReference(row: Row): Referring {
  return reference(row, "Mention", "Agent");
}

function eventMentionReference(row: Row): Referring {
  return reference(row, "EventMention", "Event");
}

function reference(row: Row, from: NodeLabel, to: NodeLabel): Referring {
  return {
    local: text(row, "local"),
    edge: {
      type: "REFERS_TO",
      from: { label: from, id: text(row, "id") },
      to: { label: to, id: text(row, "target") },
      properties: row["properties"] as Properties,
    },
  };
}

/** One row for each id: pages of keys may find an item twice. */
function distinct(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row["id"], row])).values()];
}

function place(row: Row): Stored<{ id: string; articleId: string }> {
  const { score, reasons } = row;
  return {
    id: text(row, "id"),
    articleId: text(row, "articleId"),
    cluster: text(row, "cluster"),
    leads: row["leads"] === true,
    fit:
      typeof score === "number" ? { score, reasons: (reasons ?? []) as readonly string[] } : null,
  };
}

function span(row: Row): { start: number; end: number } {
  return { start: Number(row["start"]), end: Number(row["end"]) };
}

function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") {
    throw new TypeError(`the store gave ${JSON.stringify(value)} for ${column}, not a text`);
  }
  return value;
}

function textOrNull(row: Row, column: string): string | null {
  return row[column] === null || row[column] === undefined ? null : text(row, column);
}

/** Agents carry a second label; the first of both is the one that identifies. */
function baseLabel(labels: unknown): NodeLabel {
  const names = labels as readonly string[];
  return names.includes("Agent") ? "Agent" : (names[0] as NodeLabel);
}

function fileName(label: NodeLabel): string {
  return label.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}
