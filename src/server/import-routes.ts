import { pipeline } from "node:stream/promises";
import { type Request, type Response, Router } from "express";
import { ErasureRequestSchema } from "../contract/erasures.ts";
import {
  ExcerptsRequestSchema,
  type ImportRequest,
  ImportRequestSchema,
} from "../contract/import.ts";
import type { SourceItem } from "../domain/importer.ts";
import { NotFound } from "../query/input-error.ts";
import { readJsonArticle } from "../readers/json-article.ts";
import { jsonBody } from "./json-body.ts";
import type { ServerParts } from "./server-parts.ts";

/** What changes the graph, and what gives all of it away. */
export function importRoutes({ importer, exporters, excerpts }: ServerParts): Router {
  const router = Router();
  router.post("/api/v1/import", jsonBody("32mb"), async (request: Request, response: Response) => {
    response.json(await importer.import(itemsOf(ImportRequestSchema.parse(request.body))));
  });
  router.delete("/api/v1/articles/:id", async (request: Request, response: Response) => {
    const id = String(request.params["id"]);
    const { unknown } = await importer.remove([id]);
    if (unknown.length > 0) throw new NotFound(`there is no article ${id}`);
    response.status(204).end();
  });
  router.post(
    "/api/v1/erasures",
    jsonBody("16kb"),
    async (request: Request, response: Response) => {
      const { dryRun, ...wish } = ErasureRequestSchema.parse(request.body);
      const things = await importer.erase(wish, { dryRun });
      if (things.length === 0) throw new NotFound(`there is no ${wish.kind} ${wish.what}`);
      response.json({ things });
    },
  );
  router.get("/api/v1/export/:format", async (request: Request, response: Response) => {
    const format = String(request.params["format"]);
    const exporter = Object.hasOwn(exporters, format) ? exporters[format] : undefined;
    if (exporter === undefined) {
      const formats = Object.keys(exporters).join(", ");
      throw new NotFound(`there is no format ${format}; there are ${formats}`);
    }
    await sendLines(response, exporter());
  });
  router.get("/api/v1/excerpts", async (request: Request, response: Response) => {
    const { most } = ExcerptsRequestSchema.parse(request.query);
    await sendLines(response, excerpts(most));
  });
  return router;
}

/** Sends line by line, as fast as they are taken. What fails before the first line is answered with a problem document. */
async function sendLines(response: Response, lines: AsyncIterable<string>): Promise<void> {
  const rest = lines[Symbol.asyncIterator]();
  const first = await rest.next();
  response.type("text/plain; charset=utf-8");
  await pipeline(async function* () {
    try {
      for (let line = first; line.done !== true; line = await rest.next()) yield `${line.value}\n`;
    } finally {
      await rest.return?.();
    }
  }, response).catch((error: unknown) => {
    // Whoever asked has gone away; a failure midway ends the connection, so that nobody takes a part for the whole.
    if (!isPrematureClose(error)) throw error;
  });
}

function isPrematureClose(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
}

/** An article that cannot be taken is a refusal among the others, as it is where a file is read. */
function itemsOf({ articles }: ImportRequest): SourceItem[] {
  return articles.map(({ fields, source, place }) => {
    const read = readJsonArticle(JSON.stringify(fields));
    return read.ok
      ? { kind: "article", article: read.article, source, place }
      : { kind: "refused", refusal: { source, place, reason: read.reason } };
  });
}
