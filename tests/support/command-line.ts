import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { onTestFinished } from "vitest";
import { openSession } from "../../src/cli/open-session.ts";
import { runCommand } from "../../src/cli/run-command.ts";
import { readSettings } from "../../src/cli/settings.ts";
import { chooseStore } from "../../src/cli/store-choice.ts";

const ROOT = path.join(import.meta.dirname, "../..");

export type Ended = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Runs a command in this process, on a store and in a home of its own: `folder`. */
export async function typed(
  folder: string,
  args: readonly string[],
  stdin: string = "",
): Promise<Ended> {
  const home = path.join(folder, "home");
  const settings = readSettings({ env: {}, platform: "linux", home });
  let [stdout, stderr] = ["", ""];
  const code = await runCommand(args, {
    settings,
    stdin: (async function* () {
      if (stdin !== "") yield Buffer.from(stdin);
    })(),
    output: {
      columns: null,
      write: async (text) => {
        stdout += text;
        return true;
      },
    },
    note: (line) => {
      stderr += `${line}\n`;
    },
    progress: { isShown: false, show: () => {}, clear: () => {} },
    openSession: (store, use = "ask") => openSession(chooseStore(store, settings), use),
  });
  return { code, stdout, stderr };
}

export type Running = {
  readonly pid: number;
  /** Resolves with the first line on standard output. */
  readonly firstLine: Promise<string>;
  readonly closeOutput: () => void;
  readonly kill: (signal: "SIGINT" | "SIGTERM") => void;
  readonly ended: Promise<Ended>;
};

/** Starts the program as a process of its own; it is ended with the test. `user` runs it as another user. */
export function start(
  folder: string,
  args: readonly string[],
  {
    env = {},
    user,
  }: { readonly env?: Readonly<Record<string, string>>; readonly user?: number } = {},
): Running {
  const home = path.join(folder, "home");
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], {
    cwd: ROOT,
    env: {
      PATH: process.env["PATH"],
      HOME: home,
      XDG_CACHE_HOME: home,
      XDG_DATA_HOME: home,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let [stdout, stderr] = ["", ""];
  let first: { resolve: (line: string) => void; reject: (why: Error) => void };
  const firstLine = new Promise<string>((resolve, reject) => {
    first = { resolve, reject };
  });
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
    if (stdout.includes("\n")) first.resolve(stdout.slice(0, stdout.indexOf("\n")));
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = once(child, "close").then(([code]) => {
    first.reject(new Error(`ended with ${code}: ${stderr}`));
    return { code, stdout, stderr };
  });
  firstLine.catch(() => {});
  return {
    pid: child.pid ?? 0,
    firstLine,
    closeOutput: () => void child.stdout.destroy(),
    kill: (signal) => void child.kill(signal),
    ended,
  };
}
