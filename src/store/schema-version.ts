import { StoreError } from "../domain/graph-store.ts";

/** Goes up when the stored graph changes so that another program would misread it. */
export const SCHEMA_VERSION = 2;

/** Throws a StoreError when another version of the program wrote a store; null is a store without a version, which nobody has written yet. */
export function requireKnownSchema(version: unknown): void {
  if (typeof version !== "number" || version === SCHEMA_VERSION) return;
  const found = `the store has schema ${version} and this program knows ${SCHEMA_VERSION}`;
  throw new StoreError(
    version > SCHEMA_VERSION
      ? `${found}; use the newer program that wrote it`
      : `${found}; import its articles into a new store, or use the program that wrote it`,
  );
}
