import { stat } from "node:fs/promises";
import { isSourceExtension } from "./format.ts";
import { pathOf } from "./read-sources.ts";
import { extensionOf, walkFolder } from "./walk-folder.ts";

/** How many bytes there are to read, so that progress can be told; null where that is not known, as on standard input. */
export async function sourceBytes(sources: readonly string[]): Promise<number | null> {
  let bytes = 0;
  for (const source of sources) {
    const file = source === "-" ? null : pathOf(source);
    const found = file === null ? null : await stat(file).catch(() => null);
    if (found === null) continue;
    if (!found.isFile() && !found.isDirectory()) return null;
    bytes += file !== null && found.isDirectory() ? await folderBytes(file) : found.size;
  }
  return sources.includes("-") ? null : bytes;
}

async function folderBytes(folder: string): Promise<number> {
  let bytes = 0;
  for await (const found of walkFolder(folder)) {
    if (found.kind !== "file" || !isSourceExtension(extensionOf(found.path))) continue;
    bytes += (await stat(found.path).catch(() => null))?.size ?? 0;
  }
  return bytes;
}
