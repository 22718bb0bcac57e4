import { expect, it } from "vitest";
import { marginsOf } from "../../../../src/linking/about/margins.ts";

it("what one event alone has is its margin, and what two have is nobody’s", () => {
  const [first, second, third] = marginsOf([{ lead: 1, clear: 0.9 }, { lead: 1 }, { title: 1 }]);
  expect(first).toEqual({ clear: 0.9, title: -1 });
  expect(second).toEqual({ clear: -0.9, title: -1 });
  expect(third).toEqual({ lead: -1, clear: -0.9, title: 1 });
});

it("an event without rivals has all it has as its margin", () => {
  expect(marginsOf([{ share: 0.5 }])).toEqual([{ share: 0.5 }]);
});
