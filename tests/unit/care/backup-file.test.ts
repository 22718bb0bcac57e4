import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { checkBackup, readBackup, writeBackup } from "../../../src/care/backup-file.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const RECORDS = ['{"id":"a","labels":["Key"],"properties":{}}', '{"note":"\u2028 and ü"}'];

async function* from(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function all(lines: AsyncIterable<string>): Promise<string[]> {
  const read: string[] = [];
  for await (const line of lines) read.push(line);
  return read;
}

const fileIn = (folder: string): string => path.join(folder, "graph.gz");

it("gives back the records that it was given", async () => {
  const file = fileIn(temporaryFolder());
  expect(await writeBackup(from(RECORDS), file, 1)).toBe(2);
  expect(await checkBackup(file, 1)).toBe(1);
  expect(await all(readBackup(file, 1))).toEqual(RECORDS);
});

it("says the schema of an older program that wrote it", async () => {
  const file = fileIn(temporaryFolder());
  await writeBackup(from(RECORDS), file, 1);
  expect(await checkBackup(file, 2)).toBe(1);
  expect(await all(readBackup(file, 2))).toEqual(RECORDS);
});

it("holds nothing when the store was empty", async () => {
  const file = fileIn(temporaryFolder());
  await writeBackup(from([]), file, 1);
  expect(await all(readBackup(file, 1))).toEqual([]);
});

it("never takes the place of a file that is there", async () => {
  const file = fileIn(temporaryFolder());
  writeFileSync(file, "precious");
  await expect(writeBackup(from(RECORDS), file, 1)).rejects.toThrow("is there already");
  expect(readFileSync(file, "utf8")).toBe("precious");
});

it("leaves nothing behind when it fails midway", async () => {
  const folder = temporaryFolder();
  const broken = async function* (): AsyncGenerator<string> {
    yield RECORDS[0] ?? "";
    throw new Error("the store went away");
  };
  await expect(writeBackup(broken(), fileIn(folder), 1)).rejects.toThrow("the store went away");
  expect([existsSync(fileIn(folder)), existsSync(`${fileIn(folder)}.part`)]).toEqual([
    false,
    false,
  ]);
});

it.each([
  ["cut after a line", (lines: string[]) => lines.slice(0, -1), "is cut short"],
  ["with a line missing", (lines: string[]) => lines.toSpliced(1, 1), "is cut short"],
  ["of another program", (lines: string[]) => lines.slice(1), "is no backup"],
  [
    "of a newer program",
    (lines: string[]) => lines.toSpliced(0, 1, '{"backup":"whosaid","schema":9}'),
    "has schema 9 and this program knows 1; use the newer program",
  ],
])("is refused %s", async (_, change, problem) => {
  const file = fileIn(temporaryFolder());
  await writeBackup(from(RECORDS), file, 1);
  const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split("\n");
  writeFileSync(file, gzipSync(`${change(lines).join("\n")}\n`));
  await expect(checkBackup(file, 1)).rejects.toThrow(problem);
});

it.each([
  ["cut within its bytes", (bytes: Buffer) => bytes.subarray(0, bytes.length - 12)],
  ["that is no gzip", () => Buffer.from("plain text")],
])("is refused %s, by name", async (_, change) => {
  const file = fileIn(temporaryFolder());
  await writeBackup(from(RECORDS), file, 1);
  writeFileSync(file, change(readFileSync(file)));
  await expect(checkBackup(file, 1)).rejects.toThrow(file);
  await expect(checkBackup(path.join(file, "gone"), 1)).rejects.toThrow("gone");
});
