import { expect, it } from "vitest";
import { actionIn } from "./actions-in.ts";

it.each([
  ["Norway has expelled two envoys.", "happened"],
  ["Norway is expelling two envoys.", "ongoing"],
  ["Two envoys are being expelled by Norway.", "ongoing"],
  ["Norway will expel two envoys.", "announced"],
  ["About 300 people demonstrated while Norway expelled two envoys.", "happened"],
  ["Norway plans to expel two envoys.", "announced"],
  ["Norway has not expelled the envoys.", "negated"],
  ["Norway never expelled the envoys.", "negated"],
  ["Norway denied expelling the envoys.", "denied"],
  ["Norway threatened to expel two envoys.", "threatened"],
  ["Norway could expel two envoys.", "hypothetical"],
  ["If Norway expelled two envoys, nobody would mind.", "hypothetical"],
])("%s", (words, status) => {
  expect(actionIn(words, "SANCTION/expel")?.status).toBe(status);
});

it("what another clause says tells nothing of it", () => {
  const words = "Denmark would not comment, but Norway has expelled two envoys.";
  expect(actionIn(words, "SANCTION/expel")?.status).toBe("happened");
});

it.each([
  ["Nurses will march through Oslo on Friday.", "PROTEST/demo"],
  ["The union called a strike for Monday.", "PROTEST/strike"],
  ["Nurses announced a march for Friday.", "PROTEST/demo"],
])("a protest that is still to come is announced, and of its own kind: %s", (words, kind) => {
  expect(actionIn(words, kind)?.status).toBe("announced");
});
