import type { StoreLocation } from "../store/open-store.ts";
import { StoreHeld } from "../store/store-held.ts";
import { localSession } from "./local-session.ts";
import { openParts } from "./open-parts.ts";
import { remoteSession } from "./remote-session.ts";
import type { Session } from "./session.ts";

/** Opens a store, or, where a server holds it, the way through that server. */
export async function openSession(location: StoreLocation): Promise<Session> {
  try {
    return localSession(await openParts(location));
  } catch (error) {
    if (error instanceof StoreHeld && error.url !== null) return remoteSession(error.url);
    throw error;
  }
}
