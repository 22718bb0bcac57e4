import { describe, expect, it } from "vitest";
import type { StandingJudgement, Verdict } from "../../../../src/domain/judgement.ts";
import { clash, judgedUnits } from "../../../../src/linking/judgements/units.ts";

/** "a=b", "a≠b", "a?b": the later in the list, the later it was judged. */
function judged(...words: string[]): StandingJudgement[] {
  const verdicts: Record<string, Verdict> = { "=": "same", "≠": "different", "?": "unsure" };
  return words.map((pair, nth) => {
    const [, a = "", sign = "", b = ""] = /^(\S+)([=≠?])(\S+)$/.exec(pair) ?? [];
    const verdict = verdicts[sign] as Verdict;
    return {
      ...{ id: `judgement-${nth}`, verdict, by: "editor", at: `2024-01-0${nth + 1}` },
      ...{ a: a.split("+"), b: b.split("+"), whole: false },
    };
  });
}

function isOne(judgements: StandingJudgement[], a: string, b: string): boolean {
  const { unitOf } = judgedUnits(judgements);
  return unitOf(a) !== null && unitOf(a) === unitOf(b);
}

function mustNotMeet(judgements: StandingJudgement[], a: string, b: string): boolean {
  const { stampsOf } = judgedUnits(judgements);
  return clash(stampsOf(a), stampsOf(b));
}

describe("judgements of sameness and difference", () => {
  it("unite, also in a chain", () => {
    expect(isOne(judged("a=b", "b=c"), "a", "c")).toBe(true);
    expect(isOne(judged("a=b"), "a", "c")).toBe(false);
  });

  it("keep apart, with all that is one with either", () => {
    expect(mustNotMeet(judged("a≠b"), "b", "a")).toBe(true);
    expect(mustNotMeet(judged("a≠b", "b=c"), "a", "c")).toBe(true);
    expect(mustNotMeet(judged("a≠b"), "a", "c")).toBe(false);
  });

  it("make no chain across a difference", () => {
    const judgements = judged("a≠b", "a=c", "c=b");
    expect(isOne(judgements, "a", "b")).toBe(false);
  });

  it("hold for every passage of a side", () => {
    expect(mustNotMeet(judged("a1+a2≠b1+b2"), "a2", "b2")).toBe(true);
    expect(mustNotMeet(judged("a1+a2≠b1+b2"), "a1", "a2")).toBe(false);
  });

  it("hold for the passages that a later judgement says nothing of", () => {
    const judgements = judged("a1+a2≠b", "a1=b");
    expect(isOne(judgements, "a1", "b")).toBe(true);
    expect(mustNotMeet(judgements, "a2", "b")).toBe(true);
  });

  it("follow the later one where two contradict each other", () => {
    expect(isOne(judged("a≠b", "a=b"), "a", "b")).toBe(true);
    expect(isOne(judged("a=b", "a≠b"), "a", "b")).toBe(false);
    expect(mustNotMeet(judged("a=b", "a≠b"), "a", "b")).toBe(true);
  });

  it("are taken back by a later doubt about the same two", () => {
    expect(isOne(judged("a=b", "b?a"), "a", "b")).toBe(false);
    expect(mustNotMeet(judged("a≠b", "a?b"), "a", "b")).toBe(false);
    expect(isOne(judged("a?b", "a=b"), "a", "b")).toBe(true);
  });

  it("never make one of two agents that the gazetteer knows", () => {
    const isKnown = (id: string): boolean => id.startsWith("known");
    const { unitOf } = judgedUnits(judged("x=known-1", "x=known-2"), isKnown);
    expect(unitOf("x")).toBe(unitOf("known-2"));
    expect(unitOf("x")).not.toBe(unitOf("known-1"));
  });
});
