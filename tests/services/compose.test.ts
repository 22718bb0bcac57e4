import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { composedServices } from "../support/docker/compose.ts";
import { SEEDS } from "../support/reading.ts";

const MILLISECONDS = 600_000;
const services = await composedServices();
const { compose, url } =
  typeof services === "string" ? { compose: async () => "", url: "" } : services;
if (typeof services === "string") {
  process.stderr.write(`docker-compose.yml is not tried: ${services.split("\n", 1)[0]}\n`);
}

describe.skipIf(typeof services === "string")("docker compose up", () => {
  afterAll(() => compose("down", "--volumes"), MILLISECONDS);

  it(
    "serves what is imported over HTTP, and still does when it was stopped and started again",
    async () => {
      await compose("up", "--detach", "--build");
      await answers();
      expect(await post("/api/v1/import", { articles: seeds() })).toMatchObject({
        new: seeds().length,
        refused: [],
      });
      const asked = "/api/v1/queries/speakers";
      const before = await get(asked);
      expect(JSON.stringify(before)).toContain("Vassily Nebenzia");
      expect(await fetch(url).then((page) => page.text())).toContain("<html");

      await compose("stop");
      await expect(
        fetch(`${url}/health`, { signal: AbortSignal.timeout(5_000) }),
      ).rejects.toThrow();
      await compose("up", "--detach");
      await answers();
      expect(await get(asked)).toEqual(before);
    },
    MILLISECONDS,
  );

  it.each([
    ["whosaid", "/whosaid/x"],
    ["neo4j", "/var/lib/neo4j/x"],
  ])(
    "runs %s as an ordinary user, on a file system that is read-only",
    async (service, file) => {
      const inside = (script: string): Promise<string> =>
        compose("exec", "-T", service, "bash", "-c", script);
      expect(Number(await inside("id -u"))).toBeGreaterThan(0);
      await expect(inside(`echo > ${file}`)).rejects.toThrow("Read-only file system");
    },
    MILLISECONDS,
  );
});

/** Compose waits for Neo4j alone. Docker takes connections before the program does, and one of these may never end. */
async function answers(): Promise<void> {
  for (let tried = 0; tried < MILLISECONDS / 500; tried++) {
    const isUp = await fetch(`${url}/health`, { signal: AbortSignal.timeout(5_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await sleep(500);
  }
  throw new Error(`nothing answers: ${await compose("logs")}`);
}

/** The demonstration articles, as the viewer sends articles. */
function seeds(): object[] {
  const lines = readFileSync(path.join(SEEDS, "articles", "articles.jsonl"), "utf8").trim();
  return lines.split("\n").map((line, nth) => {
    const fields = JSON.parse(line);
    return { fields, source: "articles.jsonl", place: `line ${nth + 1}` };
  });
}

async function get(address: string): Promise<unknown> {
  return (await fetch(url + address)).json();
}

async function post(address: string, body: object): Promise<unknown> {
  const response = await fetch(url + address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return response.json();
}
