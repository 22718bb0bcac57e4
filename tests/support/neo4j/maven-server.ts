import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const POM = path.join(import.meta.dirname, "pom.xml");
const START_MILLISECONDS = 120_000;
const STOP_MILLISECONDS = 15_000;
const HEAP = "512m";

export type MavenServer = {
  readonly uri: string;
  /** Ends it, with SIGTERM or as a crash does; its data stay. */
  halt(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
  /** Starts it on the same data. */
  resume(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Starts a real Neo4j from the artifacts in Maven Central, without Docker: Java 17 or later and Maven. They are
 * kept in the user's cache folder (123 MB). It listens on a free port of this machine only, without a password,
 * on data that is gone when it stops. `settings` are lines of neo4j.conf; a folder of CSV files is what its `import.args` make of it.
 */
export async function startMavenServer(
  settings: Readonly<Record<string, string>> = {},
  csvFolder?: string,
): Promise<MavenServer> {
  const libraries = await fetchLibraries();
  const home = await mkdtemp(path.join(tmpdir(), "whosaid-neo4j-"));
  const port = await freePort();
  await configure(home, port, settings);
  const heap = settings["server.memory.heap.max_size"] ?? HEAP;
  if (csvFolder !== undefined) await adminImport(libraries, home, csvFolder, heap);
  let java: ChildProcess | null = null;
  const resume = async (): Promise<void> => {
    java = spawn("java", javaArguments(libraries, home, heap), {
      stdio: ["ignore", "pipe", "pipe"],
    });
    await started(java);
  };
  const halt = async (signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> => {
    if (java !== null) await stopProcess(java, signal);
  };
  const stop = async (): Promise<void> => {
    await halt();
    await rm(home, { recursive: true, force: true });
  };
  // A run that is interrupted leaves no server behind.
  process.once("exit", () => java?.kill("SIGKILL"));
  try {
    await resume();
    return { uri: `bolt://127.0.0.1:${port}`, halt, resume, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** `neo4j-admin database import full @import.args neo4j`, as one would type it in the folder. */
async function adminImport(
  libraries: string,
  home: string,
  csvFolder: string,
  heap: string,
): Promise<void> {
  await promisify(execFile)(
    "java",
    [
      ...[`-Xmx${heap}`, ...OPENED_MODULES, "-cp", path.join(libraries, "*")],
      ...["org.neo4j.cli.AdminTool", "database", "import", "full", "@import.args", "neo4j"],
    ],
    {
      cwd: csvFolder,
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: path.join(home, "conf") },
    },
  );
}

/** Whether a server can be started here: Java, and the artifacts or Maven to fetch them. */
export async function canStartMavenServer(): Promise<boolean> {
  try {
    await promisify(execFile)("java", ["-version"]);
    await fetchLibraries();
    return true;
  } catch {
    return false;
  }
}

/** The folder of the server's jars, downloaded by Maven the first time. */
export async function fetchLibraries(): Promise<string> {
  const [, version] =
    /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(await readFile(POM, "utf8")) ?? [];
  const cache = path.join(
    process.env["XDG_CACHE_HOME"] || path.join(homedir(), ".cache"),
    "whosaid",
  );
  const folder = path.join(cache, `neo4j-${version}`);
  if (await exists(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const part = `${folder}.part-${process.pid}`;
  await promisify(execFile)("mvn", [
    ...["--batch-mode", "--no-transfer-progress", "--quiet", "--file", POM],
    "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies",
    `-DoutputDirectory=${part}`,
    "-DincludeScope=runtime",
  ]);
  // Whole or not at all; another run may have been faster.
  await rename(part, folder).catch(() => rm(part, { recursive: true, force: true }));
  return folder;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

async function configure(
  home: string,
  port: number,
  more: Readonly<Record<string, string>>,
): Promise<void> {
  const settings = {
    "dbms.security.auth_enabled": false,
    "dbms.usage_report.enabled": false,
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.http.enabled": false,
    "server.https.enabled": false,
    "server.memory.pagecache.size": "64m",
    "db.tx_log.preallocate": false,
    "db.transaction.monitor.check.interval": "200ms",
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": 0,
    ...more,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  for (const folder of ["conf", "data", "import", "logs", "plugins", "run"]) {
    await mkdir(path.join(home, folder));
  }
  await writeFile(path.join(home, "conf", "neo4j.conf"), lines);
}

const OPENED_MODULES = ["java.nio", "java.io", "sun.nio.ch"].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

function javaArguments(libraries: string, home: string, heap: string): readonly string[] {
  return [
    ...["-Xms64m", `-Xmx${heap}`, "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"],
    "-Dio.netty.tryReflectionSetAccessible=true",
    ...OPENED_MODULES,
    ...["-cp", path.join(libraries, "*"), "org.neo4j.server.CommunityEntryPoint"],
    ...[`--home-dir=${home}`, `--config-dir=${path.join(home, "conf")}`, "--console-mode"],
  ];
}

async function started(java: ChildProcess): Promise<void> {
  let output = "";
  await new Promise<void>((resolve, reject) => {
    const fail = (what: string): void =>
      reject(new Error(`Neo4j ${what}:\n${output.slice(-2_000)}`));
    const timer = setTimeout(() => fail("did not start in time"), START_MILLISECONDS);
    const read = (chunk: Buffer): void => {
      output += chunk;
      if (/INFO\s+Started\./.test(output)) resolve();
    };
    java.stdout?.on("data", read);
    java.stderr?.on("data", read);
    java.once("error", (cause) => fail(`could not be started (${cause.message})`));
    java.once("exit", (code) => fail(`ended with code ${code}`));
    java.stdout?.once("close", () => clearTimeout(timer));
  });
}

async function stopProcess(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exit = once(child, "exit");
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MILLISECONDS);
  await exit;
  clearTimeout(timer);
}
