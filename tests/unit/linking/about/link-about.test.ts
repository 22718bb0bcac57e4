import { describe, expect, it } from "vitest";
import { createArticleReader } from "../../../../src/importer/read-article.ts";
import { read, resources } from "../../../support/reading.ts";
import { f1Of, measure, total } from "../../seeds/measure.ts";
import { affairs } from "./affairs.ts";

/** What a quotation of a text is said to be about: titles of events, surest first. */
function aboutOf(
  text: string,
  words: string,
): { title: string; basis: string; reasons: readonly string[] }[] {
  const { quotations, events } = read(text, { publishedAt: "2023-05-05" });
  const titles = new Map(events.map(({ id, profile }) => [id, profile.title]));
  const quotation = quotations.find((one) => one.text.includes(words));
  return (quotation?.about ?? []).map(({ event, basis, reasons }) => ({
    title: titles.get(event) ?? "",
    basis,
    reasons,
  }));
}

describe("a statement is about the action", () => {
  it("that its own words tell of", () => {
    const [about] = aboutOf(
      "The council met on Monday.\n\n“The police arrested my brother at noon,” said Ida Holm.",
      "arrested my brother",
    );
    expect(about).toMatchObject({ basis: "content" });
    expect(about?.title).toMatch(/^Arrest/);
  });

  it("that its own words point to", () => {
    const [about] = aboutOf(
      "France expelled 12 Belgian diplomats on Monday.\n\n“This move is a mistake,” said Ida Holm.",
      "This move",
    );
    expect(about).toMatchObject({ basis: "content" });
    expect(about?.title).toBe("Expulsion of 12 diplomats, France → Belgium");
  });

  it("whose number it gives", () => {
    const [about] = aboutOf(
      "France expelled 12 Belgian diplomats on Monday. It rained in Paris.\n\n“The twelve did nothing wrong,” said Ida Holm.",
      "The twelve",
    );
    expect(about).toMatchObject({ title: "Expulsion of 12 diplomats, France → Belgium" });
    expect(about?.reasons).toContain("it gives the same number");
  });

  it("of which something was said just before, not about that saying", () => {
    const [about] = aboutOf(
      "France expelled 12 Belgian diplomats on Monday.\n\nThe mayor of Ghent condemned it. “I have never seen such a thing,” he said.",
      "never seen",
    );
    expect(about?.title).toBe("Expulsion of 12 diplomats, France → Belgium");
  });

  it("that its paragraph told before it", () => {
    const [about] = aboutOf(
      "Police arrested the mayor of Lund on Monday.\n\nHundreds of workers went on strike at the port. “We cannot go on like this,” said Ida Holm, a docker.",
      "go on like this",
    );
    expect(about).toMatchObject({ basis: "context" });
    expect(about?.title).toMatch(/^Strike/);
  });

  it("with which its words usually go", () => {
    const [about] = aboutOf(
      "It rained on Sunday.\n\nWorkers of the port went on strike on Monday. Police arrested the mayor of Lund on Tuesday.\n\nThe town is divided. “Nobody can live on such wages,” said Ida Holm.",
      "such wages",
    );
    expect(about?.title).toMatch(/^Strike/);
    expect(about?.reasons).toContain("it uses words that go with such actions");
  });

  it("that the article begins with where its paragraph tells of none", () => {
    const [about] = aboutOf(
      "Hundreds of workers went on strike at the port of Lund on Monday.\n\n“It is a dark day,” said Ida Holm.",
      "dark day",
    );
    expect(about?.title).toMatch(/^Strike/);
  });
});

describe("of several actions of one kind a statement is about the one", () => {
  const TOLD =
    "Germany expelled 40 Russian diplomats on Monday, and Italy expelled 30 Russian diplomats.";

  it("in which its speaker has a part", () => {
    const [about, other] = aboutOf(
      `${TOLD}\n\n“We had no choice,” said the Italian foreign minister, Luigi Di Maio.`,
      "no choice",
    );
    expect(about?.title).toMatch(/Italy/);
    expect(about?.reasons).toContain(
      "of several such actions the one in which the speaker has a part",
    );
    expect(other).toBeUndefined();
  });

  it("whose parties are named beside it", () => {
    const [about] = aboutOf(
      `${TOLD}\n\nMaria Zakharova said that Germany would get an answer.`,
      "would get an answer",
    );
    expect(about?.title).toMatch(/Germany/);
  });
});

describe("a statement is about no action", () => {
  it("where the article tells of none", () => {
    expect(aboutOf("It was warm.\n\n“I like the sea,” said Ida Holm.", "the sea")).toEqual([]);
  });
});

/** F1 below which something has become worse; a little under what is measured today. */
it.each([
  ["open", 0.55],
  ["lessons", 0.55],
  ["frozen", 0.55],
] as const)(
  "in the %s affairs",
  (name, floor) => {
    const readArticle = createArticleReader(resources.reading);
    const parts = affairs(name).map(({ gold, events, article }) => ({
      id: article.id,
      measured: measure(gold, events, readArticle(article)),
    }));
    const { about, aboutPrecision, events } = total(parts);
    process.stdout.write(
      `${name}: passages that tell of an event ${events.right} of ${events.of}; statement → event: recall ${about.right} of ${about.of}, precision ${aboutPrecision.right} of ${aboutPrecision.of}, F1 ${(100 * f1Of(about, aboutPrecision)).toFixed(1)}\n`,
    );
    expect(f1Of(about, aboutPrecision)).toBeGreaterThanOrEqual(floor);
  },
  60_000,
);
