import { chmodSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { type Read, read } from "./read.ts";

const MEBIBYTE = 1024 * 1024;

async function readFile(name: string, content: string | Uint8Array): Promise<Read> {
  return await read([path.join(temporaryFolder({ [name]: content }), name)]);
}

describe("a text file", () => {
  it("is kept verbatim, its byte-order mark aside", async () => {
    const text = "  date 2022-02-28 \r\n\tTwelve “diplomats” … 🙂\u00a0\n\n";
    const [article] = (await readFile("a.txt", `\uFEFF${text}`)).articles;
    expect(article).toMatchObject({ id: "a.txt", text, publishedAt: "2022-02-28", title: null });
  });

  it("may be 16 MiB long and no longer", async () => {
    const most = 16 * MEBIBYTE;
    expect((await readFile("a.txt", "x".repeat(most))).articles[0]?.text).toHaveLength(most);
    expect((await readFile("a.txt", "x".repeat(most + 1))).refused).toMatchObject([
      { place: "", reason: "is longer than 16 MiB, the most for one article; cut it" },
    ]);
  });

  it.each([
    ["empty", "", "", "is empty; put an article in it"],
    ["blank", " \n\t\n", "", "is empty but for blanks; put a text in it"],
    [
      "binary",
      Buffer.from("PK\u0003\u0004\u0000\u0000"),
      "",
      "is binary, not text: byte 4 is zero",
    ],
    ["full of control characters", "a\u0001b\u0002c", "", "is binary, not text: 2 of its first 5"],
    [
      "binary after a long beginning",
      `${"words ".repeat(2000)}\u0000`,
      "",
      "is binary, not text: byte 12000 is zero",
    ],
    ["UTF-16", Buffer.from("\uFEFFtext", "utf16le"), "", "is not UTF-8 but UTF-16"],
    ["Latin-1", Buffer.from("le café noir", "latin1"), "byte 6", "is not UTF-8 from here on"],
    ["cut within a character", Buffer.from("€").subarray(0, 2), "byte 0", "is not UTF-8"],
    [
      "Latin-1 after a long beginning",
      Buffer.concat([Buffer.from("Ёлки ".repeat(3000)), Buffer.from([0xe9, 0x20])]),
      "byte 27000",
      "is not UTF-8 from here on; convert it: iconv -f ENCODING -t UTF-8",
    ],
  ])("that is %s is refused", async (_, content, place, reason) => {
    const { articles, refused } = await readFile("a.txt", content);
    expect(articles).toEqual([]);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ place, reason: expect.stringContaining(reason) });
  });

  it("that is missing is named", async () => {
    const file = path.join(temporaryFolder(), "gone.txt");
    expect((await read([file])).refused).toMatchObject([
      { source: file, reason: "is not there; check the path, or where the link leads" },
    ]);
  });

  it("that must not be read is named, and the others are read", async () => {
    const folder = temporaryFolder({ "a.txt": "secret", "b.txt": "open", "c/d.txt": "secret" });
    chmodSync(folder, 0o755);
    chmodSync(path.join(folder, "a.txt"), 0o000);
    chmodSync(path.join(folder, "c"), 0o000);
    asNobody();
    const { articles, refused } = await read([folder]);
    expect(articles.map(({ id }) => id)).toEqual(["b.txt"]);
    const reason = "must not be read by you; allow it (chmod u+r) or ask its owner";
    expect(refused).toEqual([
      { source: path.join(folder, "a.txt"), place: "", reason },
      { source: path.join(folder, "c"), place: "", reason },
    ]);
  });
});

/** The superuser may read anything, so the test goes on as a user who may not. */
function asNobody(): void {
  if (process.geteuid?.() !== 0) return;
  process.seteuid?.(65_534);
  onTestFinished(() => process.seteuid?.(0));
}
