import { StoreError } from "../domain/graph-store.ts";

/** Goes up when the stored graph changes so that an older program would misread it. */
export const SCHEMA_VERSION = 1;

/** Throws a StoreError when a store was written by a newer program; null is a store without a version. */
export function requireKnownSchema(version: unknown): void {
  if (typeof version === "number" && version > SCHEMA_VERSION) {
    throw new StoreError(
      `the store has schema ${version} and this program knows ${SCHEMA_VERSION}; use the newer program that wrote it`,
    );
  }
}
