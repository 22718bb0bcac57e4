import { describe, expect, it } from "vitest";
import type { Contribution } from "../../../src/domain/contribution.ts";
import { markedText } from "../../support/marked-text.ts";
import { read } from "../../support/reading.ts";

/** Reads a text in which the source gives what stands between ⟦ and ⟧, and nothing else, as quoted. */
function readGiven(marked: string, language: string | null = null): Contribution {
  const { text, spans } = markedText(marked);
  return read(text, { quoted: spans, language });
}

function said({ quotations, agents }: Contribution): [words: string, speaker: string | null][] {
  const names = new Map(agents.map(({ id, profile }) => [id, profile.name]));
  return quotations.map(({ text, attributions }) => [
    text,
    names.get(attributions[0]?.agent ?? "") ?? null,
  ]);
}

describe("a quotation that the source gives", () => {
  it("has the speaker whom the words around it name", () => {
    const found = readGiven("on Monday. “⟦We will be back,⟧” Anatoly Antonov said on Monday. He");
    expect(said(found)).toEqual([["We will be back,", "Anatoly Antonov"]]);
    expect(found.quotations[0]?.confidence).toBeGreaterThan(0.8);
  });

  it("is one with the other half that the speaker divides it from", () => {
    const found = readGiven("“⟦We stay⟧,” Anatoly Antonov said, “⟦and we fight for every one.⟧”");
    expect(said(found)).toEqual([["We stay … and we fight for every one.", "Anatoly Antonov"]]);
  });

  it("is kept where nothing else was taken for one, with a low confidence and nobody’s", () => {
    const found = readGiven("under the title “⟦The Long Winter⟧”, which sold well");
    expect(said(found)).toEqual([["The Long Winter", null]]);
    expect(found.quotations).toMatchObject([{ method: "given by the source", confidence: 0.4 }]);
    expect(found.other).toEqual([]);
  });

  it("is in marks only what the source says, whatever else is reported there", () => {
    const found = readGiven("Antonov said that the order was “⟦a gross violation of the treaty⟧”.");
    expect(found.quotations).toMatchObject([
      { text: "a gross violation of the treaty", kind: "direct" },
    ]);
  });

  it("leaves no other quotation: what the source does not give is not said to be one", () => {
    const found = readGiven(
      "Anna Holm said that the bridge would close. “⟦We will be back,⟧” Antonov said.",
    );
    expect(found.quotations.map(({ text }) => text)).toEqual(["We will be back,"]);
  });

  it("is known in another language too", () => {
    const found = readGiven("erklärte die Ministerin: „⟦Nein⟧“, und ging", "de");
    expect(found.quotations).toMatchObject([{ text: "Nein", confidence: 0.4, attributions: [] }]);
  });
});
