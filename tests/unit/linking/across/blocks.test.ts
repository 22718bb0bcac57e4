import { expect, it } from "vitest";
import { blockOf, isUndated, neighbouringKeys } from "../../../../src/linking/across/blocks.ts";
import { statementKeys } from "../../../../src/linking/across/same-statement.ts";
import { statementProfile } from "../../../../src/linking/across/statement-profile.ts";
import { resources } from "../../../support/reading.ts";

function keysOn(date: string | null): string[] {
  const text = "We will close the consulate in Aarhus before the end of June";
  const said = { kind: "direct", text, date, cue: "said" } as const;
  return statementKeys(statementProfile(said, "person:holm", resources.graph));
}

it("a dated key is compared with those of its block without a date, and in the periods around it", () => {
  expect(neighbouringKeys("key-words:x@414")).toEqual([
    "key-words:x@",
    "key-words:x@413",
    "key-words:x@414",
    "key-words:x@415",
  ]);
});

it("a key of a block that is not divided is compared with itself", () => {
  expect(neighbouringKeys("key-person:holm")).toEqual(["key-person:holm"]);
  expect(blockOf("key-person:holm")).toBe("key-person:holm");
});

it.each([
  ["45 days apart", "2024-01-01", "2024-02-15", true],
  ["in other years", "2023-01-01", "2024-01-01", false],
])("the same words %s", (_, one, other, meet) => {
  const near = new Set(keysOn(one).flatMap(neighbouringKeys));
  expect(keysOn(other).some((key) => near.has(key))).toBe(meet);
});

it("the same words without a date have keys of the same blocks", () => {
  expect(keysOn(null).every(isUndated)).toBe(true);
  expect(keysOn(null).map(blockOf)).toEqual(keysOn("2024-01-01").map(blockOf));
});
