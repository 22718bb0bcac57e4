import express, { type Express, type NextFunction, type Request, type Response } from "express";
import { apiRoutes } from "./api-routes.ts";
import { fileImportRoute } from "./file-import-route.ts";
import { importRoutes } from "./import-routes.ts";
import { judgementRoutes } from "./judgement-routes.ts";
import { problemHandler, sendProblem } from "./problems.ts";
import { onlyLoopback, onlySameOrigin, strictHeaders } from "./security.ts";
import type { ServerParts } from "./server-parts.ts";
import { viewer } from "./viewer.ts";

/** The HTTP API under `/api/v1`, `/health`, and the viewer for every other address. Errors are problem documents (RFC 9457). */
export function createServerApp(parts: ServerParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.use(strictHeaders, onlyLoopback, onlySameOrigin);
  app.use(apiRoutes(parts));
  app.use(importRoutes(parts));
  app.use(fileImportRoute(parts));
  app.use(judgementRoutes(parts));
  app.use(["/api", "/health"], nothingThere);
  if (parts.webDirectory !== null) app.use(viewer(parts.webDirectory));
  app.use(nothingThere);
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) =>
    problemHandler(error, response, next),
  );
  return app;
}

function nothingThere(request: Request, response: Response): void {
  const { method, originalUrl } = request;
  sendProblem(response, 404, "Not found", `there is nothing at ${method} ${originalUrl}`);
}
