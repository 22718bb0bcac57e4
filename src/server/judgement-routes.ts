import { type Request, type Response, Router } from "express";
import { JudgementRequestSchema } from "../contract/judgements.ts";
import { curationQueue, judge, judgementList, undoJudgement } from "../query/judgements.ts";
import { PageSchema } from "./api-routes.ts";
import { jsonBody } from "./json-body.ts";
import type { ServerParts } from "./server-parts.ts";

/** What people decide, and what waits to be decided. */
export function judgementRoutes(parts: ServerParts): Router {
  const router = Router();
  router.get("/api/v1/judgements", async (request: Request, response: Response) => {
    const list = await judgementList(parts, PageSchema.parse(request.query));
    response.set("Cache-Control", "no-store").json(list);
  });
  router.get("/api/v1/curation-queue", async (request: Request, response: Response) => {
    const queue = await curationQueue(parts, PageSchema.parse(request.query));
    response.set("Cache-Control", "no-store").json(queue);
  });
  router.post(
    "/api/v1/judgements",
    jsonBody("16kb"),
    async (request: Request, response: Response) => {
      const wish = JudgementRequestSchema.parse(request.body);
      response.status(201).json(await judge(parts, wish, parts.user));
    },
  );
  router.post(
    "/api/v1/judgements/:id/undo",
    jsonBody("1kb"),
    async (request: Request, response: Response) => {
      response.json(await undoJudgement(parts, String(request.params["id"])));
    },
  );
  return router;
}
