import { precisionOf } from "../domain/calendar.ts";
import type { EdgeRecord, EdgeRef, NodeRecord, NodeRef, Properties } from "../domain/graph.ts";
import type { QuotationView } from "../domain/link-items.ts";
import type { TextSpan } from "../domain/text-span.ts";
import { compareText } from "../linking/compare-text.ts";
import { evidenceOf, firstPlaces } from "./evidence.ts";
import { agent, event, statement } from "./ids.ts";
import { nodeRecord } from "./node-record.ts";
import type { Resolution } from "./resolution.ts";

/** What some quotations make of a statement, to which others may be added that are of other articles. */
export type StatementSoFar = {
  readonly text: string;
  readonly kind: QuotationView["kind"];
  readonly saidAt: string | null;
  readonly quotationCount: number;
  /** Articles without an outlet count each. */
  readonly publisherCount: number;
  /** Agent ids of the outlets, ascending. */
  readonly publishers: readonly string[];
};

/** A statement in the words of its fullest direct quotation, else of its fullest. */
export function statementRecord(
  id: string,
  views: readonly QuotationView[],
  before: StatementSoFar | null = null,
): NodeRecord {
  const told = before === null ? views : [before, ...views];
  const [fullest] = [...told].sort(byFullness);
  const saidAt = told.flatMap((one) => one.saidAt ?? []).sort()[0] ?? null;
  const publishers = new Set(before?.publishers);
  const unpublished = new Set<string>();
  for (const { publisher, articleId } of views) {
    if (publisher === null) unpublished.add(articleId);
    else publishers.add(publisher);
  }
  const othersUnpublished = before === null ? 0 : before.publisherCount - before.publishers.length;
  return nodeRecord(statement(id), {
    text: fullest?.text ?? "",
    kind: fullest?.kind ?? "indirect",
    saidAt,
    saidAtPrecision: saidAt === null ? null : precisionOf(saidAt),
    quotationCount: views.length + (before?.quotationCount ?? 0),
    publisherCount: publishers.size + unpublished.size + othersUnpublished,
    publishers: [...publishers].sort(compareText),
  });
}

/** Who said it, what it is about, whom it mentions and what it responds to: each with the quotations that say so, added to what other quotations made of it. */
export function statementEdges(
  id: string,
  views: readonly QuotationView[],
  resolution: Resolution,
  before: readonly EdgeRecord[] = [],
): EdgeRecord[] {
  const self = statement(id);
  const found = new Map<string, Gathered>();
  for (const { properties, ...edge } of before) {
    const { evidence, ...others } = properties;
    found.set(edgeName(edge), {
      ...edge,
      properties: others,
      evidence: new Set(evidence as readonly string[]),
    });
  }
  const gather = (edge: Omit<Gathered, "evidence">, place: string): void => {
    const name = edgeName(edge);
    const before = found.get(name);
    const stronger = before === undefined || isStronger(edge, before) ? edge : before;
    const evidence = before?.evidence ?? new Set();
    evidence.add(place);
    found.set(name, { ...stronger, evidence });
  };
  for (const view of views) {
    for (const { span, ...edge } of links(self, view, resolution)) {
      if (edge.from.id !== edge.to.id) gather(edge, evidenceOf(view.articleId, span));
    }
  }
  return [...found.values()].map(({ evidence, properties, ...edge }) => ({
    ...edge,
    properties: { ...properties, evidence: firstPlaces(evidence) },
  }));
}

type Gathered = Omit<EdgeRecord, "properties"> & {
  readonly properties: Properties;
  readonly evidence: Set<string>;
};

function edgeName({ type, from, to }: EdgeRef): string {
  return `${type} ${from.id} ${to.id}`;
}

/** A relationship that one quotation shows, and the words that show it. */
type Shown = EdgeRecord & { readonly span: TextSpan };

function links(self: NodeRef, view: QuotationView, resolution: Resolution): Shown[] {
  const edges: Shown[] = [];
  const { attributions, about, mentions, respondsTo } = view.links;
  const add = (
    edge: Omit<Shown, "from" | "to">,
    from: NodeRef | null,
    to: NodeRef | null,
  ): void => {
    if (from !== null && to !== null) edges.push({ ...edge, from, to });
  };
  const speaker = attributions[0];
  if (speaker !== undefined) {
    const { confidence } = speaker;
    const from = ref(agent, resolution.agentOf(speaker.agent));
    add({ type: "SAID", properties: { confidence }, span: view }, from, self);
  }
  for (const { event: local, basis, confidence, evidence: span } of about) {
    const to = ref(event, resolution.eventOf(local));
    add({ type: "ABOUT", properties: { basis, confidence }, span }, self, to);
  }
  for (const { agent: local, evidence: span } of mentions) {
    add({ type: "MENTIONS", properties: {}, span }, self, ref(agent, resolution.agentOf(local)));
  }
  for (const { target, kind, confidence, evidence: span } of respondsTo) {
    const to = target.startsWith("quotation-")
      ? ref(statement, resolution.statementOf(target))
      : ref(event, resolution.eventOf(target));
    add({ type: "RESPONDS_TO", properties: { kind, confidence }, span }, self, to);
  }
  return edges;
}

function ref(make: (id: string) => NodeRef, id: string | undefined): NodeRef | null {
  return id === undefined ? null : make(id);
}

/** What its own words say goes before what the discourse suggests; then the surer; then by name, so that order does not matter. */
function isStronger(a: Pick<Gathered, "properties">, b: Pick<Gathered, "properties">): boolean {
  const rank = ({ properties }: Pick<Gathered, "properties">): string =>
    [
      properties["basis"] === "content" ? "1" : "0",
      Number(properties["confidence"] ?? 0).toFixed(6),
      String(properties["kind"] ?? ""),
    ].join(" ");
  return rank(a) > rank(b);
}

const KIND_ORDER = { direct: 0, mixed: 1, indirect: 2 } as const;

type Words = Pick<QuotationView, "kind" | "text">;

function byFullness(a: Words, b: Words): number {
  return (
    KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
    b.text.length - a.text.length ||
    compareText(a.text, b.text)
  );
}
