import { expect, it } from "vitest";
import { findMentions } from "../../../src/extraction/mentions/find-mentions.ts";
import { meantBySpeakers } from "../../../src/training/told-speakers.ts";
import { markedText } from "../../support/marked-text.ts";
import { resources } from "../../support/reading.ts";

const AGENTS = {
  holm: { name: "Anna Holm", kind: "person", named: true },
  brother: { name: "Peter Holm", kind: "person", named: true },
  cook: { name: "a cook", kind: "person", named: false },
};

/** Whom the mentions of a text mean where the words in brackets are said by `speaker`, and named by those before them. */
function meant(marked: string, speaker: string): (string | number | undefined)[] {
  const { text, spans } = markedText(marked);
  const [source, said] = spans;
  if (source === undefined || said === undefined) throw new Error("mark the source and the words");
  const { analyse, mentionLexicon, gazetteer } = resources.reading;
  const quotation = {
    ...{ kind: "direct" as const, spans: [said], cue: null, source, conduits: [], addressee: null },
    ...{ saidAt: null, method: "", confidence: 1, sourceConfidence: 1 },
  };
  const meantBy = meantBySpeakers({ text, agents: AGENTS, quotes: [{ ...said, speaker }] }, [
    quotation,
  ]);
  return findMentions(analyse(text), [source], mentionLexicon, gazetteer).map(meantBy);
}

it("a mention means who says what it is the source of", () => {
  expect(meant("⟦She⟧ added: “⟦We will see⟧.”", "holm")).toEqual(["holm"]);
  expect(meant("⟦The cook⟧ added: “⟦We will see⟧.”", "cook")).toEqual(["cook"]);
});

it("a name means whoever is called so, and nobody where two are", () => {
  expect(meant("Anna Holm came. ⟦He⟧ added: “⟦We will see⟧.”", "brother")).toEqual([
    "holm",
    "brother",
  ]);
  expect(meant("Anna Holm came. Holm left. ⟦She⟧ said: “⟦Good⟧.”", "holm")).toEqual([
    "holm",
    undefined,
    "holm",
  ]);
});
