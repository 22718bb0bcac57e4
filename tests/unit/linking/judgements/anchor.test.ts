import { describe, expect, it } from "vitest";
import type { Selector } from "../../../../src/domain/judgement.ts";
import { anchorOf } from "../../../../src/linking/judgements/anchor.ts";

const CONTEXT = 32;

/** The passage between ⟦ and ⟧, as it was judged. */
function judgedIn(marked: string): Selector {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  const text = marked.replace(/[⟦⟧]/g, "");
  return {
    articleId: "a",
    label: "Mention",
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
  };
}

/** The words of the passage that is found among those between ⟦ and ⟧, by their number. */
function foundIn(marked: string, selector: Selector): number | undefined {
  let removed = 0;
  const passages = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(({ index, 1: words = "" }, nth) => {
    const start = index - removed;
    removed += 2;
    return { id: String(nth), start, end: start + words.length };
  });
  const found = anchorOf(selector, marked.replace(/[⟦⟧]/g, ""), passages);
  return found === undefined ? undefined : Number(found.id);
}

const judged = judgedIn("Brandt spoke first. “We leave,” ⟦Brandt⟧ said, and left.");

describe("what was judged is found again", () => {
  it("where nothing changed", () => {
    expect(foundIn("⟦Brandt⟧ spoke first. “We leave,” ⟦Brandt⟧ said, and left.", judged)).toBe(1);
  });

  it("where sentences came before it", () => {
    const edited =
      "OSLO. A long day. It rained. ⟦Brandt⟧ spoke first. “We leave,” ⟦Brandt⟧ said, and left.";
    expect(foundIn(edited, judged)).toBe(1);
  });

  it("where the first of two went", () => {
    expect(foundIn("“We leave,” ⟦Brandt⟧ said, and left.", judged)).toBe(0);
  });

  it("as the passage that has more than half of it, where it is read otherwise", () => {
    const longer = judgedIn("“⟦We will all leave tomorrow⟧,” she said.");
    expect(foundIn("“⟦We will all leave tomorrow,⟧” she said.", longer)).toBe(0);
    expect(foundIn("“We ⟦will⟧ all leave tomorrow,” she said.", longer)).toBeUndefined();
  });
});

it("what was judged is not found where its words are gone", () => {
  expect(foundIn("“We leave,” the ⟦ambassador⟧ said, and left.", judged)).toBeUndefined();
});
