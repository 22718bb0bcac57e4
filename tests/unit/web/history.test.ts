import { expect, it } from "vitest";
import { type AppState, initialState, reduce } from "../../../web/src/state/app-state.ts";
import { parseRoute, type Route } from "../../../web/src/state/route.ts";

const event = parseRoute("/events/event-1");
const expanded = parseRoute("/graph?nodes=event-1&story=event-1&expand=event-1~ACTOR~out");
const filtered = parseRoute(
  "/graph?nodes=event-1&story=event-1&expand=event-1~ACTOR~out&sure=0.85",
);

const going = (state: AppState, route: Route, through?: "undo" | "redo"): AppState =>
  reduce(state, { type: "routed", route, ...(through === undefined ? {} : { through }) });

it("remembers each change of the graph, a filter too, and takes it back and does it again", () => {
  const explored = going(going(initialState(event), expanded), filtered);
  expect(explored.history).toEqual({ past: [event, expanded], future: [] });
  const once = going(explored, expanded, "undo");
  expect(once.history).toEqual({ past: [event], future: [filtered] });
  const twice = going(once, event, "undo");
  expect(twice.history).toEqual({ past: [], future: [filtered, expanded] });
  expect(going(twice, expanded, "redo").history).toEqual({ past: [event], future: [filtered] });
});

it("forgets what was taken back when something else is done", () => {
  const back = going(going(initialState(event), expanded), event, "undo");
  expect(going(back, filtered).history).toEqual({ past: [event], future: [] });
});

it("does not count what is selected or how it is seen", () => {
  const selected = parseRoute("/graph?nodes=event-1&story=event-1&select=agent-1&view=list");
  expect(going(initialState(event), selected).history.past).toEqual([]);
});

it("ends when the graph is left", () => {
  const left = going(going(initialState(event), expanded), parseRoute("/articles"));
  expect(left.history).toEqual({ past: [], future: [] });
});
