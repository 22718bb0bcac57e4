import { once } from "node:events";
import { type Request, type Response, Router } from "express";
import { type ImportRequest, ImportRequestSchema } from "../contract/import.ts";
import { toArticle } from "../domain/article.ts";
import type { SourceItem } from "../domain/importer.ts";
import { NotFound } from "../query/input-error.ts";
import type { ServerParts } from "./create-server-app.ts";
import { jsonBody } from "./json-body.ts";

/** What changes the graph, and what gives all of it away. */
export function importRoutes({ importer, exporters }: ServerParts): Router {
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
  router.get("/api/v1/export/:format", async (request: Request, response: Response) => {
    const format = String(request.params["format"]);
    const exporter = exporters[format];
    if (exporter === undefined) {
      throw new NotFound(
        `there is no format ${format}; there are ${Object.keys(exporters).join(", ")}`,
      );
    }
    response.type("text/plain; charset=utf-8");
    for await (const line of exporter()) {
      if (!response.write(`${line}\n`)) await once(response, "drain");
    }
    response.end();
  });
  return router;
}

function itemsOf({ articles }: ImportRequest): SourceItem[] {
  return articles.map(({ fields, source, place }) => ({
    kind: "article",
    article: toArticle(fields),
    source,
    place,
  }));
}
