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
  readonly ending: "done" | "killed" | "failed";
  /** What it said when it failed, for whoever reads it; else empty. */
  readonly told: string;
};

/** An import in a process of its own. */
export type Writer = {
  /** Resolves once so many lines were acknowledged, the store's opening being the first; also when it ends before. */
  readonly heard: (lines: number) => Promise<void>;
  /** kill -9. */
  readonly kill: () => void;
  readonly ended: Promise<Written>;
};

/** Starts to import a file into a store; with files that grow to so many KiB and no further, as on a full disk. */
export function startWriter(location: StoreLocation, file: string, longestFile?: number): Writer {
  return start([JSON.stringify(location), file], longestFile);
}

/** Starts to upgrade a store. */
export function startUpgrade(location: StoreLocation): Writer {
  return start([JSON.stringify(location)]);
}

function start(args: readonly string[], longestFile?: number): Writer {
  const node = [process.execPath, "--import", "tsx", WRITER, ...args];
  const limit = longestFile === undefined ? "" : `ulimit -f ${longestFile}; `;
  const child = spawn("bash", ["-c", `${limit}exec "$@"`, "bash", ...node], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [output, problems] = ["", ""];
  const lines = (): string[] => output.split("\n").slice(0, -1);
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    problems += chunk;
  });
  const ended = once(child, "close").then(([code, signal]): Written => {
    const ending = signal === "SIGKILL" ? "killed" : code === 0 ? "done" : "failed";
    const acknowledged = Number(lines().at(-1) ?? 0);
    return { acknowledged, lines: lines().length, ending, told: problems.trim() };
  });
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
