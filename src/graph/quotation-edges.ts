import type { EdgeRecord, NodeRef, Properties } from "../domain/graph.ts";
import type { QuotationView } from "../domain/link-items.ts";
import { evidenceOf } from "./evidence.ts";
import { agent, event, quotation, statement } from "./ids.ts";
import type { Resolution } from "./resolution.ts";

/** Why a quotation belongs to its statement. */
export type Fit = {
  readonly score: number;
  readonly reasons: readonly string[];
  /** Whether it is the fullest one. */
  readonly leads: boolean;
};

/** What one quotation is tied to, in terms of the agents, events and statements that there are now; without `fit` its statement stays as it is stored. */
export function quotationEdges(
  view: QuotationView,
  fit: Fit | undefined,
  resolution: Resolution,
): EdgeRecord[] {
  const { links } = view;
  const edges = new Map<string, EdgeRecord>();
  const add = (type: EdgeRecord["type"], to: NodeRef | undefined, properties: Properties): void => {
    if (to === undefined || edges.has(`${type} ${to.id}`)) return;
    edges.set(`${type} ${to.id}`, { type, from: quotation(view.id), to, properties });
  };
  const agentOf = (local: string): NodeRef | undefined => refTo(agent, resolution.agentOf(local));
  for (const { to, properties } of reportEdges(view.id, fit, resolution)) {
    add("REPORTS", to, properties);
  }
  for (const { agent: local, confidence, method } of links.attributions) {
    const rank = [...edges.values()].filter(({ type }) => type === "ATTRIBUTED_TO").length + 1;
    add("ATTRIBUTED_TO", agentOf(local), { confidence, method, rank });
  }
  for (const { agent: local, role, evidence } of links.via) {
    add("VIA", agentOf(local), { role, evidence: [evidenceOf(view.articleId, evidence)] });
  }
  for (const { agent: local, evidence } of links.addressedTo) {
    add("ADDRESSED_TO", agentOf(local), { evidence: [evidenceOf(view.articleId, evidence)] });
  }
  for (const { event: local, basis, confidence, reasons, evidence } of links.about) {
    const { start, end } = evidence;
    add("ABOUT", refTo(event, resolution.eventOf(local)), {
      basis,
      confidence,
      reasons,
      start,
      end,
    });
  }
  return [...edges.values()];
}

/** Which statement a quotation reports, where that is known. */
export function reportEdges(
  id: string,
  fit: Fit | undefined,
  { statementOf }: Pick<Resolution, "statementOf">,
): EdgeRecord[] {
  const to = refTo(statement, statementOf(id));
  if (fit === undefined || to === undefined) return [];
  const { score, reasons, leads } = fit;
  const properties = { score, reasons, leads: leads || null };
  return [{ type: "REPORTS", from: quotation(id), to, properties }];
}

function refTo(make: (id: string) => NodeRef, id: string | undefined): NodeRef | undefined {
  return id === undefined ? undefined : make(id);
}
