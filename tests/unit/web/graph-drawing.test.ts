import { describe, expect, it } from "vitest";
import { bundleEdges, parallelCount } from "../../../web/src/graph/bundle-edges.ts";
import { isDoubtful } from "../../../web/src/graph/doubt.ts";
import type { ViewEdge } from "../../../web/src/graph/fragment.ts";
import { isLabelled } from "../../../web/src/graph/label-choice.ts";
import { labelLines } from "../../../web/src/graph/label-lines.ts";
import { createLabelRoom } from "../../../web/src/graph/label-room.ts";
import { nearestTowards } from "../../../web/src/graph/nearest.ts";
import { type LabelBox, separateBoxes } from "../../../web/src/graph/separate-boxes.ts";

describe("a label", () => {
  it("is broken between words and cut with dots", () => {
    expect(labelLines("event", "Expulsion of 12 diplomats")).toEqual([
      "Expulsion of 12",
      "diplomats",
    ]);
    expect(
      labelLines("institution", "Permanent Mission of the Russian Federation in New York"),
    ).toEqual(["Permanent Mission of", "the Russian…"]);
  });

  it("puts a statement in quotation marks, without the comma before the closing one", () => {
    expect(labelLines("statement", "We will go,")).toEqual(["“We will go”"]);
  });

  it("breaks a word that is longer than a line, but no character", () => {
    expect(labelLines("group", "x".repeat(10_000))).toEqual(["x".repeat(22), `${"x".repeat(21)}…`]);
    for (const line of labelLines("group", "😀".repeat(300)))
      expect(line).not.toMatch(/[\uD800-\uDBFF]$/u);
  });

  it("draws nothing that takes no room or turns the direction", () => {
    expect(labelLines("person", "Ann\u202E\u200B Lee")).toEqual(["Ann Lee"]);
    expect(labelLines("person", "")).toEqual([]);
  });

  const calm = {
    emphasis: { selected: null, hovered: null, near: null, path: new Set<string>() },
    closeUp: false,
  };

  it("gives way where there is no room: statements first, then the rest", () => {
    expect(isLabelled("a", "statement", 20_000, calm)).toBe("always");
    expect(isLabelled("a", "statement", 10_000, calm)).toBe("never");
    expect(isLabelled("a", "person", 10_000, calm)).toBe("always");
    expect(isLabelled("a", "person", 1_000, calm)).toBe("room");
  });

  it("is always there for what is selected or near the pointer", () => {
    const emphasis = { ...calm.emphasis, selected: "a", near: new Set(["b"]) };
    expect(isLabelled("a", "statement", 100, { ...calm, emphasis })).toBe("always");
    expect(isLabelled("b", "statement", 100, { ...calm, emphasis })).toBe("always");
    expect(isLabelled("c", "statement", 100, { ...calm, emphasis })).toBe("never");
  });
});

describe("room for labels", () => {
  const at = (left: number, top: number) => ({ left, right: left + 100, top, bottom: top + 14 });

  it("goes to the first label that asks for a place, and to others beside it", () => {
    const room = createLabelRoom();
    expect(room.take("a", [at(0, 0)])).toEqual(at(0, 0));
    expect(room.take("b", [at(50, 5)])).toBeNull();
    expect(room.take("c", [at(0, 14)])).toEqual(at(0, 14));
    expect(room.take("d", [at(50, 5), at(0, -20)])).toEqual(at(0, -20));
    expect([...room.labelled()]).toEqual(["a", "c", "d"]);
  });

  it("is kept for what is selected, and free again for the next picture", () => {
    const room = createLabelRoom();
    room.reserve("selected", at(0, 0));
    expect(room.take("a", [at(50, 5)])).toBeNull();
    expect(room.take("selected", [at(0, 0)])).toEqual(at(0, 0));
    room.clear();
    expect(room.take("a", [at(50, 5)])).toEqual(at(50, 5));
  });
});

describe("connections between the same two", () => {
  const connection = (from: string, relation: ViewEdge["relation"], to: string) =>
    ({ from, relation, to, confidence: 1, basis: null }) as const;
  const edges = new Map<string, ViewEdge>([
    ["said", connection("ann", "SAID", "words")],
    ["mentions", connection("words", "MENTIONS", "ann")],
    ["about", connection("words", "ABOUT", "event")],
  ]);

  it("share a line, whichever way they go", () => {
    const lines = bundleEdges(edges, false);
    expect(lines.map(({ key, edges: all }) => [key, all])).toEqual([
      ["said", ["said", "mentions"]],
      ["about", ["about"]],
    ]);
    expect(parallelCount(edges)).toBe(2);
  });

  it("look certain when one of them is", () => {
    const doubtful = { ...connection("ann", "SAID", "words"), confidence: 0.3 };
    const [line] = bundleEdges(new Map(edges).set("said", doubtful), false);
    expect(line?.key).toBe("mentions");
  });

  it("lie beside each other when each is asked for", () => {
    const lines = bundleEdges(edges, true);
    expect(lines.map(({ key, aside }) => [key, aside])).toEqual([
      ["said", -0.5],
      // Its own left is the other one's right.
      ["mentions", -0.5],
      ["about", 0],
    ]);
  });
});

describe("boxes", () => {
  const box = (x: number, y: number): LabelBox => ({ x, y, half: 10, up: 5, down: 15 });

  it("leave one that is pinned where it is", () => {
    const boxes = [{ ...box(0, 0), pinned: true }, box(2, 14)];
    separateBoxes(boxes, 10);
    expect(boxes.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [2, 20],
    ]);
  });

  it("are moved apart along the shorter way", () => {
    const boxes = [box(0, 0), box(2, 14)];
    separateBoxes(boxes, 10);
    expect(boxes.map(({ x, y }) => [x, y])).toEqual([
      [0, -3],
      [2, 17],
    ]);
  });

  it("stay where they are when they do not touch", () => {
    const boxes = [box(0, 0), box(20, 0), box(0, 20)];
    separateBoxes(boxes, 10);
    expect(boxes).toEqual([box(0, 0), box(20, 0), box(0, 20)]);
  });
});

describe("an arrow key", () => {
  const centre = { id: "centre", x: 0, y: 0 };
  const right = { id: "right", x: 50, y: 10 };
  const far = { id: "far", x: 200, y: 0 };
  const below = { id: "below", x: 5, y: 60 };
  const points = [centre, right, far, below];

  it("leads to the nearest thing on its side", () => {
    expect(nearestTowards(points, centre, "ArrowRight")?.id).toBe("right");
    expect(nearestTowards(points, centre, "ArrowDown")?.id).toBe("below");
  });

  it("leads nowhere where there is nothing", () => {
    expect(nearestTowards(points, centre, "ArrowLeft")).toBeNull();
  });
});

describe("a connection is drawn broken", () => {
  it("when it rests on the context or the program is not sure", () => {
    expect(isDoubtful({ basis: "context", confidence: 0.95 })).toBe(true);
    expect(isDoubtful({ basis: null, confidence: 0.59 })).toBe(true);
    expect(isDoubtful({ basis: "content", confidence: 0.6 })).toBe(false);
    expect(isDoubtful({ basis: null, confidence: null })).toBe(false);
  });
});
