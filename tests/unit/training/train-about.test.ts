import { expect, it } from "vitest";
import { type AboutWeights, EVIDENCE_NAMES } from "../../../src/linking/about/evidence.ts";
import { trainAbout } from "../../../src/training/train-about.ts";

const NO_WEIGHTS = Object.fromEntries(
  EVIDENCE_NAMES.map((name) => [name, 0]),
) as AboutWeights["weights"];
const START: AboutWeights = {
  none: 0,
  share: 0.5,
  weights: NO_WEIGHTS,
  margins: NO_WEIGHTS,
};

it("learns that events told right before are what quotations are about, and events in the lead are not", () => {
  const lessons = Array.from({ length: 50 }, () => ({
    candidates: [{ lead: 1 }, { lastInParagraph: 1 }],
    right: [1],
  }));
  const { weights, margins } = trainAbout(lessons, START);
  expect(weights.lastInParagraph + margins.lastInParagraph).toBeGreaterThan(1);
  expect(weights.lead + margins.lead).toBeLessThan(0);
  expect(weights.title).toBe(0);
});

it("learns that quotations are often about nothing", () => {
  const nothing = { candidates: [{ far: 1 }], right: [] };
  expect(trainAbout(Array(50).fill(nothing), START).none).toBeGreaterThan(0.5);
});

it("stays near the start where little was taught", () => {
  const [lesson] = [{ candidates: [{ lead: 1 }, { title: 1 }], right: [0] }];
  expect(Math.abs(trainAbout([lesson], START).weights.lead)).toBeLessThan(0.2);
});
