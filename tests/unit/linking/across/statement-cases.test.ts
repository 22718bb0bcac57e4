import { expect, it } from "vitest";
import { scorePairs, statementCases } from "../../../support/statement-cases.ts";

const cases = statementCases();

it("half of the pairs were frozen before the linker was run on them", () => {
  expect(cases.filter(({ frozen }) => frozen)).toHaveLength(cases.length / 2);
});

it("joins the pairs that it was improved on as they are, but for one", () => {
  const { precision, wrong } = scorePairs(cases.filter(({ frozen }) => frozen !== true));
  expect({ precision, wrong }).toEqual({
    precision: 1,
    wrong: [
      "missed, indirect of a direct: We have run out of tents and we are running out of blankets, | His team had no tents left and hardly any blankets",
    ],
  });
}, 60_000);

it("joins none of the frozen pairs wrongly and 23 of 24 rightly", () => {
  const { precision, recall, wrong } = scorePairs(cases.filter(({ frozen }) => frozen === true));
  expect({ precision, recall: recall.toFixed(3), wrong }).toEqual({
    precision: 1,
    recall: "0.958",
    wrong: [
      "missed, re-translation: The harvest has been lost because the pumps stood still for lack of fuel, | We have lost the harvest since the pumps were standing still without fuel,",
    ],
  });
}, 60_000);
