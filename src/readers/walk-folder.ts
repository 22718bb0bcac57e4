import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { SourceItem } from "../domain/importer.ts";
import { isSourceExtension } from "./format.ts";
import { fileProblem, refused } from "./refused.ts";

/** A file to read, a file of a kind that is not read, or a folder that could not be opened. */
export type Found =
  | { readonly kind: "file" | "skipped"; readonly path: string }
  | { readonly kind: "refused"; readonly item: SourceItem };

/**
 * The files of a folder and of all below it, by name. Hidden ones are passed over; links are followed, and no folder is
 * entered twice, so that links in a circle do no harm.
 */
export async function* walkFolder(
  folder: string,
  entered: Set<string> = new Set(),
): AsyncGenerator<Found> {
  let entries: Dirent[];
  try {
    const real = await realpath(folder);
    if (entered.has(real)) return;
    entered.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { kind: "refused", item: refused(folder, "", fileProblem(error)) };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const file = path.join(folder, entry.name);
    const kind = await kindOf(entry, file);
    if (kind === "folder") yield* walkFolder(file, entered);
    else if (kind === "file") {
      yield { kind: isSourceExtension(extensionOf(file)) ? "file" : "skipped", path: file };
    }
  }
}

/** Lower case, without the dot; empty where there is none. Of "20200101000300.gqg.json" both, as GDELT calls its quotations. */
export function extensionOf(file: string): string {
  const name = path.basename(file).toLowerCase();
  return name.endsWith(`.${QUOTATIONS}`) ? QUOTATIONS : path.extname(name).slice(1);
}

const QUOTATIONS = "gqg.json";

/** A link that leads nowhere counts as a file, so that it is named when it cannot be read; pipes and devices count as nothing. */
async function kindOf(entry: Dirent, file: string): Promise<"file" | "folder" | "other"> {
  if (entry.isDirectory()) return "folder";
  if (entry.isFile()) return "file";
  if (!entry.isSymbolicLink()) return "other";
  const target = await stat(file).catch(() => null);
  if (target === null || target.isFile()) return "file";
  return target.isDirectory() ? "folder" : "other";
}
