import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type StoryServer, send, sendJson, startStory } from "../../support/story-server.ts";

let server: StoryServer;
beforeAll(async () => {
  server = await startStory();
});
afterAll(() => server.close());

const QUERY = { query: "RETURN 1 AS x" };

describe("a page of another site", () => {
  it.each([
    "rebound.example",
    "127.0.0.1.example",
    "localhost.example:80",
    "evil@127.0.0.1",
    "10.0.0.1",
  ])("cannot use its own name for this server: Host %j", async (host) => {
    for (const path of ["/health", "/api/v1/articles", "/"]) {
      const { status, headers } = await send(server.url, path, { headers: { host } });
      expect([status, headers["content-type"]]).toEqual([
        421,
        "application/problem+json; charset=utf-8",
      ]);
    }
  });

  it("cannot leave the name out", async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.end("GET /health HTTP/1.0\r\n\r\n");
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 421 Misdirected Request\r\n/);
  });

  it.each(["localhost", "LOCALHOST:4747", "127.0.0.1:1", "[::1]:4747"])(
    "is no page of our own: Host %s is one of ours",
    async (host) => {
      expect((await send(server.url, "/health", { headers: { host } })).status).toBe(200);
    },
  );

  it.each([
    ["POST", "/api/v1/cypher"],
    ["POST", "/api/v1/import"],
    ["DELETE", "/api/v1/articles/wire-1"],
  ])("cannot %s %s", async (method, path) => {
    for (const origin of ["https://evil.example", "null", "http://localhost:1"]) {
      const headers = { origin, "content-type": "application/json" };
      const answer = await send(server.url, path, { method, headers, body: JSON.stringify(QUERY) });
      expect(answer.status).toBe(403);
    }
    expect((await send(server.url, "/health")).body).toContain('"articles":4');
  });

  it("cannot send a form", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      const headers = { "content-type": type };
      const body = JSON.stringify(QUERY);
      const answer = await send(server.url, "/api/v1/cypher", { method: "POST", headers, body });
      expect(answer.status).toBe(415);
    }
    expect((await send(server.url, "/api/v1/cypher", { method: "POST" })).status).toBe(415);
  });

  it("is not asked by our own page, nor by a program", async () => {
    const headers = { origin: server.url, "content-type": "application/json" };
    const body = JSON.stringify(QUERY);
    const own = await send(server.url, "/api/v1/cypher", { method: "POST", headers, body });
    expect(own.status).toBe(200);
    expect((await sendJson(server.url, "/api/v1/cypher", QUERY)).status).toBe(200);
  });
});

describe("every answer", () => {
  it.each(["/", "/health", "/api/v1/nothing", "/assets/index-1.js", "/api/v1/search?q=x"])(
    "of %s keeps scripts, frames and readers of other sites out",
    async (path) => {
      const { headers } = await send(server.url, path);
      expect(String(headers["content-security-policy"]).split("; ")).toEqual([
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ]);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(headers).not.toHaveProperty("x-powered-by");
      expect(headers).not.toHaveProperty("access-control-allow-origin");
    },
  );

  it("comes from this machine alone", () => {
    expect(new URL(server.url).hostname).toBe("127.0.0.1");
  });
});

describe("the viewer", () => {
  it.each([
    "/",
    "/search?q=x",
    "/graph?all=1",
    `/articles/${encodeURIComponent("https://a.example/b.html")}`,
  ])("answers at %s with its page", async (path) => {
    const { status, headers, body } = await send(server.url, path);
    expect([status, headers["content-type"], body]).toEqual([
      200,
      "text/html; charset=utf-8",
      "<!doctype html><title>Viewer</title>",
    ]);
    expect(headers["cache-control"]).toBe("no-cache");
  });

  it("has files that never change under their names", async () => {
    const { status, headers } = await send(server.url, "/assets/index-1.js");
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await send(server.url, "/assets/index-0.js")).status).toBe(404);
  });

  it.each([
    "/../../../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/assets/..%2f..%2f..%2fetc%2fpasswd",
    "/..%5c..%5cetc",
  ])("gives no file of another folder: %s", async (path) => {
    const { body } = await send(server.url, path);
    expect(body).not.toContain("root:");
  });

  it("is only read", async () => {
    const { status, headers } = await send(server.url, "/", { method: "POST" });
    expect([status, headers["content-type"]]).toEqual([
      404,
      "application/problem+json; charset=utf-8",
    ]);
  });
});
