import { createWriteStream, existsSync } from "node:fs";
import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { createOutput } from "../../../src/cli/output.ts";

/** A device whose disk is always full. */
const FULL = "/dev/full";

it.skipIf(!existsSync(FULL))("a disk that is full is told to whoever writes results", async () => {
  const output = createOutput(createWriteStream(FULL));
  await expect(output.write("a row\n")).rejects.toThrow(/^the results cannot be written: ENOSPC/);
});

it("a reader that has left ends the writing, and is no error", async () => {
  const stream = new PassThrough();
  const output = createOutput(stream);
  stream._write = (_chunk, _encoding, done) => {
    done(Object.assign(new Error("gone"), { code: "EPIPE" }));
  };
  expect(await output.write("a row\n")).toBe(false);
  expect(await output.write("another\n")).toBe(false);
});
