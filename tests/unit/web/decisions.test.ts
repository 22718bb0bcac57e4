import { describe, expect, it } from "vitest";
import type { Thing } from "../../../src/contract/values.ts";
import {
  corrected,
  type Decision,
  openQuestions,
  type Question,
  undoable,
} from "../../../web/src/state/decisions.ts";

function question(a: string, b: string): Question {
  const side = (id: string) => ({
    thing: { id, kind: "person" as const, label: id, detail: null },
    evidence: [],
  });
  return { kind: "agent", changes: 1, score: 0.5, reasons: [], a: side(a), b: side(b) };
}

const [kranz, lind, solberg] = [
  question("kranz-1", "kranz-2"),
  question("lind-1", "lind-2"),
  question("solberg-1", "solberg-2"),
];

function decided(state: Decision["state"], of: Question, nth = 0): Decision {
  return {
    ...{ nth, state, question: of, names: ["", ""], right: null, id: null, failure: null },
    request: { verdict: "same", a: of.a.thing.id, b: of.b.thing.id },
  };
}

describe("what waits to be decided", () => {
  const queue = [kranz, lind, solberg];

  it("is without a question that was answered, as soon as it was", () => {
    expect(openQuestions(queue, true, [decided("sending", lind)])).toEqual([kranz, solberg]);
  });

  it("has a question again when the server refuses its answer", () => {
    expect(openQuestions(queue, true, [decided("refused", lind)])).toEqual(queue);
  });

  it("has a question first again when its answer is taken back, before the server's queue has it", () => {
    const queueNow = [kranz, solberg];
    expect(openQuestions(queueNow, true, [decided("undoing", lind)])).toEqual([lind, ...queueNow]);
    expect(openQuestions(queueNow, false, [decided("undone", lind)])).toEqual([lind, ...queueNow]);
  });

  it("is what the server says, once it was asked after the answer was kept", () => {
    expect(openQuestions(queue, false, [decided("kept", lind)])).toEqual([kranz, solberg]);
    // Kept, and still no one: another judgement holds the two apart.
    expect(openQuestions(queue, true, [decided("kept", lind)])).toEqual(queue);
    expect(openQuestions([solberg], true, [decided("undone", lind)])).toEqual([solberg]);
  });

  it("goes by the last answer to a question", () => {
    const twice = [decided("undone", lind), decided("sending", lind, 1)];
    expect(openQuestions(queue, true, twice)).toEqual([kranz, solberg]);
  });
});

describe("undo", () => {
  it("takes back the last answer that stands, again and again", () => {
    const answers = [decided("kept", kranz), decided("sending", lind, 1)];
    expect(undoable(answers)?.question).toBe(lind);
    expect(undoable([answers[0] as Decision, decided("undoing", lind, 1)])?.question).toBe(kranz);
  });

  it("takes back nothing where nothing stands", () => {
    expect(undoable([decided("refused", kranz), decided("undone", lind, 1)])).toBeUndefined();
  });
});

describe("the speakers of a quotation that is corrected", () => {
  const person = (id: string): Thing => ({ id, kind: "person", label: id, detail: null });
  const [brandt, lind] = [person("brandt"), person("lind")];
  const isJudged = ({ id }: Thing): boolean => id === "lind";
  const correction = (state: Decision["state"]): Decision => ({
    ...decided(state, kranz),
    ...{ question: null, right: lind },
  });

  it("begin with the right one as soon as it is chosen", () => {
    const shown = { coming: lind, known: [brandt] };
    expect(corrected([brandt], isJudged, correction("sending"), true)).toEqual(shown);
    expect(corrected([brandt], isJudged, correction("kept"), false)).toEqual(shown);
    expect(corrected([brandt, lind], isJudged, correction("sending"), true)).toEqual(shown);
  });

  it("are what they were when the server refuses it", () => {
    const shown = { coming: null, known: [brandt] };
    expect(corrected([brandt], isJudged, correction("refused"), true)).toEqual(shown);
  });

  it("are those of the article as soon as it is taken back", () => {
    const shown = { coming: null, known: [brandt] };
    expect(corrected([lind, brandt], isJudged, correction("undoing"), true)).toEqual(shown);
    expect(corrected([lind, brandt], isJudged, correction("undone"), false)).toEqual(shown);
  });

  it("are what the server says, once it was asked since", () => {
    const shown = { coming: null, known: [lind, brandt] };
    expect(corrected([lind, brandt], isJudged, correction("kept"), true)).toEqual(shown);
  });
});
