import { expect, it } from "vitest";
import { calibrationOf } from "../../../src/training/calibration.ts";

/** So many outcomes of one raw confidence, of which a part is right. */
function outcomes(raw: number, count: number, right: number) {
  return Array.from({ length: count }, (_, nth) => ({ raw, isRight: nth < right }));
}

it("a raw confidence becomes the part of such outcomes that is right", () => {
  const points = calibrationOf([...outcomes(0.25, 200, 20), ...outcomes(0.75, 200, 180)]);
  expect(points[10]).toBe(0.1);
  expect(points[20]).toBe(0.5);
  expect(points[30]).toBe(0.9);
});

it("what is surer is never less often right", () => {
  const points = calibrationOf([
    ...outcomes(0.2, 100, 40),
    ...outcomes(0.5, 100, 30),
    ...outcomes(0.8, 100, 90),
  ]);
  expect([...points].sort((a, b) => a - b)).toEqual(points);
  expect(points[14]).toBe(0.35);
});
