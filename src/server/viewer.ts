import { join } from "node:path";
import express, { type Request, type Response, Router } from "express";

/** The built viewer: its files, and its page for every address that a state of it has. */
export function viewer(directory: string): Router {
  const router = Router();
  const assets = { index: false, maxAge: "1y", immutable: true, fallthrough: false } as const;
  router.use("/assets", express.static(join(directory, "assets"), assets));
  router.use(express.static(directory, { index: false }));
  router.get("/{*path}", (_request: Request, response: Response) => {
    response.set("Cache-Control", "no-cache").sendFile(join(directory, "index.html"));
  });
  return router;
}
