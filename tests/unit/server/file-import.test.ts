import { once } from "node:events";
import { request } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  type FileImportLine,
  FileImportLineSchema,
  MAX_SENT_BYTES,
} from "../../../src/contract/import.ts";
import { ArticleSchema } from "../../../src/contract/things.ts";
import {
  type Answer,
  type StoryServer,
  send,
  sendJson,
  startStory,
} from "../../support/story-server.ts";

let server: StoryServer;
beforeAll(async () => {
  server = await startStory();
});
afterAll(() => server.close());

const NAMES = ["visas.html", "visas.txt", "visas-0", "visas-1", "visas-2"];
afterEach(async () => {
  for (const name of NAMES)
    await send(server.url, `/api/v1/articles/${name}`, { method: "DELETE" });
});

const SAID =
  "“We will keep the embassy open until the last visa is stamped,” said Marit Solberg, the Norwegian ambassador, on Tuesday. Norway expelled 12 diplomats.";

function sendFile(
  name: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return send(server.url, `/api/v1/import/file?${new URLSearchParams({ name })}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", ...headers },
    body,
  });
}

async function importFile(name: string, body: string): Promise<FileImportLine[]> {
  const answer = await sendFile(name, body);
  expect([answer.status, answer.headers["content-type"]]).toEqual([200, "application/x-ndjson"]);
  return linesOf(answer.body);
}

function linesOf(body: string): FileImportLine[] {
  return body
    .trim()
    .split("\n")
    .map((line) => FileImportLineSchema.parse(JSON.parse(line)));
}

function lastOf(lines: readonly FileImportLine[]): Extract<FileImportLine, { kind: "done" }> {
  const last = lines.at(-1);
  if (last?.kind !== "done") throw new Error(`no end: ${JSON.stringify(lines)}`);
  return last;
}

describe("a file over HTTP", () => {
  it("is read by its ending, and the answer says what was found in it", async () => {
    const page = `<!doctype html><html><head><title>Visas in Oslo</title></head><body><article><h1>Visas in Oslo</h1><p>OSLO — ${SAID}</p><p>${"The queue at the gate was long, and it rained all day. ".repeat(6)}</p></article></body></html>`;
    const { report, articles } = lastOf(await importFile("visas.html", page));
    expect(report).toEqual({ new: 1, changed: 0, unchanged: 0, refused: [] });
    expect(articles).toEqual([
      expect.objectContaining({
        id: "visas.html",
        title: "Visas in Oslo",
        quotations: 1,
        speakers: 1,
        events: expect.any(Number),
      }),
    ]);
    expect(articles[0]?.events).toBeGreaterThan(0);
    const again = lastOf(await importFile("visas.html", page));
    expect(again.report).toMatchObject({ new: 0, unchanged: 1 });
  });

  it("of JSON Lines tells how far it is, and which lines were refused and why", async () => {
    const lines = [0, 1, 2].map((nth) =>
      JSON.stringify({ id: `visas-${nth}`, text: `${nth}. ${SAID}` }),
    );
    const file = [lines[0], "{broken", lines[1], lines[2]].join("\n");
    const answer = await importFile("dump.jsonl", file);
    expect(answer[0]).toEqual({
      kind: "progress",
      articles: 3,
      refused: 1,
      bytes: Buffer.byteLength(file),
    });
    expect(lastOf(answer)).toMatchObject({
      report: {
        new: 3,
        refused: [
          { source: "dump.jsonl", place: "line 2", reason: expect.stringContaining("broken JSON") },
        ],
      },
      articles: [{ id: "visas-0" }, { id: "visas-1" }, { id: "visas-2" }],
    });
  });

  it("that holds no article is refused with the reason, however much follows", async () => {
    const picture = `\u0089PNG\r\n\u001a\n${"\u0000\u0001".repeat(500_000)}`;
    const { report, articles } = lastOf(await importFile("picture", picture));
    expect([report.new, articles]).toEqual([0, []]);
    expect(report.refused).toEqual([{ source: "picture", place: "", reason: expect.any(String) }]);
    const table = lastOf(await importFile("table.csv", "a,b\n1,2\n"));
    expect(table.report.refused[0]?.reason).toContain('names no column "text"');
  });

  it("is taken only as bytes, with a name, of a length that fits, from our own page", async () => {
    const sent = async (answer: Promise<Answer>): Promise<number> => (await answer).status;
    expect(await sent(sendFile("visas.txt", SAID, { "content-type": "text/plain" }))).toBe(415);
    expect(await sent(sendFile("", SAID))).toBe(400);
    expect(await sent(sendFile("visas.txt", SAID, { origin: "https://evil.example" }))).toBe(403);
    expect(
      await sent(sendFile("visas.txt", "a", { "content-length": String(MAX_SENT_BYTES + 1) })),
    ).toBe(413);
  });

  it("goes no further when its sender goes away", async () => {
    const { hostname, port } = new URL(server.url);
    const sent = request({
      ...{ hostname, port, method: "POST", path: "/api/v1/import/file?name=dump.jsonl" },
      headers: { "content-type": "application/octet-stream" },
    });
    sent.on("error", () => {});
    sent.write(`${JSON.stringify({ id: "visas-0", text: SAID })}\n{"id":"visas-1","te`);
    await once(sent, "socket");
    await new Promise((resolve) => setTimeout(resolve, 100));
    sent.destroy();
    // The next import waits for the one before it.
    const { report } = lastOf(await importFile("visas.txt", SAID));
    expect(report.new).toBe(1);
    expect((await send(server.url, "/api/v1/articles/visas-1")).status).toBe(404);
  });
});

describe("an article that was removed", () => {
  it("comes back as it was when what the API says of it is imported again", async () => {
    await sendJson(server.url, "/api/v1/import", {
      articles: [
        {
          fields: {
            id: "visas-0",
            title: "Visas",
            publisher: "The Fjord",
            publishedAt: "2022-05-03",
            text: SAID,
          },
          source: "",
          place: "",
        },
      ],
    });
    const before = await canonical();
    const path = "/api/v1/articles/visas-0";
    const { id, url, title, outlet, publishedAt, language, text } = ArticleSchema.parse(
      JSON.parse((await send(server.url, path)).body),
    );
    await send(server.url, path, { method: "DELETE" });
    expect(await canonical()).not.toBe(before);
    const fields = { id, url, title, publisher: outlet, publishedAt, language, text };
    await sendJson(server.url, "/api/v1/import", { articles: [{ fields, source: "", place: "" }] });
    expect(await canonical()).toBe(before);
  });
});

/** All of the graph but by what a version of an article is told: whether its language was given or recognised. */
async function canonical(): Promise<string> {
  const { body } = await send(server.url, "/api/v1/export/canonical");
  return body.replace(/"articleHash":"\w+","contentHash":"\w+"/g, "");
}
