import { describe, expect, it } from "vitest";
import { actionIn } from "./actions-in.ts";

describe("how many", () => {
  it.each([
    ["Norway expelled 27 Russian diplomats.", 27, "diplomats"],
    ["Norway expelled close to 27 Russian diplomats.", 27, "diplomats"],
    ["The 8 June expulsion of Russians was the first.", null, null],
    ["Three countries expelled 27 Russian diplomats.", 27, "diplomats"],
    ["Norway expelled twelve members of the mission.", 12, "members"],
    ["Norway expelled a dozen Russian envoys.", 12, "diplomats"],
    ["Norway expelled thirty-one embassy employees.", 31, "staff"],
    ["Twelve Russian diplomats were expelled by Norway.", 12, "diplomats"],
    ["Norway's expulsion of 12 Russian diplomats began.", 12, "diplomats"],
    ["Norway expelled the second-most senior Russian diplomat.", 1, "diplomats"],
  ])("%s", (words, count, unit) => {
    expect(actionIn(words, "SANCTION/expel")).toMatchObject({ count, unit });
  });

  it("sums of money have their currency", () => {
    const words = "Norway dispatched $200 million worth of military aid to Moldova.";
    expect(actionIn(words, "AID")).toMatchObject({ count: 200_000_000, unit: "USD" });
  });

  it("thousands have a comma", () => {
    const words = "Norway put 8,500 troops on “heightened alert.”";
    expect(actionIn(words, "MOBILIZE/troops")).toMatchObject({ count: 8500, unit: "troops" });
  });

  it.each([
    "Norway expelled Russian diplomats on January 30.",
    "Norway expelled Russian diplomats in 2022.",
    "Norway expelled Russian diplomats for 10 years.",
  ])("a date or a time is no number of people: %s", (words) => {
    expect(actionIn(words, "SANCTION/expel")?.count).toBeNull();
  });
});
