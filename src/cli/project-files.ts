import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { SCHEMA_VERSION } from "../store/schema-version.ts";

/** The program's folder, seen from its sources and from what they compile to. */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export const SEEDS = path.join(ROOT, "seeds");
export const DEMONSTRATION_ARTICLES = path.join(SEEDS, "articles");
export const VIEWER = path.join(ROOT, "dist", "web");

/** The version in `package.json`. */
export async function programVersion(): Promise<string> {
  const json = await readFile(path.join(ROOT, "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(json)).version;
}

/** The rooms whose code decides what an article contributes, and the data that it reads with. */
const READING_CODE = ["domain", "extraction", "linking", "graph", "lexicon", "importer"];
const READING_DATA = [
  ["lexicon", ".json"],
  ["gazetteer", ".json"],
  ["models", ".gz"],
] as const;

/**
 * Changes with the code and the data by which articles are read, and with the schema in which they are stored: the program's
 * version and a hash of these. What was imported by another one is read again at the next import.
 */
export async function extractorVersion(): Promise<string> {
  const code = fileURLToPath(new URL("../", import.meta.url));
  const extension = path.extname(fileURLToPath(import.meta.url));
  const files = await Promise.all([
    ...READING_CODE.map((room) => filesBelow(path.join(code, room), extension)),
    ...READING_DATA.map(([folder, ending]) => filesBelow(path.join(SEEDS, folder), ending)),
  ]);
  const hash = createHash("sha256").update(`${SCHEMA_VERSION}\0`);
  for (const file of files.flat()) hash.update(await readFile(file)).update("\0");
  return `${await programVersion()}+${hash.digest("hex").slice(0, 12)}`;
}

async function filesBelow(folder: string, extension: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith(extension) && !name.endsWith(".d.ts"))
    .sort()
    .map((name) => path.join(folder, name));
}
