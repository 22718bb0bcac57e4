import { existsSync } from "node:fs";
import path from "node:path";
import { askFirstQuestions } from "../../query/first-questions.ts";
import { readSources } from "../../readers/read-sources.ts";
import { createServerApp } from "../../server/create-server-app.ts";
import { listen, type RunningServer } from "../../server/listen.ts";
import { type Command, type Context, STORE_OPTION } from "../command.ts";
import { EXCERPTS_OPTION, excerptLength } from "../excerpt-length.ts";
import { withExcerpts } from "../open-excerpts.ts";
import { openParts, type Parts } from "../open-parts.ts";
import { DEMONSTRATION_ARTICLES, programVersion, VIEWER } from "../project-files.ts";
import { noteRefusal } from "../refusal-notes.ts";
import { chooseStore } from "../store-choice.ts";
import { UsageError } from "../usage-error.ts";

const DEFAULT_PORT = 4747;
/** Ports that are tried, one after the other, when none was asked for. */
const PORTS_TRIED = 20;
const MAX_PORT = 65_535;

export const serveCommand: Command = {
  name: "serve",
  operands: "",
  summary: "start the viewer and the HTTP API",
  description: [
    "Serves the viewer and the HTTP API on 127.0.0.1 until it is interrupted, and prints their address when they answer.",
    "Other commands on the same store go through it meanwhile.",
    "With --excerpts no article is shown, nor can one be read by any query or export: a copy with excerpts is made, and that is served.",
    "What is imported later is there after the next start.",
  ].join("\n"),
  options: [
    {
      name: "port",
      value: "PORT",
      description: `${DEFAULT_PORT}, or the next one that is free; 0 takes any`,
    },
    {
      name: "in-container",
      value: null,
      description: "listen on every address of the container, to which its published port leads",
    },
    {
      name: "demo",
      value: null,
      description: "serve the demonstration articles, from a store of their own",
    },
    EXCERPTS_OPTION,
    STORE_OPTION,
  ],
  examples: ["whosaid serve --port 8080", "whosaid serve --excerpts 300", "whosaid serve --demo"],
  run: async ({ operands, option, isSet }, context) => {
    if (operands.length > 0)
      throw new UsageError("serve takes no operand; see whosaid serve --help");
    const place: Place = { port: portOf(option("port")), inContainer: isSet("in-container") };
    const isDemo = isSet("demo");
    const location = isDemo
      ? chooseStore(option("store"), { ...context.settings, store: null }, await demoFile(context))
      : chooseStore(option("store"), context.settings);
    const most = excerptLength(option("excerpts"));
    const stopped = untilStopped();
    const serve = (parts: Parts): Promise<void> => serveUntil(stopped, parts, place, context);
    const parts = await openParts(location);
    try {
      if (isDemo) await importDemonstration(parts, context);
      if (most === null) await serve(parts);
      else await withExcerpts(parts, most, context, serve);
    } finally {
      await parts.store.close();
    }
    return 0;
  },
};

/** Where to listen; no port: the first that is free. */
type Place = { readonly port: number | null; readonly inContainer: boolean };

async function serveUntil(
  stopped: Promise<void>,
  parts: Parts,
  place: Place,
  context: Context,
): Promise<void> {
  const server = await start(parts, place, context);
  let asked: Promise<void> | null = null;
  try {
    await parts.store.announce(server.url);
    await context.output.write(`${server.url}\n`);
    // Whoever asks for the same meets what is wrong with it, and is told.
    asked = askFirstQuestions(parts).catch(() => {});
    await stopped;
  } finally {
    await server.close();
    await asked;
  }
}

/** Null where none was asked for. */
function portOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : MAX_PORT + 1;
  if (port > MAX_PORT) throw new UsageError(`--port is a number from 0 to ${MAX_PORT}`);
  return port;
}

async function demoFile({ settings }: Context): Promise<string> {
  return path.join(settings.cacheFolder, `demo-${await programVersion()}.whosaid`);
}

/** Reads again only what has changed. */
async function importDemonstration({ importer }: Parts, context: Context): Promise<void> {
  const items = readSources([DEMONSTRATION_ARTICLES], { stdin: noInput() });
  const { refused } = await importer.import(items);
  for (const refusal of refused) noteRefusal(context, refusal);
}

async function* noInput(): AsyncGenerator<Uint8Array> {}

async function start(
  parts: Parts,
  { port, inContainer }: Place,
  { note, settings }: Context,
): Promise<RunningServer> {
  const webDirectory = existsSync(path.join(VIEWER, "index.html")) ? VIEWER : null;
  if (webDirectory === null)
    note("the viewer is not built (npm run build makes it): serving the API alone");
  const app = createServerApp({ ...parts, user: settings.user, webDirectory });
  const first = port ?? DEFAULT_PORT;
  const last = port ?? DEFAULT_PORT + PORTS_TRIED;
  for (let tried = first; tried <= last; tried++) {
    try {
      return await listen(app, { port: tried, inContainer });
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(
    port === null
      ? `the ports ${first} to ${last} are taken; choose one with --port, or --port 0 for any`
      : `port ${port} is taken; choose another one, or --port 0 for any`,
  );
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

/** A second signal ends the program at once, as it would without this. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
