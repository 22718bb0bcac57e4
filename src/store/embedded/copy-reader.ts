import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { BoundedResult, Parameters, ReadLimits } from "../../domain/graph-store.ts";
import { QueryRefused, StoreError } from "../../domain/graph-store.ts";
import type { ReaderAnswer, ReaderRequest } from "./copy-reader-messages.ts";
import { OUT_OF_MEMORY_EXIT } from "./copy-reader-messages.ts";

/** What the reader needs of the store that it copies. */
export type CopySource = {
  /** Changes whenever the store does. */
  version(): number;
  /** Writes a copy to a file that is not there yet. */
  copyTo(file: string): Promise<void>;
};

/**
 * Runs users' queries in a process of its own, on a copy of the store. The engine can neither stop a query nor
 * bound its memory; a process can be killed, and on a copy there is nothing to damage. The process and its copy
 * serve every query until the store changes. One query runs at a time.
 */
export class CopyReader {
  readonly #source: CopySource;
  #running: RunningReader | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(source: CopySource) {
    this.#source = source;
  }

  read(text: string, parameters: Parameters, limits: ReadLimits): Promise<BoundedResult> {
    const result = this.#queue.then(async () => {
      if (limits.stop?.aborted === true) throw new QueryRefused(STOPPED);
      const reader = await this.#currentReader();
      try {
        return await ask(reader.process, { text, parameters, rows: limits.rows }, limits);
      } catch (cause) {
        if (!isAlive(reader.process)) await this.#discard();
        throw cause;
      }
    });
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async close(): Promise<void> {
    await this.#queue;
    await this.#discard();
  }

  async #currentReader(): Promise<RunningReader> {
    const version = this.#source.version();
    const running = this.#running;
    if (running !== null && running.version === version && isAlive(running.process)) return running;
    await this.#discard();
    const folder = await mkdtemp(path.join(tmpdir(), "whosaid-read-"));
    const copy = path.join(folder, "copy.grafeo");
    await this.#source.copyTo(copy);
    this.#running = { version, folder, process: await startReader(copy) };
    return this.#running;
  }

  async #discard(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (running === null) return;
    running.process.kill("SIGKILL");
    await rm(running.folder, { recursive: true, force: true });
  }
}

type RunningReader = {
  readonly version: number;
  readonly folder: string;
  readonly process: ChildProcess;
};

function isAlive(process: ChildProcess): boolean {
  return (
    process.connected && !process.killed && process.exitCode === null && process.signalCode === null
  );
}

// Opening a copy of 100,000 nodes takes about a second; a busy machine gets much more.
const START_MILLISECONDS = 60_000;

// The rows of an answer, while they are made; the engine's own memory is watched by the program.
const SCRIPT_MEGABYTES = 512;

async function startReader(copy: string): Promise<ChildProcess> {
  const extension = path.extname(fileURLToPath(import.meta.url));
  const program = fileURLToPath(new URL(`./copy-reader-process${extension}`, import.meta.url));
  // Run from its sources, the program is TypeScript, which Node 20 cannot read by itself.
  const loader = extension === ".ts" ? ["--import", "tsx"] : [];
  const child = fork(program, [copy], {
    execArgv: [`--max-old-space-size=${SCRIPT_MEGABYTES}`, ...loader],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  // Neither the process nor the way to it keeps this one alive; a query that is waited for does.
  child.unref();
  child.channel?.unref();
  const answer = await nextAnswer(child, START_MILLISECONDS);
  if (answer.kind === "ready") return child;
  child.kill("SIGKILL");
  throw new StoreError(
    `the process that reads for users did not start: ${describe(answer, START_MILLISECONDS)}`,
  );
}

async function ask(
  child: ChildProcess,
  request: ReaderRequest,
  limits: ReadLimits,
): Promise<BoundedResult> {
  const answer = nextAnswer(child, limits.milliseconds, limits.stop);
  child.send(request);
  const reply = await answer;
  if (reply.kind === "rows") return reply.result;
  if (reply.kind === "timeout" || reply.kind === "stopped") child.kill("SIGKILL");
  throw new QueryRefused(describe(reply, limits.milliseconds));
}

const STOPPED = "the query was stopped";

type Reply =
  | ReaderAnswer
  | { readonly kind: "timeout" }
  | { readonly kind: "stopped" }
  | { readonly kind: "gone"; readonly outOfMemory: boolean };

/** What the process says next, or that it said nothing in time, is gone, or need not say it any more. */
function nextAnswer(child: ChildProcess, milliseconds: number, stop?: AbortSignal): Promise<Reply> {
  return new Promise((resolve) => {
    const settle = (reply: Reply): void => {
      clearTimeout(timer);
      child.off("message", onMessage).off("exit", onExit);
      stop?.removeEventListener("abort", onStop);
      resolve(reply);
    };
    const onStop = (): void => settle({ kind: "stopped" });
    const onMessage = (message: ReaderAnswer): void => settle(message);
    const onExit = (code: number | null): void =>
      settle({ kind: "gone", outOfMemory: code === OUT_OF_MEMORY_EXIT });
    const timer = setTimeout(() => settle({ kind: "timeout" }), milliseconds);
    child.on("message", onMessage).on("exit", onExit);
    stop?.addEventListener("abort", onStop);
    if (stop?.aborted === true) onStop();
  });
}

function describe(reply: Reply, milliseconds: number): string {
  switch (reply.kind) {
    case "failed":
      return reply.reason;
    case "timeout":
      return `the query was stopped after ${milliseconds} ms; begin with what is rarest, or add a LIMIT`;
    case "stopped":
      return STOPPED;
    case "gone":
      return reply.outOfMemory
        ? "the query was stopped because it needed too much memory; collect less, or add a LIMIT"
        : "the query ended the process that ran it; collect less, or add a LIMIT";
    case "ready":
    case "rows":
      return "it answered out of turn";
    default:
      return reply satisfies never;
  }
}
