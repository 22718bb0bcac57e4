import express, { type Express, type NextFunction, type Request, type Response } from "express";
import type { GraphStore, Query } from "../domain/graph-store.ts";
import type { Importer } from "../domain/importer.ts";
import type { SearchTerms } from "../domain/search-terms.ts";
import { apiRoutes } from "./api-routes.ts";
import { importRoutes } from "./import-routes.ts";
import { problemHandler, sendProblem } from "./problems.ts";
import { onlyLoopback, onlySameOrigin, strictHeaders } from "./security.ts";
import { viewer } from "./viewer.ts";

export type ServerParts = {
  readonly store: GraphStore;
  /** A file of `cypher/` by name. */
  readonly queryOf: (name: string) => Query;
  /** The named queries that are offered. */
  readonly offered: readonly Query[];
  readonly searchTerms: SearchTerms;
  readonly importer: Importer;
  /** Export formats by name, each giving the lines of a file. */
  readonly exporters: Readonly<Record<string, () => AsyncIterable<string>>>;
  /** The folder of the built viewer, or null to serve the API alone. */
  readonly webDirectory: string | null;
};

/** The HTTP API under `/api/v1`, `/health`, and the viewer for every other address. Errors are problem documents (RFC 9457). */
export function createServerApp(parts: ServerParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.use(strictHeaders, onlyLoopback, onlySameOrigin);
  app.use(apiRoutes(parts));
  app.use(importRoutes(parts));
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
