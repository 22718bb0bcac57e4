import { type Request, type Response, Router } from "express";
import {
  type FileImportLine,
  FileImportRequestSchema,
  MAX_LISTED_ARTICLES,
  MAX_SENT_BYTES,
} from "../contract/import.ts";
import type { SourceItem } from "../domain/importer.ts";
import { articleSummaries } from "../query/articles.ts";
import { mebibytes } from "../readers/limits.ts";
import { readInput } from "../readers/read-sources.ts";
import { extensionOf } from "../readers/walk-folder.ts";
import { problemOf, sendProblem } from "./problems.ts";
import type { ServerParts } from "./server-parts.ts";

/** Imports a file that is sent as it is. Who goes away ends the import; what it has put into the graph by then stays. */
export function fileImportRoute(parts: ServerParts): Router {
  const router = Router();
  router.post("/api/v1/import/file", async (request: Request, response: Response) => {
    const problem = problemOfBody(request);
    if (problem !== null) {
      sendProblem(response, ...problem);
      return;
    }
    const { name } = FileImportRequestSchema.parse(request.query);
    await importFile(parts, name, request, response);
    request.resume();
  });
  return router;
}

/** Anything that a form of another site could send is refused, and what is too long, before it is read. */
function problemOfBody(request: Request): [status: number, title: string, detail: string] | null {
  if (!request.is("application/octet-stream")) {
    return [415, "Unsupported media type", "send the file as application/octet-stream"];
  }
  if (Number(request.headers["content-length"] ?? 0) <= MAX_SENT_BYTES) return null;
  const most = mebibytes(MAX_SENT_BYTES);
  return [413, "Too large", `a file sent here has at most ${most}; use whosaid import, or cut it`];
}

async function importFile(
  parts: ServerParts,
  name: string,
  request: Request,
  response: Response,
): Promise<void> {
  const line = (value: FileImportLine): void => {
    if (!response.headersSent)
      response.type("application/x-ndjson").set("Cache-Control", "no-store");
    response.write(`${JSON.stringify(value)}\n`);
  };
  const ids = new Set<string>();
  let bytes = 0;
  const items = readInput(
    // Whoever is refused early has to be told so, for which the connection has to stay open.
    {
      ...{ source: name, id: name, extension: extensionOf(name) },
      bytes: upTo(MAX_SENT_BYTES, request.iterator({ destroyOnReturn: false })),
    },
    { onBytes: (count) => (bytes += count) },
  );
  try {
    const report = await parts.importer.import(
      untilGone(items, response, (id) => ids.add(id)),
      ({ articles, refused }) => line({ kind: "progress", articles, refused, bytes }),
    );
    const listed = [...ids].slice(0, MAX_LISTED_ARTICLES);
    line({
      kind: "done",
      report: { ...report, refused: [...report.refused] },
      articles: await articleSummaries(parts, listed),
    });
  } catch (error) {
    if (!response.headersSent) throw error;
    line({ kind: "failed", problem: problemOf(error) });
  }
  response.end();
}

/** Hands the items on until nobody waits for the answer any more, and tells the ids of their articles. */
async function* untilGone(
  items: AsyncIterable<SourceItem>,
  response: Response,
  onArticle: (id: string) => void,
): AsyncGenerator<SourceItem> {
  for await (const item of items) {
    if (response.closed) return;
    if (item.kind === "article") onArticle(item.article.id);
    yield item;
  }
}

/** A sender that does not say how much it sends is held to the same limit. */
async function* upTo(most: number, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for await (const chunk of bytes) {
    sent += chunk.length;
    if (sent > most)
      throw new Error(`it has more than ${mebibytes(most)}; use whosaid import, or cut it`);
    yield chunk;
  }
}
