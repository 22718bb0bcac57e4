import { describe, expect, it } from "vitest";
import { arrange } from "../../../web/src/graph/arrange.ts";
import type { LayoutAnswer, LayoutRequest } from "../../../web/src/graph/layout-message.ts";

const SCREEN = { width: 1000, height: 700 };
const LABEL = { half: 30, height: 16 };

/** Three speakers, each with its statements, joined through one action: the nodes 0 to 3 and then the statements. */
function story(statementsOf: readonly number[]): [number, number][] {
  let next = 4;
  return statementsOf.flatMap((count, speaker) => [
    [0, speaker + 1] as [number, number],
    ...Array.from({ length: count }, (): [number, number] => [speaker + 1, next++]),
  ]);
}

function arranged(
  edges: readonly [number, number][],
  before: LayoutAnswer | null = null,
  pinned: readonly number[] = [],
): LayoutAnswer {
  const count = Math.max(...edges.flat()) + 1;
  const all = (value: number) => new Float32Array(count).fill(value);
  // Newcomers begin where the viewer has them begin: beside what they are joined to.
  const place = (axis: "x" | "y", node: number): number => {
    const known = before?.[axis][node];
    const [beside = 0] = edges.find(([, to]) => to === node) ?? [];
    return known ?? (before?.[axis][beside] ?? 0) + 10 * Math.cos(node + (axis === "x" ? 0 : 2));
  };
  const nodes = Array.from({ length: count }, (_, node) => node);
  const request: LayoutRequest = {
    ...{ ticket: 1, ...SCREEN, size: all(8) },
    x: Float32Array.from(nodes, (node) => place("x", node)),
    y: Float32Array.from(nodes, (node) => place("y", node)),
    pinned: Uint8Array.from(nodes, (node) => Number(pinned.includes(node))),
    kept: Uint8Array.from(nodes, (node) => Number(before !== null && node < before.x.length)),
    labelHalf: all(LABEL.half),
    labelHeight: all(LABEL.height),
    edges: Uint32Array.from(edges.flat()),
  };
  return arrange(request);
}

/** How far those that were there before have moved against each other, in shares of the drawing's diagonal, the least first. */
function moves(before: LayoutAnswer, after: LayoutAnswer): number[] {
  const nodes = [...before.x.keys()];
  const mean = (values: Float32Array) => nodes.reduce((sum, n) => sum + (values[n] ?? 0), 0);
  const centred = ({ x, y }: LayoutAnswer) =>
    nodes.map((n) => [(x[n] ?? 0) - mean(x) / nodes.length, (y[n] ?? 0) - mean(y) / nodes.length]);
  const [a, b] = [centred(before), centred(after)];
  const dot = (p: number[][], q: number[][]) =>
    p.flat().reduce((sum, value, nth) => sum + value * (q.flat()[nth] ?? 0), 0);
  const scale = dot(a, b) / dot(b, b);
  const size = 2 * Math.max(...a.map(([x = 0, y = 0]) => Math.hypot(x, y)));
  return a
    .map(([x = 0, y = 0], n) =>
      Math.hypot(x - scale * (b[n]?.[0] ?? 0), y - scale * (b[n]?.[1] ?? 0)),
    )
    .map((move) => move / size)
    .sort((one, other) => one - other);
}

function overlaps({ x, y }: LayoutAnswer): number {
  let count = 0;
  for (let a = 0; a < x.length; a++) {
    for (let b = 0; b < a; b++) {
      const [across, down] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)];
      if (Math.abs(across) < 2 * LABEL.half && Math.abs(down) < LABEL.height) count++;
    }
  }
  return count;
}

describe("a graph into which others come", () => {
  const few = story([8, 8, 8]);
  // The same numbers for the same nodes: the newcomers have the last ones.
  const withTen: [number, number][] = [
    ...few,
    ...Array.from({ length: 10 }, (_, nth): [number, number] => [2, 28 + nth]),
  ];

  it("leaves where they are those that were there, as far as anybody sees", () => {
    const before = arranged(few);
    const moved = moves(before, arranged(withTen, before));
    expect(moved[Math.floor(moved.length / 2)]).toBeLessThan(0.01);
    expect(moved[Math.floor(moved.length * 0.95)]).toBeLessThan(0.05);
  });

  it("has the newcomers around the one that they are joined to, no label over another", () => {
    const before = arranged(few);
    const after = arranged(withTen, before);
    const far = (node: number) =>
      Math.hypot(
        (after.x[node] ?? 0) - (after.x[2] ?? 0),
        (after.y[node] ?? 0) - (after.y[2] ?? 0),
      );
    expect(Math.max(...Array.from({ length: 10 }, (_, nth) => far(28 + nth)))).toBeLessThan(450);
    expect(overlaps(after)).toBe(0);
  });

  it("keeps what is pinned at its very place", () => {
    const before = arranged(few);
    const after = arranged(withTen, before, [5]);
    expect([after.x[5], after.y[5]]).toEqual([before.x[5], before.y[5]]);
  });

  it("moves nothing when some go", () => {
    const before = arranged(withTen);
    const after = arranged(few, { ...before, x: before.x.slice(0, 28), y: before.y.slice(0, 28) });
    expect(Math.max(...moves({ ...before, x: before.x.slice(0, 28) }, after))).toBeLessThan(0.001);
  });
});
