import { describe, expect, it } from "vitest";
import { initialState, reduce } from "../../../web/src/state/app-state.ts";
import { searchFor, withSearchOf } from "../../../web/src/state/recent-searches.ts";
import { parseRoute } from "../../../web/src/state/route.ts";

describe("recent searches", () => {
  it("have the latest first, and none twice, however its letters are written", () => {
    expect(withSearchOf(["expulsion", "Antonov"], " antonov ")).toEqual(["antonov", "expulsion"]);
  });

  it("are at most eight, and none is blank or as long as a statement", () => {
    const many = Array.from({ length: 8 }, (_, nth) => `word ${nth}`);
    expect(withSearchOf(many, "new")).toEqual(["new", ...many.slice(0, 7)]);
    expect(withSearchOf(many, "  ")).toBe(many);
    expect(withSearchOf(many, "long ".repeat(20))).toBe(many);
  });

  it("find a chosen suggestion by its name, or by what was typed where its name is long", () => {
    expect(searchFor("Anatoly Antonov", "anto")).toBe("Anatoly Antonov");
    expect(searchFor("They gave us a list. ".repeat(5), "a list")).toBe("a list");
  });

  it("are those of links that were opened too, and go when they are to be forgotten", () => {
    const linked = initialState(parseRoute("/search?q=visa"), ["antonov"]);
    expect(linked.recent).toEqual(["visa", "antonov"]);
    const searched = reduce(linked, {
      type: "routed",
      route: parseRoute("/search?q=gate&kind=event"),
    });
    expect(searched.recent).toEqual(["gate", "visa", "antonov"]);
    expect(reduce(searched, { type: "searches-forgotten" }).recent).toEqual([]);
  });
});
