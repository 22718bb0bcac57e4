import type {
  AgentLabel,
  EdgeRecord,
  EdgeRef,
  GraphChange,
  NodeLabel,
  NodeRecord,
  NodeRef,
  Properties,
  PropertyValue,
  RelationshipType,
} from "../domain/graph.ts";
import { AGENT_LABELS, NODE_LABELS, RELATIONSHIPS } from "../domain/graph.ts";
import { StoreError } from "../domain/graph-store.ts";
import type { CypherLibrary } from "./cypher-library.ts";
import { fillTemplate } from "./fill-template.ts";

/** One statement of a transaction: a filled-in file of `cypher/write/` and the rows that it writes. */
export type ChangeStatement = {
  /** For messages: "write 12 SAID from Agent to Statement". */
  readonly task: string;
  readonly text: string;
  readonly rows: readonly (ChangeRow | Properties)[];
  /** What its column `written` must say, or null where it has none. */
  readonly written: number | null;
};
type ChangeRow = {
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
  readonly contentHash?: string | null;
  readonly properties?: Properties;
  readonly text?: PropertyValue;
  readonly others?: Properties;
};

// Large enough that a statement's fixed cost disappears, small enough that its parameters stay some megabytes.
const ROWS_PER_STATEMENT = 1_000;

/**
 * The statements that apply a change, in the order that GraphChange promises. Within one, rows are in the
 * order of their keys, so that several writers lock shared nodes in the same order. Labels and types come
 * from the closed lists; a StoreError refuses any other.
 */
export function changeStatements(change: GraphChange, templates: CypherLibrary): ChangeStatement[] {
  const fill = (name: string, words: Readonly<Record<string, string>>): string =>
    fillTemplate(templates.get(`write/${name}`).text, words);
  return [
    ...groupBy(change.renamed ?? [], nodeLabel).flatMap(([label, nodes]) =>
      statements(
        `rename ${label}`,
        fill("rename-node", { LABEL: label }),
        nodes.map(({ id, to }) => ({ id, to })),
      ),
    ),
    ...groupBy(change.deleteEdges, edgeShape).flatMap(([shape, edges]) =>
      statements(
        `delete ${shape}`,
        fill(`delete-${edgeTemplate(edges[0])}`, edgeWords(edges[0])),
        edges.map(edgeKey),
      ),
    ),
    ...groupBy(change.deleteNodes, nodeLabel).flatMap(([label, nodes]) =>
      statements(
        `delete ${label}`,
        fill("delete-node", { LABEL: label }),
        nodes.map(({ id }) => ({ id })),
      ),
    ),
    ...groupBy(change.created?.nodes ?? [], nodeShape).flatMap(([shape, nodes]) => {
      const rows = nodes.map(propertiesOf);
      const words = { LABELS: shape, PROPERTIES: assignments(rows, "row") };
      return statements(`create ${shape}`, fill("create-node", words), rows);
    }),
    ...groupBy(change.nodes, nodeShape).flatMap(([shape, nodes]) => [
      ...aroundText(shape, nodes, fill),
      ...statements(`write ${shape}`, nodeTemplate(nodes[0], fill), nodes.map(nodeRow)),
    ]),
    ...groupBy(change.created?.edges ?? [], edgeShape).flatMap(([shape, edges]) => {
      const properties = assignments(
        edges.map((edge) => edge.properties),
        "row.properties",
      );
      const words = { ...edgeWords(edges[0]), PROPERTIES: properties };
      const rows = edges.map(edgeRow);
      return statements(`create ${shape}`, fill("create-edge", words), rows).map(allWritten);
    }),
    ...groupBy(change.edges, edgeShape).flatMap(([shape, edges]) =>
      statements(
        `write ${shape}`,
        fill(edgeTemplate(edges[0]), edgeWords(edges[0])),
        edges.map(edgeRow),
      ).map(allWritten),
    ),
  ];
}

function allWritten(statement: ChangeStatement): ChangeStatement {
  return { ...statement, written: statement.rows.length };
}

/** Throws a StoreError when a statement wrote fewer relationships than it has rows: some end was not there. */
export function requireWritten(statement: ChangeStatement, written: unknown): void {
  if (statement.written !== null && statement.written !== written) {
    throw new StoreError(
      `${statement.task}: ${written} written, because the other rows lack a node at one end`,
    );
  }
}

/** `name: row.name` for every property that one of the rows has: the embedded engine writes a whole map at half the speed. */
function assignments(rows: readonly Properties[], row: string): string {
  const names = [...new Set(rows.flatMap((properties) => Object.keys(properties)))].sort();
  return names
    .map(plainName)
    .map((name) => `\`${name}\`: ${row}.\`${name}\``)
    .join(", ");
}

function plainName(name: string): string {
  if (!/^\w+$/.test(name)) throw new StoreError(`${name} is no name of a property`);
  return name;
}

type Fill = (name: string, words: Readonly<Record<string, string>>) => string;

