import { describe, expect, it } from "vitest";
import { readableDate } from "../../../web/src/panels/dates.ts";
import { PART, partAround } from "../../../web/src/reading/part.ts";
import { bySpeaker, firstOf } from "../../../web/src/state/by-speaker.ts";
import { statementSummary } from "../../support/statement-summary.ts";

const statement = (id: string, ...by: string[]) => statementSummary({ id, by });

describe("statements by speaker", () => {
  it("come in the order of each speaker's first, those of nobody last", () => {
    const groups = bySpeaker([
      statement("1"),
      statement("2", "Lee"),
      statement("3", "Roy"),
      statement("4", "Lee"),
    ]);
    expect(
      groups.map(({ speaker, statements }) => [speaker?.label, statements.map(({ id }) => id)]),
    ).toEqual([
      ["Lee", ["2", "4"]],
      ["Roy", ["3"]],
      [undefined, ["1"]],
    ]);
  });

  it("are cut where so many statements are shown", () => {
    const groups = bySpeaker([statement("1", "Lee"), statement("2", "Roy"), statement("3", "Lee")]);
    const cut = (most: number) =>
      firstOf(groups, most).map(({ speaker, statements }) => [speaker?.label, statements.length]);
    expect(cut(1)).toEqual([["Lee", 1]]);
    expect(cut(3)).toEqual([
      ["Lee", 2],
      ["Roy", 1],
    ]);
    expect(firstOf(groups, 9)).toEqual(groups);
  });

  it("show a statement that is given to two speakers with both", () => {
    expect(bySpeaker([statement("1", "Lee", "Roy")])).toHaveLength(2);
  });
});

describe("a date", () => {
  it.each([
    ["2022-02-28", "Feb 28, 2022"],
    ["2022-02-28T09:00:00Z", "Feb 28, 2022"],
    ["2021-09", "September 2021"],
    ["2021", "2021"],
    ["last spring", "last spring"],
    ["2022-02-28 or later", "2022-02-28 or later"],
  ])("%s reads %s", (iso, readable) => {
    expect(readableDate(iso)).toBe(readable);
  });
});

describe("a very long article", () => {
  it("is shown around the passage, never past its ends", () => {
    const length = 3 * PART;
    expect(partAround(PART, 50)).toEqual({ start: 0, end: PART });
    expect(partAround(length, 0)).toEqual({ start: 0, end: PART });
    expect(partAround(length, length)).toEqual({ start: 2 * PART, end: length });
    expect(partAround(length, length / 2)).toEqual({ start: PART, end: 2 * PART });
  });
});
