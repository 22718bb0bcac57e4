import { rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { createDemoStore } from "./demo-server.ts";

const ROOT = new URL("../..", import.meta.url).pathname;

declare module "vitest" {
  export interface ProvidedContext {
    demoStore: string | null;
  }
}

/**
 * Vitest's global set-up of the tests in the browser: builds the viewer, and imports the demonstration articles into a
 * store that each test file begins with a copy of.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  await build({ root: join(ROOT, "web"), logLevel: "warn" });
  const isRunning = process.env["WHOSAID_E2E_URL"] !== undefined;
  const demoStore = isRunning ? null : await createDemoStore();
  project.provide("demoStore", demoStore);
  return demoStore === null ? undefined : () => rm(demoStore, { recursive: true, force: true });
}
