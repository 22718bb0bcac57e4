import { describe, expect, it } from "vitest";
import type { Contribution, EventProfile } from "../../../../src/domain/contribution.ts";
import { read, resources } from "../../../support/reading.ts";

const published = { publishedAt: "2022-03-01" };

function expulsions(text: string): EventProfile[] {
  return read(text, published)
    .events.map(({ profile }) => profile)
    .filter(({ mode }) => mode === "expel");
}

/** The words of each event's mentions. */
function told({ events, eventMentions }: Contribution): string[][] {
  return events.map(({ id }) =>
    eventMentions.filter(({ event }) => event === id).map(({ text }) => text),
  );
}

describe("those who take part in an action", () => {
  it.each([
    "Ostria expelled nine Marlandic diplomats on Monday. Marland's embassy called it absurd.",
    "The government of Ostria ordered nine diplomats of Marland to leave on Monday. Ostria said it had no choice. “We shall answer,” Marland said.",
  ])("are the countries whose people and government they are, known or not: %s", (text) => {
    expect(expulsions(text).map(({ title }) => title)).toEqual([
      "Expulsion of 9 diplomats, Ostria → Marland",
    ]);
  });
});

describe("mentions of one action are one event", () => {
  it("where it is the only one of its kind and nothing tells the two apart", () => {
    const text =
      "Hackers broke into the computers of the clinic Medara. Medara said it had noticed the intrusion on March 2.";
    expect(told(read(text, published))).toEqual([
      ["broke into the computers of the clinic Medara", "intrusion on March"],
    ]);
  });

  it("where words of one family tell of it, however they are coded", () => {
    const text =
      "Ostria and Marland signed a fishing treaty in Lund on Monday. The boats were out. Fishermen in both ports said the agreement was late.";
    expect(told(read(text, published))).toEqual([
      ["Marland signed a fishing treaty in Lund", "agreement"],
    ]);
  });

  it.each([
    [
      "the same number",
      "Norway expelled 12 Russian diplomats on Monday. The twelve diplomats have been asked to leave by March 7.",
    ],
    [
      "the same participants, nothing else said",
      "Norway expelled 12 Russian diplomats on Monday. Oslo was quiet. Norway's expulsion of the Russians surprised many.",
    ],
    [
      "announced on one day, done on another",
      "Norway said that it will expel 12 Russian diplomats on March 7. Norway expelled 12 Russian diplomats on March 9.",
    ],
    [
      "a word that points back",
      "Norway expelled 12 Russian diplomats on Monday. The kick-out surprised many. The move was no accident.",
    ],
  ])("%s", (_, text) => {
    expect(expulsions(text)).toHaveLength(1);
  });

  it.each([
    [
      "a year long past",
      "Norway expelled Russian diplomats on Monday. In 2018 Norway expelled Russian diplomats too.",
    ],
    [
      "another number",
      "Norway expelled 12 Russian diplomats on Monday. Norway expelled 40 Russian diplomats on Tuesday.",
    ],
    [
      "another date",
      "Norway will expel 12 Russian diplomats on March 7, and a similar number of Russian diplomats will leave on June 30.",
    ],
    [
      "one senior diplomat and twelve",
      "Norway expelled 12 Russian diplomats on Monday. It had included expelling the second-most senior Russian diplomat earlier.",
    ],
    [
      "another state acts",
      "Norway expelled 12 Russian diplomats on Monday. Denmark expelled 12 Russian diplomats on Monday.",
    ],
    [
      "another month",
      "Norway expelled two Russian diplomats in December 2021. Norway expelled Russian diplomats on Monday.",
    ],
    [
      "another month, told second",
      "Norway expelled two Russian diplomats on Monday. Norway expelled Russian envoys in June.",
    ],
    [
      "the other side answers",
      "Norway expelled 12 Russian diplomats on Monday. Russia expelled 12 Norwegian diplomats on Tuesday.",
    ],
  ])("not so: %s", (_, text) => {
    expect(expulsions(text)).toHaveLength(2);
  });

  it("words that mean nothing by themselves follow the event that they tell of", () => {
    const contribution = read(
      "Norway expelled 12 Russian diplomats on Monday. The Russians left on Tuesday.",
      published,
    );
    expect(told(contribution)).toEqual([
      ["expelled 12 Russian diplomats", expect.stringContaining("left")],
    ]);
    expect(expulsions("Many people left the theatre on Tuesday.")).toEqual([]);
  });
});

it("the month in which it takes effect is no other action", () => {
  const text =
    "Norway expelled 12 Russian diplomats on February 28, 2022. Norway's expulsion of the Russians takes effect in March 2022.";
  expect(expulsions(text)).toHaveLength(1);
});

it("an ambassador called home from one capital is another than one called home from a second one", () => {
  const { events } = read(
    "Norway recalled its ambassador from Moscow on Monday. Norway recalled its ambassador from Minsk on Monday.",
    published,
  );
  expect(events).toHaveLength(2);
});

describe("what an event is", () => {
  const [event] = expulsions(
    "Russia's foreign ministry ordered 12 Norwegian diplomats to leave on February 28, 2022.",
  );

  it("its participants are known by keys that mean the same anywhere", () => {
    expect(event?.actorKeys).toEqual(["foreign-ministry-russia", "russia"]);
    expect(event?.recipientKeys).toEqual(["norway"]);
  });

  it("it has a title for reading", () => {
    expect(event?.title).toMatch(/^Expulsion of 12 diplomats, .*Russia.* → Norway$/);
  });

  it.each(["expulsion", "expelled", "kick-out", "12 diplomats", "twelve diplomats", "February"])(
    "it is found by “%s”",
    (words) => {
      const terms = resources.reading.searchTerms(words);
      expect(terms.filter((term) => !event?.terms.includes(term))).toEqual([]);
    },
  );

  it("“our diplomats” are those of the speaker's state", () => {
    const [kicked] = expulsions(
      "“Our diplomats are being kicked out,” said Anatoly Antonov, the Russian ambassador to the United States.",
    );
    expect(kicked?.recipientKeys).toEqual(["russia"]);
  });

  it("its status is that of its last mention", () => {
    const [last] = expulsions(
      "Norway plans to expel 12 Russian diplomats. On Tuesday Norway expelled 12 Russian diplomats.",
    );
    expect(last?.status).toBe("happened");
  });
});

it("two mentions with the same words have ids of their own, the same at every reading", () => {
  const text = "Norway expelled two envoys. Denmark was quiet. Norway expelled two envoys.";
  const ids = read(text, published).eventMentions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(read(text, published).eventMentions.map(({ id }) => id)).toEqual(ids);
});
