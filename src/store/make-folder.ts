import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";

/** Makes a folder, and those above it that are missing. Throws what the system says. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(path.resolve(folder)));
  try {
    // Not recursively: below /proc, where nothing can be made, Node would try for ever.
    mkdirSync(folder);
  } catch (cause) {
    if (!existsSync(folder)) throw cause;
  }
}
