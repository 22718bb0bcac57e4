import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { GraphStore } from "../domain/graph-store.ts";
import { StoreError } from "../domain/graph-store.ts";
import { CYPHER_DIRECTORY, loadCypherLibrary } from "./cypher-library.ts";
import { EmbeddedStore } from "./embedded/embedded-store.ts";
import { Neo4jStore } from "./neo4j/neo4j-store.ts";
import type { SchemaKeeper } from "./schema-version.ts";

/** Where a graph is kept. */
export type StoreLocation =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "memory" }
  | ({ readonly kind: "neo4j"; readonly url: string } & Neo4jAccess);

/** Neo4j's own settings; null where the server needs none, or for its default database. */
export type Neo4jAccess = {
  readonly username: string | null;
  readonly password: string | null;
  readonly database: string | null;
};

/** A store that its process can be asked about by others. */
export type OpenedStore = GraphStore &
  SchemaKeeper & {
    /** Embedded stores: tells a process that finds the store held where it can ask this one. */
    announce(url: string): Promise<void>;
  };

/**
 * Opens a store; `prepare()` makes it ready for the first use. An embedded store has its file to itself: a second
 * process gets a StoreHeld, which says who holds it. A StoreError says why else it cannot be opened.
 */
export async function openStore(location: StoreLocation): Promise<OpenedStore> {
  const library = await loadCypherLibrary(CYPHER_DIRECTORY, STORE_FOLDERS);
  switch (location.kind) {
    case "memory":
      return EmbeddedStore.open(library, null);
    case "file":
      return EmbeddedStore.open(library, location.path);
    case "neo4j":
      return Neo4jStore.open(library, location);
    default:
      return location satisfies never;
  }
}

/** What the engines run themselves; every other query comes in as an argument. */
const STORE_FOLDERS = ["write", "schema"];

const NEO4J_PROTOCOLS = ["neo4j:", "neo4j+s:", "neo4j+ssc:", "bolt:", "bolt+s:", "bolt+ssc:"];
const NO_ACCESS: Neo4jAccess = { username: null, password: null, database: null };

/**
 * Reads `file:PATH`, `file:~/PATH`, `file:///PATH`, `file::memory:` (gone when it is closed), `neo4j://…`, `bolt://…` and their
 * encrypted forms. A user and a password in the address win over `access`. Throws a StoreError for anything else.
 */
export function parseStoreLocation(text: string, access: Neo4jAccess = NO_ACCESS): StoreLocation {
  if (text === "file::memory:") return { kind: "memory" };
  if (/^file:\/\/(localhost)?\//.test(text)) return { kind: "file", path: fileURLToPath(text) };
  if (/^file:~\//.test(text)) return { kind: "file", path: path.join(homedir(), text.slice(7)) };
  if (/^file:\/?[^/]/.test(text)) return { kind: "file", path: text.slice("file:".length) };
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !NEO4J_PROTOCOLS.includes(url.protocol) || url.host === "") {
    throw new StoreError(
      `"${text}" is no store; write file:PATH, or the address of a Neo4j server: neo4j://HOST or bolt://HOST`,
    );
  }
  return {
    kind: "neo4j",
    url: `${url.protocol}//${url.host}${url.search}`,
    username: decodeURIComponent(url.username) || access.username,
    password: decodeURIComponent(url.password) || access.password,
    database: access.database,
  };
}
