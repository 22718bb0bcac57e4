import { describe, expect, it } from "vitest";
import { printRows, type RowFormat } from "../../../src/cli/print-rows.ts";
import type { Rows } from "../../../src/contract/queries.ts";

const ROWS: Rows = {
  columns: ["name", "aliases", "count"],
  rows: [
    { count: 12, name: 'Ann "A" Lee', aliases: ["Lee", "Ann"] },
    { name: "two\nlines, \u001B[31mred", aliases: [], count: null },
  ],
  truncated: false,
};

async function printed(
  rows: Rows,
  format: RowFormat,
  columns: number | null = null,
): Promise<string> {
  let text = "";
  await printRows(rows, format, {
    columns,
    write: async (part) => {
      text += part;
      return true;
    },
  });
  return text;
}

describe("rows", () => {
  it("as JSON are one array, with the columns in their order", async () => {
    const text = await printed(ROWS, "json");
    expect(JSON.parse(text)).toEqual([...ROWS.rows]);
    expect(text.split("\n")[1]).toBe(
      '{"name":"Ann \\"A\\" Lee","aliases":["Lee","Ann"],"count":12},',
    );
    expect(JSON.parse(await printed({ ...ROWS, rows: [] }, "json"))).toEqual([]);
  });

  it("as CSV are quoted where they must be (RFC 4180), lists as JSON", async () => {
    expect(await printed(ROWS, "csv")).toBe(
      [
        "name,aliases,count",
        '"Ann ""A"" Lee","[""Lee"",""Ann""]",12',
        '"two\nlines, \u001B[31mred",[],',
        "",
      ].join("\r\n"),
    );
  });

  it("as a table stand in columns, and can steer no terminal", async () => {
    expect(await printed(ROWS, "table")).toBe(
      [
        "name                 aliases   count",
        "───────────────────  ────────  ─────",
        'Ann "A" Lee          Lee, Ann  12',
        "two lines,  [31mred",
        "",
      ].join("\n"),
    );
  });

  it("on a terminal are cut to its width, the widest column first", async () => {
    const rows = [{ id: "1", text: "x".repeat(200), more: "y".repeat(30) }];
    const table = await printed(
      { columns: ["id", "text", "more"], rows, truncated: false },
      "table",
      60,
    );
    expect(table.split("\n").at(-2)).toBe(`1   ${"x".repeat(26)}…  ${"y".repeat(26)}…`);
  });

  it("end quietly when nobody reads any longer", async () => {
    const parts: string[] = [];
    await printRows(ROWS, "csv", {
      columns: null,
      write: async (part) => {
        parts.push(part);
        return false;
      },
    });
    expect(parts).toHaveLength(1);
  });
});
