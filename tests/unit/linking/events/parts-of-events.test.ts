import { describe, expect, it } from "vitest";
import { read } from "../../../support/reading.ts";

/** "part ⊂ whole: the words that say so", by number. */
function parts(text: string): string[] {
  const { events } = read(text, { publishedAt: "2022-04-06" });
  const counts = new Map(events.map(({ id, profile }) => [id, profile.count]));
  return events.flatMap(({ id, profile }) =>
    profile.partOf.map(
      ({ event, evidence }) =>
        `${counts.get(id)} ⊂ ${counts.get(event)}: ${text.slice(evidence.start, evidence.end)}`,
    ),
  );
}

describe("an action is part of a larger one of its kind", () => {
  it.each([
    [
      "when that was told before it, and words tie the two",
      "Fourteen countries expelled 140 Russian diplomats in two days. Among them Germany expelled 40 Russian diplomats.",
      ["40 ⊂ 140: Among them Germany expelled 40 Russian diplomats"],
    ],
    [
      "when it counts some of those",
      "The police arrested 60 protesters on Saturday. Twelve of them were arrested at the bridge.",
      ["12 ⊂ 60: of them were arrested"],
    ],
    [
      "when it is called a part of it",
      "Poland’s expulsion of 45 Russian diplomats is part of the expulsion of 200 Russian diplomats by European states.",
      ["45 ⊂ 200: expulsion of 45 Russian diplomats is part of"],
    ],
    [
      "when a total counts it",
      "Washington expelled 12 Russian diplomats on Monday. In all, the United States has expelled 120 Russian diplomats since 2018.",
      ["12 ⊂ 120: In all, the United States has expelled 120 Russian diplomats"],
    ],
    [
      "when the numbers add up",
      "Germany expelled 40 Russian diplomats. France expelled 35 Russian diplomats. The two countries have expelled 75 Russian diplomats in one day.",
      ["40 ⊂ 75: expelled 75 Russian diplomats", "35 ⊂ 75: expelled 75 Russian diplomats"],
    ],
    [
      "when a group did it and this is what a member did",
      "European governments have sent home nearly 200 Russian diplomats. Germany expelled 40 on Monday, France 35 on the same evening.",
      ["40 ⊂ 200: expelled", "35 ⊂ 200: France 35"],
    ],
  ])("%s", (_, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.each([
    [
      "another kind of action",
      "The police arrested 60 protesters on Saturday. Twelve of them were injured in an attack.",
    ],
    [
      "what is done to others",
      "Germany expelled 40 Russian diplomats. Russia expelled 12 German diplomats, all of them from the consulate.",
    ],
    [
      "a larger number",
      "Norway expelled 12 Russian diplomats on Monday. In 2018, including the consul, it expelled 30 Russian diplomats.",
    ],
    [
      "what two states did one after the other, without a word that ties it",
      "The United States expelled 60 Russian diplomats in March. Poland expelled four Russian diplomats, Norway one.",
    ],
    [
      "numbers that do not add up",
      "Germany expelled 40 Russian diplomats. France expelled 35 Russian diplomats. Spain has expelled 80 Russian diplomats.",
    ],
    [
      "what may only come",
      "Norway may expel 12 Russian diplomats, including five of the consulate who could be expelled first.",
    ],
  ])("but not of %s", (_, text) => {
    expect(parts(text)).toEqual([]);
  });
});
