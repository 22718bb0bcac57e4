import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeAdminCsv } from "../../../src/export/admin-csv.ts";
import { makeFolder } from "../../../src/store/make-folder.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

describe("a folder", () => {
  it("is made with those above it that are missing", () => {
    const folder = join(temporaryFolder({}), "a", "b", "c");
    makeFolder(folder);
    makeFolder(folder);
    expect(existsSync(folder)).toBe(true);
  });

  it("is not made below a file", () => {
    const file = join(temporaryFolder({}), "a");
    writeFileSync(file, "");
    expect(() => makeFolder(join(file, "b"))).toThrow("ENOTDIR");
  });
});

/** Where there is a folder, and nothing can be made in it. */
describe.skipIf(!existsSync("/proc/self"))("below /proc", () => {
  it("no folder is made, nor looked for without end", () => {
    expect(() => makeFolder("/proc/whosaid/a/b")).toThrow("ENOENT");
  });

  it.each(["/proc/whosaid", "/proc/whosaid/a/b"])(
    "%s is told to be no place of a store",
    async (path) => {
      await expect(openStore({ kind: "file", path })).rejects.toThrow(
        `the store ${path} cannot be made there; name one in a folder of yours`,
      );
    },
  );

  it("no files are exported", async () => {
    await expect(writeAdminCsv(noLines(), "/proc/whosaid/a", 1)).rejects.toThrow(
      "the folder /proc/whosaid/a cannot be made; name one in a folder of yours",
    );
  });
});

async function* noLines(): AsyncGenerator<string> {}
