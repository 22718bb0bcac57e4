import { expect, it } from "vitest";
import { read } from "../../../support/reading.ts";

/** Types of the events that a sentence tells by itself. */
function told(sentence: string): (string | null)[] {
  return read(sentence).eventMentions.map(({ type }) => type);
}

it("what only describes somebody in an action is no event of its sentence", () => {
  expect(
    told(
      "Turkey has imposed sanctions on a company that works for an airline that Washington accuses of supporting Iran.",
    ),
  ).toEqual(["SANCTION"]);
});

it("several actions of one kind are told, each with its number", () => {
  expect(
    told("Germany expelled 40 Russian diplomats and France expelled 35 Russian diplomats."),
  ).toEqual(["SANCTION", "SANCTION"]);
});

it("a sentence that tells of actions tells of one at least", () => {
  expect(
    told("The court fined two men who attacked a shop in Oslo and burned a flag."),
  ).not.toEqual([]);
});

it("the only action of a sentence is what it tells", () => {
  expect(told("Norway expelled three Russian envoys.")).toEqual(["SANCTION"]);
});
