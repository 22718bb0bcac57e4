import { describe, expect, it } from "vitest";
import { readJsonArticle } from "../../../src/readers/json-article.ts";
import {
  type Findings,
  fileOf,
  type ImportJob,
  importsAfter,
  isCutOff,
  NO_IMPORTS,
  NO_TEXT,
  onlyArticleOf,
  totalsOf,
} from "../../../web/src/state/imports.ts";

function findings(ids: readonly string[], refused = 0): Findings {
  const about = { title: null, url: null, publisher: null, publishedAt: null };
  return {
    report: {
      ...{ new: ids.length, changed: 0, unchanged: 0 },
      refused: Array.from({ length: refused }, () => ({
        source: "a",
        place: "",
        reason: "is empty",
      })),
    },
    articles: ids.map((id) => ({ id, ...about, quotations: 0, speakers: 0, events: 0 })),
  };
}

function job(state: ImportJob["state"]): ImportJob {
  return { nth: 0, name: "a.html", bytes: 10, state };
}

describe("what is imported from the browser", () => {
  it("is a pasted text as a line of JSON, without what was left empty", () => {
    const line = fileOf({
      ...NO_TEXT,
      text: " “No,” she said.\n",
      title: " The bridge ",
      url: "  ",
    });
    expect(JSON.parse(line)).toEqual({ title: "The bridge", text: " “No,” she said.\n" });
    const read = readJsonArticle(line);
    expect(read.ok && read.article.text).toBe(" “No,” she said.\n");
  });

  it("waits in order, each file with a number of its own", () => {
    const files = [
      { name: "a.html", bytes: 1 },
      { name: "b.html", bytes: 2 },
    ];
    const once = importsAfter(NO_IMPORTS, { type: "added", files });
    const twice = importsAfter(once, { type: "added", files });
    expect(twice.jobs.map(({ nth, name }) => [nth, name])).toEqual([
      [0, "a.html"],
      [1, "b.html"],
      [2, "a.html"],
      [3, "b.html"],
    ]);
    const changed = importsAfter(twice, { type: "changed", nth: 2, state: { status: "stopped" } });
    expect(totalsOf(changed.jobs)).toMatchObject({ jobs: 4, ended: 1, isRunning: false });
  });

  it("that the server left unanswered, waits to be sent again when it answers", () => {
    const failure = { title: "No answer", detail: "", status: null };
    const added = importsAfter(NO_IMPORTS, { type: "added", files: [{ name: "a", bytes: 1 }] });
    const cut = importsAfter(added, {
      type: "changed",
      nth: 0,
      state: { status: "failed", failure },
    });
    expect([isCutOff(added), isCutOff(cut)]).toEqual([false, true]);
    expect(importsAfter(cut, { type: "reached" })).toEqual(added);
    expect(importsAfter(added, { type: "reached" })).toBe(added);
  });

  it("is opened where it is one article, and nothing was refused", () => {
    const done = (found: Findings) => onlyArticleOf(job({ status: "done", findings: found }));
    expect(done(findings(["a"]))).toBe("a");
    expect(done(findings(["a", "b"]))).toBe(null);
    expect(done(findings(["a"], 1))).toBe(null);
    expect(done(findings([]))).toBe(null);
    expect(onlyArticleOf(job({ status: "waiting" }))).toBe(null);
  });
});
