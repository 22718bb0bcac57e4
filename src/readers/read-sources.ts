import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceItem } from "../domain/importer.ts";
import { binaryProblem } from "./binary.ts";
import { formatOf } from "./format.ts";
import { type Input, type OpenedInput, openInput } from "./input.ts";
import { readCsv } from "./read-csv.ts";
import { readHtml } from "./read-html.ts";
import { readJsonl } from "./read-jsonl.ts";
import { readText } from "./read-text.ts";
import { fileProblem, refused } from "./refused.ts";
import { unpack } from "./unpack.ts";
import { extensionOf, walkFolder } from "./walk-folder.ts";

/** What sources may come from besides files. */
export type SourceEnvironment = {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Told of each file in a folder that is of no kind that is read. */
  readonly onSkipped?: (path: string) => void;
  /** Told how many bytes were read since it was told last. */
  readonly onBytes?: (count: number) => void;
};

/**
 * Reads files, folders, `file:` URLs and `-` (standard input), one after the other. What cannot be read comes
 * out as a refusal in its place, and the rest is read. Only one article is held at a time.
 */
export async function* readSources(
  sources: readonly string[],
  environment: SourceEnvironment,
): AsyncGenerator<SourceItem> {
  const namesakes = new Namesakes();
  for (const source of sources) {
    for await (const item of readSource(source, environment)) yield namesakes.check(item);
  }
}

async function* readSource(
  source: string,
  environment: SourceEnvironment,
): AsyncGenerator<SourceItem> {
  if (source === "-") {
    const stdin = { source, id: null, extension: "", bytes: environment.stdin };
    yield* readInput(stdin, environment);
    return;
  }
  try {
    const file = pathOf(source);
    if (file === null) yield refused(source, "", NO_ADDRESSES);
    else if ((await stat(file)).isDirectory()) yield* readFolder(source, file, environment);
    else yield* readInput(fileInput(source, file, path.basename(file)), environment);
  } catch (error) {
    yield refused(source, "", fileProblem(error));
  }
}

const NO_ADDRESSES =
  "is an address, which is not read yet; save the page (curl -o page.html ADDRESS) and name the file";

/** The path that a source names; null for an address that is no file's. */
export function pathOf(source: string): string | null {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(source)) return source;
  return /^file:\/\/(?:localhost)?\//i.test(source) ? fileURLToPath(source) : null;
}

async function* readFolder(
  source: string,
  folder: string,
  environment: SourceEnvironment,
): AsyncGenerator<SourceItem> {
  let isEmpty = true;
  for await (const found of walkFolder(folder)) {
    if (found.kind === "skipped") {
      environment.onSkipped?.(found.path);
      continue;
    }
    isEmpty = false;
    if (found.kind === "refused") yield found.item;
    else {
      const input = fileInput(found.path, found.path, nameWithin(folder, found.path));
      yield* readInput(input, environment);
    }
  }
  if (isEmpty) {
    const reason = "is a folder without articles; put .txt, .html, .jsonl or .csv files in it";
    yield refused(source, "", reason);
  }
}

function nameWithin(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join("/");
}

function fileInput(source: string, file: string, id: string): Input {
  return { source, id, extension: extensionOf(file), bytes: createReadStream(file) };
}

/** Enough to tell a format by, and binary data from text. */
const HEAD_BYTES = 4096;

/** Reads one input, in whatever way its bytes come. What cannot be read comes out as a refusal. */
export async function* readInput(
  input: Input,
  { onBytes }: Pick<SourceEnvironment, "onBytes">,
): AsyncGenerator<SourceItem> {
  const bytes = onBytes === undefined ? input.bytes : counted(input.bytes, onBytes);
  const iterator = bytes[Symbol.asyncIterator]();
  try {
    yield* readOpened(await openInput(input, iterator, HEAD_BYTES));
  } catch (error) {
    yield refused(input.source, "", fileProblem(error));
  } finally {
    await iterator.return?.();
  }
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onBytes(chunk.length);
    yield chunk;
  }
}

async function* readOpened(input: OpenedInput): AsyncGenerator<SourceItem> {
  const { source, head } = input;
  if (head.length === 0) {
    yield refused(source, "", "is empty; put an article in it");
    return;
  }
  const format = formatOf(input.extension, head);
  if (format.kind === "unsupported") yield refused(source, "", format.reason);
  else if (format.kind === "packed") yield* readPacked(input);
  else if (format.kind === "jsonl") yield* readJsonl(input);
  else if (format.kind === "csv") yield* readCsv(input);
  else {
    const binary = binaryProblem(head);
    if (binary !== null) yield refused(source, "", binary);
    else yield await (format.kind === "html" ? readHtml(input) : readText(input));
  }
}

/** What is compressed is called, and read, as its name without the ending has it. */
async function* readPacked(input: OpenedInput): AsyncGenerator<SourceItem> {
  const id = input.id?.replace(/\.gz$/i, "") ?? null;
  const bytes = unpack(input.bytes);
  try {
    const packed = { ...input, id, extension: extensionOf(id ?? ""), bytes };
    const opened = await openInput(packed, bytes, HEAD_BYTES);
    const isPackedTwice = formatOf(opened.extension, opened.head).kind === "packed";
    if (isPackedTwice) yield refused(input.source, "", "is compressed twice; unpack it once");
    else yield* readOpened(opened);
  } finally {
    await bytes.return(undefined);
  }
}

/**
 * Files are called by their names, so two files of one name in different folders would be taken for two versions
 * of one article: the second one is refused.
 */
class Namesakes {
  private readonly sources = new Map<string, string>();

  check(item: SourceItem): SourceItem {
    if (item.kind === "refused" || item.place !== "") return item;
    const { article, source } = item;
    // Addresses and hashes mean the same article wherever they stand.
    if (article.id === article.url || article.id === article.textHash) return item;
    const file = path.resolve(source);
    const other = this.sources.get(article.id);
    if (other === undefined) this.sources.set(article.id, file);
    if (other === undefined || other === file) return item;
    const reason = `has the same name as ${other}, which would make one article of both; import a folder that holds both, or rename one`;
    return refused(source, "", reason);
  }
}
