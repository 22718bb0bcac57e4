import type { Health } from "../contract/import.ts";
import { number, type QueryDeps, readApi } from "./reader.ts";

/** Whether the store answers, and how much it holds. */
export async function health(deps: QueryDeps): Promise<Health> {
  const [row] = await readApi(deps, "health");
  return {
    status: "ok",
    engine: deps.store.engine,
    articles: row === undefined ? 0 : number(row, "articles"),
    statements: row === undefined ? 0 : number(row, "statements"),
  };
}
