import { expect, it } from "vitest";
import {
  collapsed,
  hasStep,
  isExpanded,
  type Step,
  specFromParameters,
  specToParameters,
  storyOf,
  undone,
  unpinned,
  withoutStep,
  withStep,
} from "../../../web/src/state/graph-spec.ts";

const said: Step = { kind: "expand", id: "agent-1", relation: "SAID", direction: "out" };
const path: Step = { kind: "path", from: "agent-1", to: "event-1" };

it("does a step once, however often it is asked", () => {
  const spec = withStep(withStep(storyOf("event-1"), said), said);
  expect(spec.steps).toEqual([{ kind: "story", id: "event-1" }, said]);
  expect(hasStep(spec, { ...said })).toBe(true);
  expect(hasStep(spec, { ...said, direction: "in" })).toBe(false);
});

it("takes back the last step, whatever it was", () => {
  const spec = withStep(withStep(storyOf("event-1"), said), path);
  expect(undone(spec)).toEqual(withStep(storyOf("event-1"), said));
  expect(undone({ roots: [], steps: [], select: null }).steps).toEqual([]);
});

it("takes back one step among others", () => {
  const spec = withStep(withStep(storyOf("event-1"), said), path);
  expect(withoutStep(spec, said).steps).toEqual([{ kind: "story", id: "event-1" }, path]);
});

it("collapses what grew from one node and leaves the rest", () => {
  const spec = withStep(withStep(storyOf("agent-1"), said), path);
  expect(isExpanded(spec, "agent-1")).toBe(true);
  expect(collapsed(spec, "agent-1").steps).toEqual([path]);
  expect(isExpanded(collapsed(spec, "agent-1"), "agent-1")).toBe(false);
});

it("keeps a thing at the last place where it was put, until it is let go", () => {
  const first: Step = { kind: "pin", id: "agent-1", x: 10, y: -20 };
  const last: Step = { kind: "pin", id: "agent-1", x: 30, y: 0 };
  const spec = withStep(withStep(storyOf("agent-1"), first), last);
  expect(spec.steps).toEqual([{ kind: "story", id: "agent-1" }, last]);
  expect(specFromParameters(specToParameters(spec))).toEqual(spec);
  expect(unpinned(spec, "agent-1")).toEqual(storyOf("agent-1"));
});

it("leaves out of a link what it does not understand", () => {
  const parameters = new URLSearchParams(
    "nodes=event-1,,event-1&expand=agent-1~EATS~out&expand=agent-1~SAID~up&path=agent-1&pin=agent-1~here~0&story=&story=event-1",
  );
  expect(specFromParameters(parameters)).toEqual({
    roots: ["event-1"],
    steps: [{ kind: "story", id: "event-1" }],
    select: null,
  });
});
