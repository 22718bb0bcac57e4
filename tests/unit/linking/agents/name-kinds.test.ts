import { describe, expect, it } from "vitest";
import { read } from "../../../support/reading.ts";

/** Of what a name in a text is the name. */
function kindOf(name: string, text: string): string | undefined {
  return read(text).agents.find(({ profile }) => profile.name === name)?.profile.kind;
}

describe("a name that no list holds", () => {
  it.each([
    ["Ostria", "Ostria closed its embassy on Monday. “We regret it,” Ostria’s government said."],
    [
      "Velmark",
      "Velmark has expelled 12 diplomats. Velmark’s army was put on alert, Velmark said.",
    ],
    ["Vextor", "Vextor said a valve had failed. Shares of Vextor fell, and its plant was shut."],
    [
      "Brightwater",
      "The pump maker Brightwater said it will cut 1,200 jobs, a fifth of its staff.",
    ],
    ["Fjord Line", "The owner, Fjord Line, thanked “everybody who helped”."],
    ["Holt Cement", "Holt Cement rejected the findings. It will appeal, Holt Cement said."],
  ])("is an institution’s or a state’s where it has what these have: %s", (name, text) => {
    expect(kindOf(name, text)).toBe("institution");
  });

  it.each([
    ["Piet Halloran", "The chairman, Piet Halloran, called the walkout “reckless”."],
    ["Shirin Daud", "“I have nothing to add,” said Shirin Daud, 34, who sells bread."],
    ["Moses Ariki", "Moses Ariki said his boat was gone. He would build another, he added."],
    ["Ida Kolar", "Ida Kolar was banned for two years. “I took nothing,” Kolar said."],
  ])("is a person’s where nothing speaks against it: %s", (name, text) => {
    expect(kindOf(name, text)).toBe("person");
  });
});

describe("a country that no list holds", () => {
  const TEXT =
    "Drovia will close its schools early. Two Drovian teachers said they had learnt of it from the radio. “The Drovians are a patient people,” a Drovian writer said.";

  it("is known by the word for its people", () => {
    expect(kindOf("Drovia", TEXT)).toBe("institution");
  });

  it("gives nobody its name by that word", () => {
    const names = read(TEXT).agents.map(({ profile }) => profile.name);
    expect(names.filter((name) => name.startsWith("Drovian"))).toEqual([]);
  });
});

it("whoever holds an office of a state that no list holds is not called by its name", () => {
  const { agents } = read(
    "Ostria’s interior minister, Levan Tosk, said the border will stay shut.",
  );
  expect(agents.map(({ profile }) => profile.name)).toContain("Levan Tosk");
  expect(agents.map(({ profile }) => profile.name)).not.toContain("Ostria");
});

it.each([
  ["Olaf Kern", "“Everybody gave something,” said the minister, Olaf Kern."],
  ["Mary Fell", "The commander, Lieutenant Mary Fell, said it was inside the line."],
  [
    "Bank of Lorne",
    "The Bank of Lorne thanked the minister. “It was time,” the Bank of Lorne said.",
  ],
  ["Centre Party", "The Centre Party said it would leave the coalition."],
])("a name is read whole: %s", (name, text) => {
  expect(read(text).agents.map(({ profile }) => profile.name)).toContain(name);
});
