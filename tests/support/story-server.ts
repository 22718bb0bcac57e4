import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { openParts, type Parts } from "../../src/cli/open-parts.ts";
import { createServerApp } from "../../src/server/create-server-app.ts";
import { listen } from "../../src/server/listen.ts";
import type { ServerParts } from "../../src/server/server-parts.ts";
import { STORY } from "./story-graph.ts";

export type StoryServer = {
  readonly url: string;
  readonly parts: Parts;
  readonly close: () => Promise<void>;
};

/** The whole server on a free port, over an embedded store in memory with the story in it; a viewer of two files. `other` parts replace the usual ones. */
export async function startStory(other: Partial<ServerParts> = {}): Promise<StoryServer> {
  const folder = await mkdtemp(join(tmpdir(), "whosaid-viewer-"));
  const parts = await openParts({ kind: "memory" });
  await parts.store.write(STORY);
  // Below a folder whose name begins with a dot, as a checkout may be.
  const webDirectory = join(folder, ".cache", "web");
  await mkdir(join(webDirectory, "assets"), { recursive: true });
  await writeFile(join(webDirectory, "index.html"), "<!doctype html><title>Viewer</title>");
  await writeFile(join(webDirectory, "assets", "index-1.js"), "export {};");
  const server = await listen(
    createServerApp({ ...parts, user: "editor", webDirectory, ...other }),
    { port: 0 },
  );
  return {
    url: server.url,
    parts,
    close: async () => {
      await server.close();
      await parts.store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

export type Sent = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** A request with exactly these headers and this address, which `fetch` would tidy. */
export async function send(
  url: string,
  path: string,
  { method = "GET", headers = {}, body = "" }: Sent = {},
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const length = body === "" ? {} : { "content-length": String(Buffer.byteLength(body)) };
  // A connection of its own, since a server may end one whose body it did not read.
  const options = { hostname, port, path, method, agent: false as const };
  const sent = request({ ...options, headers: { ...length, ...headers } });
  sent.end(body);
  const [answer] = await once(sent, "response");
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

/** A request with a JSON body. */
export function sendJson(
  url: string,
  path: string,
  value: unknown,
  method = "POST",
): Promise<Answer> {
  const headers = { "content-type": "application/json" };
  return send(url, path, { method, headers, body: JSON.stringify(value) });
}
