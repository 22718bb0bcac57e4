import { expect, it } from "vitest";
import { evidenceOf, firstPlaces } from "../../../src/graph/evidence.ts";

const places = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, nth) =>
    evidenceOf(`article-${String(from + nth).padStart(4, "0")}`, { start: 0, end: 9 }),
  );

it("a relation names all passages that show it, up to a thousand", () => {
  expect(firstPlaces(places(0, 1_000).reverse())).toEqual(places(0, 1_000));
  expect(firstPlaces(places(0, 1_001))).toEqual(places(0, 1_000));
});

it("which thousand does not depend on what came first", () => {
  const [early, late] = [places(0, 700), places(700, 2_000)];
  expect(firstPlaces([...firstPlaces(late), ...early])).toEqual(firstPlaces([...early, ...late]));
});
