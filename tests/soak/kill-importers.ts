import { setTimeout as sleep } from "node:timers/promises";
import type { StoreLocation } from "../../src/store/open-store.ts";
import type { Lot } from "./soak.ts";
import { startWriter, type Writer, type Written } from "./writer-process.ts";

/** Imports the files at once, each in a process of its own, and kills all of them with SIGKILL in the midst of it. */
export async function killImporters(
  location: StoreLocation,
  files: readonly string[],
  lot: Lot,
): Promise<readonly Written[]> {
  const writers = files.map((file) => startWriter(location, file));
  await someMoment(writers, lot);
  for (const writer of writers) writer.kill();
  return Promise.all(writers.map(({ ended }) => ended));
}

/** Waits until a writer has said a number of lines drawn by lot, but not the last, and a time up to that which the next one takes. */
export async function someMoment(
  writers: readonly Writer[],
  { lines, between, random }: Lot,
): Promise<void> {
  const [heard, wait] = [1 + Math.floor(random() * (lines - 1)), random() * between];
  await Promise.race(writers.map((writer) => writer.heard(heard)));
  await sleep(wait);
}
