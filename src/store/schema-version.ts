import { type Row, StoreError } from "../domain/graph-store.ts";

/** Goes up when the stored graph changes so that another program would misread it. */
export const SCHEMA_VERSION = 7;

/** What a store notes of its own schema. */
export type StoredSchema = {
  /** Null in a store that nobody has written yet. */
  readonly version: number | null;
  /** How far an upgrade has come that is not done: what is derived is being taken out, or articles are read again; else null. */
  readonly upgrading: "clearing" | "reading" | null;
};

/** A store that notes its own schema. */
export type SchemaKeeper = {
  /** What it notes. */
  schema(): Promise<StoredSchema>;
  noteSchema(schema: StoredSchema): Promise<void>;
  /** Makes the indexes and constraints that this program needs. */
  makeIndexes(): Promise<void>;
};

/** Makes a store ready for this program: its indexes, and a note of its schema. Throws a StoreError for a store of another schema. */
export async function prepareStore(store: SchemaKeeper): Promise<void> {
  requireKnownSchema(await store.schema());
  await store.makeIndexes();
  await store.noteSchema({ version: SCHEMA_VERSION, upgrading: null });
}

/** What a row of `cypher/schema/version.cypher` says; no row in a new store. */
export function storedSchema(row: Row | undefined): StoredSchema {
  const version = row?.["version"];
  const upgrading = row?.["upgrading"];
  return {
    version: typeof version === "number" ? version : null,
    upgrading: upgrading === "clearing" || upgrading === "reading" ? upgrading : null,
  };
}

/** Throws a StoreError when another version of the program wrote a store, or its upgrade is not done. */
function requireKnownSchema({ version, upgrading }: StoredSchema): void {
  if (upgrading !== null) {
    throw new StoreError(
      "the store is in the middle of an upgrade that was interrupted; whosaid upgrade goes on with it",
    );
  }
  if (version === null || version === SCHEMA_VERSION) return;
  const found = `the store has schema ${version} and this program knows ${SCHEMA_VERSION}`;
  throw new StoreError(
    version > SCHEMA_VERSION
      ? `${found}; use the newer program that wrote it`
      : `${found}; whosaid upgrade brings it up to date (make a backup first, with the program that wrote it)`,
  );
}
