import { existsSync } from "node:fs";
import { StoreError } from "../domain/graph-store.ts";
import type { StoreLocation } from "../store/open-store.ts";
import { StoreHeld } from "../store/store-held.ts";
import { localSession } from "./local-session.ts";
import { openParts } from "./open-parts.ts";
import { remoteSession } from "./remote-session.ts";
import type { Session } from "./session.ts";

/** Whether a store is asked about what is in it, or filled. */
export type StoreUse = "ask" | "fill";

/**
 * Opens a store, or, where a server holds it, the way through that server. A file that is not there is made only to be filled; else a
 * StoreError says so, since its name was most likely mistyped.
 */
export async function openSession(location: StoreLocation, use: StoreUse): Promise<Session> {
  if (use === "ask") requireStore(location);
  try {
    return localSession(await openParts(location));
  } catch (error) {
    if (error instanceof StoreHeld && error.url !== null) return remoteSession(error.url);
    throw error;
  }
}

/** Throws a StoreError for a file that is not there. */
export function requireStore(location: StoreLocation): void {
  if (location.kind !== "file" || existsSync(location.path)) return;
  throw new StoreError(
    `there is no store ${location.path}; whosaid import makes one, and --store names another`,
  );
}
