import { rmSync } from "node:fs";
import path from "node:path";
import grafeo from "@grafeo-db/js";
import type { BoundedResult } from "../../domain/graph-store.ts";
import { boundedRows } from "../bounded-rows.ts";
import type { ReaderAnswer, ReaderRequest } from "./copy-reader-messages.ts";
import { OUT_OF_MEMORY_EXIT } from "./copy-reader-messages.ts";
import { limitRows } from "./limit-rows.ts";
import { plainRow } from "./plain-values.ts";

// The program of the process that reads for users: it opens the copy that it is given and answers requests until
// its parent goes. The engine works on a thread of its own, so the timer below runs while a query does.

/** Above what the process has when it is ready, its copy included. */
const MEMORY_FOR_A_QUERY = 1024 * 1024 * 1024;
const MEMORY_CHECK_MILLISECONDS = 20;

const [, , copy = ""] = process.argv;
const database = grafeo.GrafeoDB.openReadOnly(copy);
const mostMemory = process.memoryUsage.rss() + MEMORY_FOR_A_QUERY;

setInterval(exitAboveMemory, MEMORY_CHECK_MILLISECONDS).unref();
process.on("disconnect", () => {
  // The parent is gone without having closed its store; nobody else would clear up.
  database.close();
  rmSync(path.dirname(copy), { recursive: true, force: true });
  process.exit();
});
process.on("message", (request: ReaderRequest) => {
  run(request).then(
    (result) => answer({ kind: "rows", result }),
    (cause: unknown) =>
      answer({ kind: "failed", reason: cause instanceof Error ? cause.message : String(cause) }),
  );
});
answer({ kind: "ready" });

async function run({ text, parameters, rows: most }: ReaderRequest): Promise<BoundedResult> {
  // One row more than wanted tells that there were more.
  const result = await database.executeCypher(limitRows(text, most + 1), parameters);
  exitAboveMemory();
  const { rows, add } = boundedRows(most);
  let index = 0;
  while (index < result.length && add(plainRow(result.get(index)))) index++;
  return { columns: result.columns, rows, truncated: index < result.length };
}

function exitAboveMemory(): void {
  if (process.memoryUsage.rss() > mostMemory) process.exit(OUT_OF_MEMORY_EXIT);
}

function answer(message: ReaderAnswer): void {
  process.send?.(message);
}
