/** The four sorts of things that have a page of their own. */
export type PageKind = "agent" | "event" | "statement" | "article";

/** What an id names: every kind but an article's carries a prefix. */
export function kindOfId(id: string): PageKind {
  if (id.startsWith("agent-")) return "agent";
  if (id.startsWith("event-")) return "event";
  if (id.startsWith("statement-")) return "statement";
  return "article";
}
