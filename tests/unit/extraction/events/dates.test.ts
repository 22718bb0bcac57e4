import { describe, expect, it } from "vitest";
import { findDates } from "../../../../src/extraction/events/dates.ts";
import { actionIn } from "./actions-in.ts";

/** The first date of words in an article of Tuesday, 1 March 2022. */
function dateIn(words: string): string | undefined {
  return findDates(words, "2022-03-01")[0]?.date;
}

describe("when", () => {
  it.each([
    ["on January 30, 2022", "2022-01-30"],
    ["on Jan. 27", "2022-01-27"],
    ["on 27 January", "2022-01-27"],
    ["on Monday, Feb. 28.", "2022-02-28"],
    ["on June 30", "2022-06-30"],
    ["on December 30", "2021-12-30"],
    ["on Monday", "2022-02-28"],
    ["on Tuesday", "2022-03-01"],
    ["yesterday", "2022-02-28"],
    ["Back in September", "2021-09"],
    ["last month", "2022-02"],
    ["this year", "2022"],
    ["in May 2019", "2019-05"],
    ["in 2019", "2019"],
    ["a 1964 agreement", "1964"],
    ["six years ago", "2016"],
    ["Two years ago Norway", "2020"],
    ["a year ago", "2021"],
    ["two days earlier", "2022-02-27"],
    ["last night", "2022-02-28"],
  ])("%s", (words, date) => {
    expect(dateIn(words)).toBe(date);
  });

  it.each([
    "on February 30, 2022",
    "He may 12 times",
    "the 7.40 boat",
    "of 2019.50 euros",
    "the 2000 workers",
    "a crowd of 2000 people",
  ])("no date: %s", (words) => {
    expect(dateIn(words)).toBeUndefined();
  });

  it("a weekday with a date tells the year that nobody names", () => {
    const [found] = findDates("The war of 2022. On Monday, Feb. 28, they left.", null);
    expect(found?.date).toBe("2022-02-28");
  });

  it("until when is not when", () => {
    const words = "On Monday, Feb. 28, Norway told two envoys to leave by March 7.";
    expect(actionIn(words, "SANCTION/expel")?.date).toBe("2022-02-28");
  });

  it("the date after an action is its own before one ahead of it", () => {
    const words = "Norway said last month that it will expel two envoys on March 9.";
    expect(actionIn(words, "SANCTION/expel")?.date).toBe("2022-03-09");
  });
});
