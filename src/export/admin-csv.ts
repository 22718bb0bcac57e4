import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { StoreError } from "../domain/graph-store.ts";
import { makeFolder } from "../store/make-folder.ts";
import { type EdgeLine, type NodeLine, parseRecord, type RecordValue } from "./record-lines.ts";

/** How to give the files of a folder to Neo4j. */
export const ADMIN_COMMAND = "neo4j-admin database import full @import.args neo4j";

/**
 * Writes records (lines of `export records`) as CSV files for `neo4j-admin database import`, one for each label and for each type between two labels, each
 * with its header in a file of its own, and `import.args` with the options. Returns the number of nodes and relationships. Throws a
 * StoreError when the folder is not empty.
 */
export async function writeAdminCsv(
  lines: AsyncIterable<string>,
  folder: string,
  schemaVersion: number,
): Promise<{ nodes: number; relationships: number }> {
  try {
    makeFolder(folder);
  } catch (cause) {
    throw new StoreError(
      `the folder ${folder} cannot be made; name one in a folder of yours (${(cause as Error).message})`,
      { cause },
    );
  }
  if ((await readdir(folder)).length > 0) {
    throw new StoreError(`${folder} is not empty; name a folder that is, or a new one`);
  }
  const tables = new Map<string, CsvTable>();
  const tableOf = (name: string, make: () => CsvTable): CsvTable => {
    const table = tables.get(name) ?? make();
    tables.set(name, table);
    return table;
  };
  const count = { nodes: 0, relationships: 0 };
  const schema = new CsvTable(folder, "nodes", "Schema", ["id:ID(Schema)", ":LABEL"]);
  await schema.write(["schema", ""], { version: schemaVersion });
  tables.set("Schema", schema);
  for await (const line of lines) {
    const record = parseRecord(line);
    if (record.kind === "node") {
      await writeNode(record, (name, key) =>
        tableOf(name, () => new CsvTable(folder, "nodes", name, key)),
      );
      count.nodes++;
    } else {
      await writeEdge(record, (name, key) =>
        tableOf(name, () => new CsvTable(folder, "relationships", name, key)),
      );
      count.relationships++;
    }
  }
  const files = [...tables.values()];
  for (const table of files) await table.close();
  await writeFile(path.join(folder, "import.args"), argumentsFor(files));
  return count;
}

type Table = (name: string, key: readonly string[]) => CsvTable;

async function writeNode({ id, labels, properties }: NodeLine, table: Table): Promise<void> {
  const [label = "", second = ""] = labels;
  await table(label, [`id:ID(${label})`, ":LABEL"]).write([id, second], properties);
}

async function writeEdge({ type, from, to, properties }: EdgeLine, table: Table): Promise<void> {
  const key = [`:START_ID(${from.label})`, `:END_ID(${to.label})`];
  const name = `${type}-${from.label}-${to.label}`;
  await table(name, key).write([from.id, to.id], properties);
}

/** Between the items of a list: a character that separates units and stands in no text. */
const ARRAY_DELIMITER = "\u001F";

function argumentsFor(tables: readonly CsvTable[]): string {
  const files = tables.map(({ kind, name }) => {
    const label = kind === "nodes" ? name : (name.split("-")[0] ?? name);
    return `--${kind}=${label}=${name}.header.csv,${name}.csv`;
  });
  return [...files, "--array-delimiter=U+001F", "--multiline-fields=true"].join("\n");
}

/**
 * The rows of one file. Its columns, and their types, are known only when all rows are, so the header is written last. A row ends with the last
 * column that was known when it was written: to neo4j-admin the rest of it is empty.
 */
class CsvTable {
  readonly kind: "nodes" | "relationships";
  readonly name: string;
  readonly #folder: string;
  readonly #key: readonly string[];
  readonly #columns = new Map<string, ColumnType>();
  readonly #rows: LineWriter;

  constructor(folder: string, kind: CsvTable["kind"], name: string, key: readonly string[]) {
    [this.kind, this.name, this.#folder, this.#key] = [kind, name, folder, key];
    this.#rows = new LineWriter(this.#file("csv"));
  }

  async write(key: readonly string[], properties: Values): Promise<void> {
    for (const [name, value] of Object.entries(properties)) {
      this.#columns.set(name, widened(this.#columns.get(name), typeOf(value)));
    }
    let row = key.map((text) => (text === "" ? "" : quoted(text))).join(",");
    for (const name of this.#columns.keys()) row += `,${cell(properties[name] ?? null)}`;
    await this.#rows.write(row);
  }

  async close(): Promise<void> {
    await this.#rows.close();
    const columns = [...this.#columns].map(([name, type]) => `${name}:${type}`);
    await writeFile(this.#file("header.csv"), `${[...this.#key, ...columns].join(",")}\n`);
  }

  #file(extension: string): string {
    return path.join(this.#folder, `${this.name}.${extension}`);
  }
}

type Values = Readonly<Record<string, RecordValue>>;

/** Characters that are written at once. */
const PAGE = 65_536;

class LineWriter {
  readonly #stream: WriteStream;
  #page = "";

  constructor(file: string) {
    this.#stream = createWriteStream(file);
  }

  async write(line: string): Promise<void> {
    this.#page += `${line}\n`;
    if (this.#page.length >= PAGE) await this.#flush();
  }

  async close(): Promise<void> {
    await this.#flush();
    this.#stream.end();
    await once(this.#stream, "close");
  }

  async #flush(): Promise<void> {
    const page = this.#page;
    this.#page = "";
    if (!this.#stream.write(page)) await once(this.#stream, "drain");
  }
}

type Scalar = "string" | "long" | "double" | "boolean";
type ColumnType = Scalar | `${Scalar}[]`;

function typeOf(value: RecordValue): ColumnType {
  if (!Array.isArray(value)) return scalarType(value as string | number | boolean);
  const types = value.map(scalarType);
  if (types.length === 0) return "string[]";
  return `${types.includes("double") ? "double" : (types[0] ?? "string")}[]`;
}

function scalarType(value: string | number | boolean): Scalar {
  if (typeof value === "number") return Number.isSafeInteger(value) ? "long" : "double";
  return typeof value === "boolean" ? "boolean" : "string";
}

/** A column with whole and other numbers holds fractions; an empty list is of any type. */
function widened(before: ColumnType | undefined, now: ColumnType): ColumnType {
  if (before === undefined || before === now) return now;
  const both = [before, now];
  if (both.includes("long") && both.includes("double")) return "double";
  if (both.includes("long[]") && both.includes("double[]")) return "double[]";
  return before === "string[]" && now.endsWith("[]") ? now : before;
}

function cell(value: RecordValue | null): string {
  if (value === null) return "";
  if (Array.isArray(value)) return quoted(value.map(item).join(ARRAY_DELIMITER));
  return typeof value === "string" ? quoted(value) : String(value);
}

function item(value: string | number): string {
  const text = String(value);
  if (text.includes(ARRAY_DELIMITER)) {
    throw new StoreError(`a list holds the character U+001F, which CSV files cannot: ${text}`);
  }
  return text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
