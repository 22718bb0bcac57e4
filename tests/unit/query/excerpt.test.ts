import { describe, expect, it } from "vitest";
import { createSearchTerms } from "../../../src/linking/search-terms.ts";
import { excerptAround, matcher } from "../../../src/query/excerpt.ts";

const searchTerms = createSearchTerms();

/** The text with what was found between ⟦ and ⟧. */
function marked(words: string, text: string): string {
  const { excerpt, matches } = excerptAround(text, matcher(words, searchTerms));
  let rest = excerpt;
  for (const { start, end } of matches.toReversed()) {
    rest = `${rest.slice(0, start)}⟦${rest.slice(start, end)}⟧${rest.slice(end)}`;
  }
  return rest;
}

describe("what stands out in a result", () => {
  it.each([
    ["antonov", "⟦Antonov⟧ spoke; ⟦Antonov’s⟧ staff did not".replace("’s⟧", "⟧’s")],
    ["anton", "⟦Antonov⟧ and ⟦António⟧"],
    ["muller", "⟦Müller⟧ Nachrichten"],
    ["Müller", "Franz ⟦Muller⟧"],
    ["expulsion of diplomats", "⟦Expulsions⟧ of many ⟦diplomats⟧, ⟦diplomatic⟧ staff"],
    ["twelve", "⟦12⟧ or ⟦twelve⟧"],
    ["embassies", "An ⟦embassy⟧ of ⟦embassies⟧"],
    ["the", "⟦The⟧ Times and ⟦the⟧ others"],
  ])("of %s", (words, text) => {
    expect(marked(words, text.replaceAll(/[⟦⟧]/g, ""))).toBe(text);
  });

  it("is no part of a longer number, and no longer word for a short one", () => {
    expect(marked("12", "120 of 12,000 and 12th")).toBe("120 of ⟦12⟧,000 and 12th");
    expect(marked("US troops", "They use Ulster ⟦troops⟧".replaceAll(/[⟦⟧]/g, ""))).toBe(
      "They use Ulster ⟦troops⟧",
    );
  });

  it("is found in characters of any length", () => {
    expect(marked("leave", "İ🛂 ⟦leave⟧".replaceAll(/[⟦⟧]/g, ""))).toBe("İ🛂 ⟦leave⟧");
  });
});

describe("an excerpt", () => {
  const long = `${"filler word ".repeat(100)}the envoys left at dawn ${"and more ".repeat(100)}`;

  it("is a text that is short as it is", () => {
    expect(marked("nothing", "A short one.")).toBe("A short one.");
  });

  it("shows the first match with something on both sides, in whole words", () => {
    const { excerpt, matches } = excerptAround(long, matcher("envoys", searchTerms));
    expect(excerpt.length).toBeLessThanOrEqual(200);
    expect(excerpt).toMatch(/^(?:filler|word) .* the envoys left at dawn and more .*(?:and|more)$/);
    expect(matches.map(({ start, end }) => excerpt.slice(start, end))).toEqual(["envoys"]);
  });

  it("is the beginning where nothing matches", () => {
    expect(excerptAround(long, matcher("zebra", searchTerms))).toEqual({
      excerpt: expect.stringMatching(/^filler word filler/),
      matches: [],
    });
  });

  it("ends somewhere in a text without spaces", () => {
    expect(excerptAround("x".repeat(5_000), matcher("y", searchTerms)).excerpt).toBe(
      "x".repeat(200),
    );
  });

  it("takes time in proportion to the text", () => {
    const started = performance.now();
    excerptAround("aaaa bbbb ".repeat(200_000), matcher("aaaab ".repeat(80), searchTerms));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
