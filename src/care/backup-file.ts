import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import { StoreError } from "../domain/graph-store.ts";
import { splitLines } from "../readers/split-lines.ts";
import { storeFailure } from "../store/store-failure.ts";

const HeaderSchema = z.object({ backup: z.literal("whosaid"), schema: z.number().int() });
const EndSchema = z.object({ end: z.object({ records: z.number().int() }) });

/**
 * Writes records (lines of `export records`) into a gzipped file with a first line that says what it is and a last one that says how many there are. The
 * file is there whole or not at all. Returns the number of records. Throws a StoreError when there is such a file already.
 */
export async function writeBackup(
  lines: AsyncIterable<string>,
  file: string,
  schema: number,
): Promise<number> {
  if (existsSync(file)) throw new StoreError(`${file} is there already; name another file`);
  const part = `${file}.part`;
  let records = 0;
  try {
    await pipeline(
      async function* () {
        yield `${JSON.stringify({ backup: "whosaid", schema })}\n`;
        for await (const line of lines) {
          records++;
          yield `${line}\n`;
        }
        yield `${JSON.stringify({ end: { records } })}\n`;
      },
      createGzip(),
      createWriteStream(part),
    );
    await rename(part, file);
  } catch (cause) {
    await rm(part, { force: true });
    throw cause instanceof StoreError ? cause : storeFailure(`back up to ${file}`, cause);
  }
  return records;
}

/**
 * Reads a backup to its end, and returns the schema of its records: that of this program, or an older one. Throws a StoreError when it is no
 * backup, is cut short, or is of a newer program.
 */
export async function checkBackup(file: string, schema: number): Promise<number> {
  let found = schema;
  const onHeader = (older: number): void => {
    found = older;
  };
  for await (const _ of readBackup(file, schema, onHeader)) {
    // Reading is all that is wanted.
  }
  return found;
}

/** The records of a backup. Throws the same. */
export async function* readBackup(
  file: string,
  schema: number,
  onHeader: (schema: number) => void = () => {},
): AsyncGenerator<string> {
  let records = -1;
  let last: string | null = null;
  for await (const line of linesOf(file)) {
    if (records === -1) onHeader(schemaIn(line, file, schema));
    else if (last !== null) yield last;
    if (records >= 0) last = line;
    records++;
  }
  const end = EndSchema.safeParse(json(last ?? ""));
  if (!end.success || end.data.end.records !== records - 1) {
    throw new StoreError(`${file} is cut short: it is no whole backup; take another one`);
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  const content = createReadStream(file);
  const unpacked = content.pipe(createGunzip());
  content.on("error", (cause) => unpacked.destroy(cause));
  try {
    for await (const { bytes } of splitLines(unpacked, Number.POSITIVE_INFINITY)) {
      yield decoder.decode(bytes ?? new Uint8Array());
    }
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    const what = isUnzipping(cause)
      ? `${file} is damaged, cut short or no backup (${reasonOf(cause)}); take another one`
      : `read the backup ${file}: ${reasonOf(cause)}`;
    throw new StoreError(what, { cause });
  } finally {
    content.destroy();
  }
}

/** As zlib's errors are named. */
function isUnzipping(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && String(cause.code).startsWith("Z_");
}

function schemaIn(line: string, file: string, schema: number): number {
  const header = HeaderSchema.safeParse(json(line));
  if (!header.success) throw new StoreError(`${file} is no backup made by whosaid backup`);
  const { schema: found } = header.data;
  if (found <= schema) return found;
  throw new StoreError(
    `${file} has schema ${found} and this program knows ${schema}; use the newer program that wrote it`,
  );
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