function nodeTemplate(node: NodeRecord, fill: Fill): string {
  if (node.label !== "Agent") return fill("node", { LABEL: node.label });
  const kind = agentLabel(node);
  const [other = "", another = ""] = AGENT_LABELS.filter((known) => known !== kind);
  return fill("agent", { KIND: kind, OTHER: other, ANOTHER: another });
}

/** Of nodes that change again and again, the property by whose words they are found. */
const TEXTS: Partial<Record<NodeLabel, string>> = {
  Agent: "searchText",
  Statement: "text",
  Event: "title",
};

/** Writes those of the nodes of which the words stay. */
function aroundText(
  shape: string,
  nodes: readonly [NodeRecord, ...NodeRecord[]],
  fill: Fill,
): ChangeStatement[] {
  const [first] = nodes;
  const text = TEXTS[first.label];
  if (text === undefined) return [];
  const rows = nodes.map((node) => {
    const { [text]: words = null, ...others } = propertiesOf(node);
    return { id: node.id, contentHash: hashOf(node), text: words, others };
  });
  const named = rows.map(({ others }) => Object.keys(others));
  const common = (named[0] ?? []).filter((name) => named.every((names) => names.includes(name)));
  const words = {
    LABEL: first.label,
    KIND: first.label === "Agent" ? agentLabel(first) : first.label,
    TEXT: text,
    NAMES: [text, ...common].map((name) => `'${plainName(name)}'`).join(", "),
  };
  return statements(`write around the words of ${shape}`, fill("node-around-text", words), rows);
}

function nodeLabel(node: NodeRef): NodeLabel {
  const label = NODE_LABELS.find((known) => known === node.label);
  if (label === undefined) throw new StoreError(`${node.label} is no label of the graph`);
  return label;
}

function nodeShape(node: NodeRecord): string {
  return node.label === "Agent" ? `Agent:${agentLabel(node)}` : nodeLabel(node);
}

function agentLabel({ id, agentLabel }: NodeRecord): AgentLabel {
  const kind = AGENT_LABELS.find((known) => known === agentLabel);
  if (kind === undefined)
    throw new StoreError(`the agent ${id} must be one of ${AGENT_LABELS.join(", ")}`);
  return kind;
}

function edgeShape({ type, from, to }: EdgeRef): string {
  const pairs = Object.entries(RELATIONSHIPS).find(([known]) => known === type)?.[1] ?? [];
  if (!pairs.some((pair) => pair[0] === from.label && pair[1] === to.label)) {
    throw new StoreError(`${type} does not go from ${from.label} to ${to.label}`);
  }
  return `${type} from ${from.label} to ${to.label}`;
}

// A speaker has said thousands of statements, and a statement has a speaker or two.
const FEW_AT_TARGET: readonly RelationshipType[] = ["SAID"];

function edgeTemplate({ type }: EdgeRef): string {
  return FEW_AT_TARGET.includes(type) ? "edge-from-target" : "edge";
}

function edgeWords({ type, from, to }: EdgeRef): Readonly<Record<string, string>> {
  return { TYPE: type, FROM: from.label, TO: to.label };
}

function edgeKey({ from, to }: EdgeRef): ChangeRow {
  return { from: from.id, to: to.id };
}

function edgeRow(edge: EdgeRecord): ChangeRow {
  return { from: edge.from.id, to: edge.to.id, properties: edge.properties };
}

function nodeRow(node: NodeRecord): ChangeRow {
  return { id: node.id, contentHash: hashOf(node), properties: propertiesOf(node) };
}

function hashOf({ properties: { contentHash } }: NodeRecord): string | null {
  return typeof contentHash === "string" ? contentHash : null;
}

function propertiesOf(node: NodeRecord): Properties & { readonly id: string } {
  return { ...node.properties, ...searchText(node), id: node.id };
}

/**
 * What search reads of an agent: its names, and those with accents again without. (The embedded engine's word
 * index takes one string of a node, and an agent's aliases are a list; both engines keep the same properties.)
 */
function searchText({ label, properties }: NodeRecord): Properties {
  if (label !== "Agent") return {};
  const { name, aliases } = properties;
  const names = [name, ...(Array.isArray(aliases) ? aliases : [])].map((words) =>
    String(words ?? ""),
  );
  const folded = names.map((words) => words.normalize("NFD").replaceAll(/\p{M}/gu, ""));
  return { searchText: [...new Set([...names, ...folded])].join(" ").trim() };
}

function statements(
  task: string,
  text: string,
  rows: readonly (ChangeRow | (Properties & { readonly id: string }))[],
): ChangeStatement[] {
  const sorted = rows
    .map((row) => ({ row, key: row.id ?? `${row.from}\n${row.to}` }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ row }) => row);
  const batches: ChangeStatement[] = [];
  for (let start = 0; start < sorted.length; start += ROWS_PER_STATEMENT) {
    const batch = sorted.slice(start, start + ROWS_PER_STATEMENT);
    batches.push({ task: `${task} (${batch.length})`, text, rows: batch, written: null });
  }
  return batches;
}

/** Groups in order of their keys; no group is empty. */
function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): [string, [Item, ...Item[]]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
