import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { inject } from "vitest";
import type { z } from "zod";
import type { ArticleFieldsSchema } from "../../src/contract/import.ts";

export type DemoServer = {
  /** Without a slash at its end. */
  readonly url: string;
  readonly importArticles: (
    articles: readonly z.input<typeof ArticleFieldsSchema>[],
  ) => Promise<void>;
  /** Ends the program, and starts it again at the same address with the same store. */
  readonly end: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const ROOT = new URL("../..", import.meta.url).pathname;
// An import of the demonstration articles takes seconds; a machine that is busy with other tests may need more.
const PATIENCE = 80_000;

/** A folder with an embedded store that holds the demonstration articles. */
export async function createDemoStore(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "whosaid-e2e-"));
  const child = launch(folder, "0");
  await addressOf(child);
  await ended(child);
  return folder;
}

/**
 * Starts the program with the demonstration articles in an embedded store of its own, on a free port.
 * `WHOSAID_E2E_URL` names a running server to test instead.
 */
export async function startDemoServer(): Promise<DemoServer> {
  const running = process.env["WHOSAID_E2E_URL"];
  if (running !== undefined) return serverAt(running, NOT_OURS);
  const folder = await mkdtemp(join(tmpdir(), "whosaid-e2e-"));
  await cp(inject("demoStore") ?? "", folder, { recursive: true });
  let child = launch(folder, "0");
  const url = await addressOf(child);
  return serverAt(url, {
    end: () => ended(child),
    startAgain: async () => {
      child = launch(folder, new URL(url).port);
      await addressOf(child);
    },
    stop: async () => {
      await ended(child);
      await rm(folder, { recursive: true, force: true });
    },
  });
}

type Life = Pick<DemoServer, "end" | "startAgain" | "stop">;

const NOT_OURS: Life = {
  end: () => Promise.reject(new Error("a server that was running before is not ended")),
  startAgain: () => Promise.reject(new Error("a server that was running before is not started")),
  stop: async () => {},
};

function launch(folder: string, port: string): ChildProcess {
  const store = `file:${join(folder, "demo")}`;
  return spawn(
    process.execPath,
    [
      ...["--import", "tsx", "src/cli/main.ts", "serve", "--demo"],
      ...["--port", port, "--store", store],
    ],
    { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] },
  );
}

function serverAt(url: string, life: Life): DemoServer {
  const origin = url.replace(/\/$/, "");
  return {
    ...life,
    url: origin,
    importArticles: async (articles) => {
      const body = {
        articles: articles.map((fields) => ({ fields, source: "e2e", place: "" })),
      };
      await post(`${origin}/api/v1/import`, body);
    },
  };
}

async function post(url: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${url}: ${response.status} ${await response.text()}`);
}

/** The address that the program prints when it answers. */
function addressOf(child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error("the server was started without pipes");
  let complaints = "";
  stderr.on("data", (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the server ${why}\n${complaints}`));
    const timer = setTimeout(() => fail("did not answer in time"), PATIENCE);
    child.once("exit", (code) => fail(`ended with ${code}`));
    createInterface({ input: stdout }).on("line", (line) => {
      const url = /https?:\/\/\S+/.exec(line)?.[0];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await exit;
}
