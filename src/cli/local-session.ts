import { judge, undoJudgement } from "../query/judgements.ts";
import { runNamedQuery } from "../query/named-queries.ts";
import type { Parts } from "./open-parts.ts";
import type { Session } from "./session.ts";

/** A session on a store that this process has open. */
export function localSession(parts: Parts): Session {
  return {
    import: parts.importer.import,
    remove: parts.importer.remove,
    erase: parts.importer.erase,
    judge: (request) => judge(parts, request, request.by),
    undo: (id) => undoJudgement(parts, id),
    query: (name, values) => runNamedQuery(parts, name, values),
    cypher: async (text, parameters, limits) => {
      const { columns, rows, truncated } = await parts.store.readFreely(text, parameters, limits);
      return { columns: [...columns], rows: rows.map((row) => ({ ...row })), truncated };
    },
    export: (format) => parts.exporters[format](),
    excerpts: parts.excerpts,
    close: () => parts.store.close(),
  };
}
