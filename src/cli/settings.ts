import { homedir } from "node:os";
import path from "node:path";
import type { Neo4jAccess } from "../store/open-store.ts";

/** All that the program takes from its surroundings. */
export type Settings = {
  /** `WHOSAID_STORE`; null where it is not set. */
  readonly store: string | null;
  readonly neo4j: Neo4jAccess;
  /** Who judges, unless told otherwise: the name of the account. */
  readonly user: string;
  /** Where the user's own graph is kept, unless told otherwise. */
  readonly dataFolder: string;
  /** For what can be made again. */
  readonly cacheFolder: string;
};

type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
};

/** Reads the settings; a variable that is empty counts as not set. */
export function readSettings(surroundings: Surroundings = ofThisProcess()): Settings {
  const { env } = surroundings;
  return {
    store: env["WHOSAID_STORE"] || null,
    neo4j: {
      username: env["NEO4J_USERNAME"] || null,
      password: env["NEO4J_PASSWORD"] || null,
      database: env["NEO4J_DATABASE"] || null,
    },
    user: env["USER"] || env["USERNAME"] || env["LOGNAME"] || "somebody",
    ...foldersOf(surroundings),
  };
}

function ofThisProcess(): Surroundings {
  // biome-ignore lint/style/noProcessEnv: the one place that reads it
  return { env: process.env, platform: process.platform, home: homedir() };
}

/** Where each system keeps such things; on Linux as the XDG Base Directory Specification has it, which wants absolute paths. */
function foldersOf({
  env,
  platform,
  home,
}: Surroundings): Pick<Settings, "dataFolder" | "cacheFolder"> {
  if (platform === "darwin") {
    const library = path.join(home, "Library");
    return {
      dataFolder: path.join(library, "Application Support", "whosaid"),
      cacheFolder: path.join(library, "Caches", "whosaid"),
    };
  }
  if (platform === "win32") {
    const local = env["LOCALAPPDATA"] || path.join(home, "AppData", "Local");
    return {
      dataFolder: path.join(local, "whosaid", "data"),
      cacheFolder: path.join(local, "whosaid", "cache"),
    };
  }
  const base = (variable: string, otherwise: string): string => {
    const given = env[variable];
    return given !== undefined && path.isAbsolute(given) ? given : path.join(home, otherwise);
  };
  return {
    dataFolder: path.join(base("XDG_DATA_HOME", ".local/share"), "whosaid"),
    cacheFolder: path.join(base("XDG_CACHE_HOME", ".cache"), "whosaid"),
  };
}
