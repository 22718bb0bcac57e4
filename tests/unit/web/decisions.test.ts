import { describe, expect, it } from "vitest";
import {
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
    ...{ nth, state, question: of, names: ["", ""], id: null, failure: null },
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
