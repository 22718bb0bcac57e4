import type { GraphNode } from "../contract/graph.ts";
import type { Kind, Thing } from "../contract/values.ts";
import { number, type QueryDeps, readApi, text, textOrNull, texts } from "./reader.ts";

/** A thing with how much it is joined to, and how many statements lead to it. */
export type KnownThing = GraphNode & { readonly statements: number };
export type ThingLabel = "agents" | "events" | "statements" | "articles";

/** What kind of thing an id is of; what has none of the prefixes is an article's. */
export function labelOf(id: string): ThingLabel {
  if (id.startsWith("agent-")) return "agents";
  if (id.startsWith("event-")) return "events";
  return id.startsWith("statement-") ? "statements" : "articles";
}

/** Ids by what they are of, each once. */
export function idsByLabel(ids: Iterable<string>): ReadonlyMap<ThingLabel, readonly string[]> {
  const byLabel = new Map<ThingLabel, string[]>();
  for (const id of new Set(ids)) {
    const some = byLabel.get(labelOf(id));
    if (some === undefined) byLabel.set(labelOf(id), [id]);
    else some.push(id);
  }
  return byLabel;
}

/** The things with these ids that there are. */
export async function readThings(
  deps: QueryDeps,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, KnownThing>> {
  const rows = await Promise.all(
    [...idsByLabel(ids)].map(([label, some]) => readApi(deps, label, { ids: some })),
  );
  return new Map(
    rows.flat().map((row) => [
      text(row, "id"),
      {
        id: text(row, "id"),
        kind: text(row, "kind") as Kind,
        label: text(row, "label"),
        detail: textOrNull(row, "detail"),
        degree: number(row, "degree"),
        statements: number(row, "statements"),
        date: textOrNull(row, "date"),
        outlets: texts(row, "outlets").sort(),
      },
    ]),
  );
}

/** A thing as lists show it; one that is gone is left out. */
export function pick(things: ReadonlyMap<string, KnownThing>, id: string): Thing[] {
  const thing = things.get(id);
  if (thing === undefined) return [];
  const { kind, label, detail } = thing;
  return [{ id, kind, label, detail }];
}

/** A thing as the graph view shows it. */
export function asNode({ statements: _, ...node }: KnownThing): GraphNode {
  return node;
}
