import { Gone, NotFound } from "./input-error.ts";
import { type QueryDeps, readApi, text } from "./reader.ts";

/** What agents, events and statements are named after: the smallest of these that they are made of. */
const MADE_FROM = { agent: "mention", event: "eventmention", statement: "quotation" } as const;
export type ResolvableKind = keyof typeof MADE_FROM;

const DERIVED_ID = /^(agent|event|statement)-[0-9a-f]{20}$/;

/**
 * The id under which something is found now. An agent, event or statement is named after one of its mentions, so an id
 * given out earlier leads to what holds that mention now. Throws Gone when nothing does, NotFound for what never was an id.
 */
export async function resolveId(
  deps: QueryDeps,
  kind: ResolvableKind,
  id: string,
): Promise<string> {
  const rows = await readApi(deps, `${kind}s`, { ids: [id] });
  if (rows.length > 0) return id;
  if (DERIVED_ID.exec(id)?.[1] !== kind) throw new NotFound(`there is no ${kind} ${id}`);
  const mention = id.replace(kind, MADE_FROM[kind]);
  const [row] = await readApi(deps, `current-${kind}`, { mention });
  if (row === undefined) throw new Gone(`the ${kind} ${id} is no longer in the store`);
  return text(row, "id");
}

/** The same for whatever is derived from mentions; any other text stays as it is. Throws Gone. */
export async function resolveDerivedId(deps: QueryDeps, id: string): Promise<string> {
  const kind = DERIVED_ID.exec(id)?.[1];
  return kind === undefined ? id : resolveId(deps, kind as ResolvableKind, id);
}
