import { statSync } from "node:fs";
import type { GrafeoDB } from "@grafeo-db/js";

// What a killed process leaves in the log is read at the next opening: seconds for so much, and longer in a larger store.
const LEAST_LOG_BYTES = 64 * 1024 * 1024;

/**
 * Has the engine write the store's file anew when its log has become as large as the file. It writes all that is stored each time,
 * so what this costs follows what is written, however much is there.
 */
export class Checkpoints {
  readonly #database: GrafeoDB;
  readonly #file: string;
  #logBytes = 0;

  constructor(database: GrafeoDB, file: string) {
    this.#database = database;
    this.#file = file;
    this.follow();
  }

  /** Has the next one wait for as large a log as the file is by now. */
  follow(): void {
    const size = statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0;
    const walBytes = Math.max(LEAST_LOG_BYTES, size);
    if (walBytes === this.#logBytes) return;
    this.#database.setCheckpointTriggers({ walBytes });
    this.#logBytes = walBytes;
  }
}
