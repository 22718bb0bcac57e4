import { join } from "node:path";
import express, { type NextFunction, type Request, type Response, Router } from "express";

/** The built viewer: its files, and its page for every address that a state of it has. */
export function viewer(directory: string): Router {
  const router = Router();
  // Their names change with their contents.
  const assets = { index: false, maxAge: "1y", immutable: true, fallthrough: false } as const;
  router.use("/assets", express.static(join(directory, "assets"), assets));
  router.use(express.static(directory, { index: false, cacheControl: false }));
  router.get("/{*path}", (_request: Request, response: Response, next: NextFunction) => {
    // With `root`, since a folder above it may begin with a dot.
    response
      .set("Cache-Control", "no-cache")
      .sendFile("index.html", { root: directory, cacheControl: false }, (error) => {
        if (error !== undefined && !response.headersSent) next(error);
      });
  });
  return router;
}
