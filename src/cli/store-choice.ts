import path from "node:path";
import { StoreError } from "../domain/graph-store.ts";
import { parseStoreLocation, type StoreLocation } from "../store/open-store.ts";
import type { Settings } from "./settings.ts";
import { UsageError } from "./usage-error.ts";

/** The store that `--store` names, else `WHOSAID_STORE`, else `otherwise`: a file in a folder of the user. */
export function chooseStore(
  given: string | undefined,
  settings: Settings,
  otherwise: string = path.join(settings.dataFolder, "graph.whosaid"),
): StoreLocation {
  const text = given ?? settings.store;
  if (text === null) return { kind: "file", path: otherwise };
  try {
    return parseStoreLocation(text, settings.neo4j);
  } catch (error) {
    if (error instanceof StoreError) throw new UsageError(error.message);
    throw error;
  }
}
