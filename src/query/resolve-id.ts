import { Gone, NotFound } from "./input-error.ts";
import { type QueryDeps, readApi, text } from "./reader.ts";

const MADE_FROM = { agent: "mention", event: "eventmention", statement: "quotation" } as const;

/**
 * The id under which something is found now. An agent, event or statement is named after one of its mentions, so an id
 * given out earlier leads to what holds that mention now. Throws Gone when nothing does, NotFound for what never was an id.
 */
export async function resolveId(
  deps: QueryDeps,
  kind: keyof typeof MADE_FROM,
  id: string,
): Promise<string> {
  const rows = await readApi(deps, `${kind}s`, { ids: [id] });
  if (rows.length > 0) return id;
  const hash = new RegExp(`^${kind}-([0-9a-f]{20})$`).exec(id)?.[1];
  if (hash === undefined) throw new NotFound(`there is no ${kind} ${id}`);
  const mention = `${MADE_FROM[kind]}-${hash}`;
  const [row] = await readApi(deps, `current-${kind}`, { mention });
  if (row === undefined) throw new Gone(`the ${kind} ${id} is no longer in the store`);
  return text(row, "id");
}
