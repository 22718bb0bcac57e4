import { StoreError } from "../../domain/graph-store.ts";
import { storeFailure } from "../store-failure.ts";

/** What the engine threw when it was to open a file, as a StoreError with what to do. */
export function openingFailure(file: string, cause: unknown): StoreError {
  const reason = String(cause instanceof Error ? cause.message : cause).trim();
  if (NOT_ALLOWED.test(reason)) {
    return new StoreError(
      `the store ${file} cannot be written to, which is needed to read it too; allow it for the file and its folder, or name a store in a folder of yours (${ofSystem(reason)})`,
      { cause },
    );
  }
  if (NO_PLACE.test(reason)) {
    return new StoreError(
      `the store ${file} cannot be made there; name one in a folder of yours (${ofSystem(reason)})`,
      { cause },
    );
  }
  if (NO_STORE.test(reason)) {
    return new StoreError(
      `${file} is no store, or a damaged one; name another, or make it anew of a backup with whosaid restore (${ofSystem(reason)})`,
      { cause },
    );
  }
  return storeFailure(`open the store ${file}`, cause);
}

const NOT_ALLOWED = /permission denied|read-only file system|operation not permitted/i;
// The folders above it have been made by then, where that can be.
const NO_PLACE = /no such file or directory/i;
const NO_STORE = /is damaged|not a Grafeo database|not a database file|serialization error/i;

/** What it says without the engine's names for it. */
function ofSystem(reason: string): string {
  return reason.replace(/^(.*GRAFEO-\w+: )?([\w/ ]+ error: )?/, "");
}
