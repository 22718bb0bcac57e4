import fc from "fast-check";
import { expect, it } from "vitest";
import { innermostQuotation, type Mark, segments } from "../../../web/src/reading/segments.ts";

const TEXT = "He said “they called it ‘a rotation’ in May” on Monday.";

function quotation(id: string, words: string): Mark {
  const start = TEXT.indexOf(words);
  return { role: "quotation", id, start, end: start + words.length };
}

function shown(marks: readonly Mark[]): string[] {
  return segments(0, TEXT.length, marks).map(
    (run) => `${run.marks.map(({ id }) => id).join("+") || "-"}: ${TEXT.slice(run.start, run.end)}`,
  );
}

it("cuts a text at the borders of a quotation", () => {
  expect(shown([quotation("q1", "they called it ‘a rotation’ in May")])).toEqual([
    "-: He said “",
    "q1: they called it ‘a rotation’ in May",
    "-: ” on Monday.",
  ]);
});

it("shows a quotation within a quotation as both, the wider one first", () => {
  expect(
    shown([
      quotation("inner", "a rotation"),
      quotation("outer", "they called it ‘a rotation’ in May"),
    ]),
  ).toEqual([
    "-: He said “",
    "outer: they called it ‘",
    "outer+inner: a rotation",
    "outer: ’ in May",
    "-: ” on Monday.",
  ]);
});

it("shows quotations that overlap", () => {
  const marks = [quotation("a", "they called it"), quotation("b", "called it ‘a rotation")];
  expect(shown(marks).slice(1, 4)).toEqual([
    "a: they ",
    "b+a: called it",
    "b: ‘a rotation".replace("‘", " ‘"),
  ]);
});

it("means the narrowest quotation when one clicks", () => {
  const runs = segments(0, TEXT.length, [
    quotation("outer", "they called it ‘a rotation’ in May"),
    quotation("inner", "a rotation"),
    { role: "cue", id: "outer", start: 3, end: 7 },
  ]);
  expect(runs.map(innermostQuotation)).toEqual([null, null, null, "outer", "inner", "outer", null]);
});

it("gives the text again, whatever is marked", () => {
  const mark = fc.record({
    role: fc.constantFrom("quotation", "cue", "source", "event", "passage") as fc.Arbitrary<
      Mark["role"]
    >,
    id: fc.string(),
    start: fc.nat(60),
    end: fc.nat(60),
  });
  fc.assert(
    fc.property(fc.array(mark), (marks) => {
      const runs = segments(0, TEXT.length, marks);
      expect(runs.map(({ start, end }) => TEXT.slice(start, end)).join("")).toBe(TEXT);
      for (const run of runs) {
        const around = marks.filter(({ start, end }) => start <= run.start && run.end <= end);
        expect(run.marks).toHaveLength(around.length);
      }
    }),
  );
});
