import { describe, expect, it } from "vitest";
import type { Blocking } from "../../../../src/domain/link-items.ts";
import {
  blockOf,
  isUndated,
  keyOfFollowers,
  keyOfLeaders,
  neighbouringKeys,
} from "../../../../src/linking/across/blocks.ts";
import { statementKeys } from "../../../../src/linking/across/same-statement.ts";
import { statementProfile } from "../../../../src/linking/across/statement-profile.ts";
import { resources } from "../../../support/reading.ts";

function keysOn(date: string | null): readonly string[] {
  const text = "We will close the consulate in Aarhus before the end of June";
  const said = { kind: "direct", text, date, cue: "said" } as const;
  return statementKeys(statementProfile(said, "person:holm", resources.graph)).keys;
}

it("a dated key is compared with those of its block without a date, and in the periods around it", () => {
  expect(neighbouringKeys("key-words:x@414")).toEqual([
    "key-words:x@",
    "key-words:x@413",
    "key-words:x@414",
    "key-words:x@415",
  ]);
});

it("a key of followers is of the block and period of its leaders' key", () => {
  expect(keyOfFollowers("key-words:x@414")).toBe("key-words:x@414+");
  expect(keyOfFollowers("key-words:x@414+")).toBe("key-words:x@414+");
  expect(keyOfLeaders("key-words:x@414+")).toBe("key-words:x@414");
  expect(keyOfLeaders("key-words:x@414")).toBe("key-words:x@414");
  expect(blockOf("key-words:x@414+")).toBe("key-words:x");
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

describe("few words", () => {
  const said = (text: string, speaker: string | null, date = "2024-01-01") =>
    statementKeys(
      statementProfile({ kind: "direct", text, date, cue: "said" }, speaker, resources.graph),
    );
  const [few, many] = [
    "We regret that",
    "We regret that the consulate in Aarhus will close in June",
  ];
  const meet = (a: Blocking, b: Blocking): boolean => a.seeks.some((key) => b.keys.includes(key));

  it("of two speakers are not compared, nor those of nobody knows whom on two days", () => {
    expect(meet(said(few, "person:holm"), said(few, "person:lind"))).toBe(false);
    expect(meet(said(few, null), said(few, null))).toBe(true);
    expect(meet(said(few, null), said(few, null, "2024-01-02"))).toBe(false);
  });

  it("of one speaker are, and with a run of many words that they stand in", () => {
    const words = "the consulate in Aarhus will close";
    const [short, long] = [said(words, "person:holm"), said(many, "person:holm")];
    expect(meet(said(few, "person:holm"), said(few, "person:holm"))).toBe(true);
    expect([meet(short, long), meet(long, short)]).toEqual([true, true]);
  });
});

it("the same words without a date have keys of the same blocks", () => {
  expect(keysOn(null).every(isUndated)).toBe(true);
  expect(keysOn(null).map(blockOf)).toEqual(keysOn("2024-01-01").map(blockOf));
});
