import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { StoreLocation } from "../../src/store/open-store.ts";

const WRITER = fileURLToPath(new URL("./writer.ts", import.meta.url));

/** How an import ended. */
export type Written = {
  /** Articles of its file, from the first on, of which it said that they are in the store. */
  readonly acknowledged: number;
  /** Lines that it wrote; the first says that the store is open. */
  readonly lines: number;
  readonly ending: "done" | "killed";
};

/** An import in a process of its own. */
export type Writer = {
  /** Resolves once so many lines were acknowledged, the store's opening being the first; also when it ends before. */
  readonly heard: (lines: number) => Promise<void>;
  /** kill -9. */
  readonly kill: () => void;
  /** Rejects with what the process wrote when it failed by itself. */
  readonly ended: Promise<Written>;
};

/** Starts to import a file into a store. */
export function startWriter(location: StoreLocation, file: string): Writer {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", WRITER, JSON.stringify(location), file],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let [output, problems] = ["", ""];
  const lines = (): string[] => output.split("\n").slice(0, -1);
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    problems += chunk;
  });
  const ended = once(child, "close").then(([code, signal]): Written => {
    if (signal !== "SIGKILL" && code !== 0)
      throw new Error(`a writer ended with ${code}: ${problems}`);
    const ending = signal === "SIGKILL" ? "killed" : "done";
    return { acknowledged: Number(lines().at(-1) ?? 0), lines: lines().length, ending };
  });
  ended.catch(() => undefined);
  return {
    heard: (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (lines().length >= wanted) resolve();
        };
        child.stdout.on("data", look);
        child.once("close", () => resolve());
        look();
      }),
    kill: () => void child.kill("SIGKILL"),
    ended,
  };
}
