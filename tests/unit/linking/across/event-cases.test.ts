import { expect, it } from "vitest";
import { eventCases, scoreEventPairs } from "../../../support/event-cases.ts";

const cases = eventCases();

it("joins none of the pairs wrongly that may be looked at, and misses those of words that it does not know", () => {
  const open = scoreEventPairs(cases.filter(({ frozen }) => frozen !== true));
  expect(open.precision).toBe(1);
  expect(open.wrong).toEqual([
    "missed, same event in two outlets: sent 60 tonnes of flour | Flour for Aleppo, some 60 tonnes of it, was delivered",
    "missed, similar number on another date: Twenty-seven Russian diplomats left Washington | the United States sent 27 Russian diplomats home",
    "missed, similar number on another date: expelled 40 Germans | order to 40 German diplomats to leave",
    "missed, similar number on another date: walked out in Gdynia | The Gdynia walkout",
    "missed, part of an event: expelled nearly 200 Russian diplomats | almost two hundred Russian diplomats were sent out of Europe",
    "missed, part of an event: The three-day evacuation of Port Lessing | the evacuation of Port Lessing",
    "missed, part of an event: Sanctions on nine banks | imposed sanctions on nine banks",
  ]);
}, 60_000);

it("joins none of the frozen pairs wrongly and 11 of 12 rightly", () => {
  const { precision, recall, wrong } = scoreEventPairs(
    cases.filter(({ frozen }) => frozen === true),
  );
  expect({ precision, recall: recall.toFixed(3), wrong }).toEqual({
    precision: 1,
    recall: "0.917",
    wrong: [
      "missed, noun in one, verb in the other: imposed sanctions on Belarus | sanctions that Poland imposed",
    ],
  });
}, 60_000);
