import { describe, expect, it } from "vitest";
import { holdsName, maskWords } from "../../../src/importer/mask-words.ts";

describe("masked words", () => {
  it.each([
    [
      "whole names, longest first",
      "Anna Holm and Holm left",
      ["Holm", "Anna Holm"],
      "████ ████ and ████ left",
    ],
    ["whatever the case and the space", "ANNA\n HOLM’s", ["Anna Holm"], "████\n ████’s"],
    ["no part of a longer word", "Holmes, Holm-like", ["Holm"], "Holmes, ████-like"],
    ["signs of patterns are signs", "A.C. met ABC", ["A.C."], "████ met ABC"],
  ])("%s", (_, text, names, masked) => {
    expect(maskWords(text, names)).toBe(masked);
    expect(maskWords(text, names)).toHaveLength(text.length);
  });

  it("hides what stands in spans, but for its spaces, and leaves all else in its place", () => {
    const text = "Holm said: “we will 😀 go”, and left.";
    const start = text.indexOf("we");
    const masked = maskWords(text, ["Holm"], [{ start, end: text.indexOf("”") }]);
    expect(masked).toBe("████ said: “██ ████ ██ ██”, and left.");
    expect(masked).toHaveLength(text.length);
  });

  it("changes nothing without names", () => {
    expect(maskWords("as it is", [])).toBe("as it is");
  });
});

describe("a name in an address", () => {
  it.each([
    ["https://example.org/2022/anna-holm-resigns", true],
    ["https://example.org/Anna%20Holm", true],
    ["https://example.org/åsa_öberg", true],
    ["https://example.org/asa-oberg", true],
    ["https://example.org/holmgren", false],
  ])("%s", (address, holds) => {
    expect(holdsName(address, ["Anna Holm", "Åsa Öberg", "Holm"])).toBe(holds);
  });
});
