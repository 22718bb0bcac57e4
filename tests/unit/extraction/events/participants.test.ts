import { describe, expect, it } from "vitest";
import { actionIn } from "./actions-in.ts";

/** A sentence, the kind of action in it, who acts and who is acted upon. */
type Case = readonly [words: string, kind: string, by: readonly string[], to: readonly string[]];

describe("who acts and who is acted upon", () => {
  it.each<Case>([
    [
      "Norway expelled three Russian envoys.",
      "SANCTION/expel",
      ["Norway"],
      ["three Russian envoys"],
    ],
    [
      "Three Russian envoys were expelled by Norway.",
      "SANCTION/expel",
      ["Norway"],
      ["Three Russian envoys"],
    ],
    [
      "Norway kicked three Russian envoys out.",
      "SANCTION/expel",
      ["Norway"],
      ["three Russian envoys"],
    ],
    [
      "Norway asked three Russian envoys to leave.",
      "SANCTION/expel",
      ["Norway"],
      ["three Russian envoys"],
    ],
    [
      "Norway's expulsion of three Russian envoys was expected.",
      "SANCTION/expel",
      ["Norway"],
      ["three Russian envoys"],
    ],
    [
      "The Norwegian expulsion of the Russians was expected.",
      "SANCTION/expel",
      ["Norwegian"],
      ["Russians"],
    ],
    ["Syria has offered its troops to Lebanon.", "AGREE", ["Syria"], ["Lebanon"]],
    ["In 2018 Norway shot down a Danish drone.", "ASSAULT/aerial", ["Norway"], []],
    [
      "Norway refused to deploy peacekeepers in Iraq.",
      "REJECT",
      ["Norway"],
      ["peacekeepers", "Iraq"],
    ],
    [
      "Norway is willing to send material to help defend Finland, Sweden said.",
      "AGREE",
      ["Norway"],
      ["Finland"],
    ],
    ["Norway issued a statement denouncing Belarus.", "ACCUSE/disapprove", ["Norway"], ["Belarus"]],
    [
      "A French lawyer filed a lawsuit in a London court against Saudi Arabia.",
      "ACCUSE/allege",
      ["A French lawyer"],
      ["Saudi Arabia"],
    ],
    [
      "The Iraqi Communist Party condemned Iran.",
      "ACCUSE/disapprove",
      ["Iraqi Communist Party"],
      ["Iran"],
    ],
    ["Mexico and Chile signed an agreement on fishing.", "SUPPORT", ["Mexico", "Chile"], ["Chile"]],
    ["Norway imposed new sanctions on Belarus.", "SANCTION/discontinue", ["Norway"], ["Belarus"]],
    [
      "The sanctions that Norway imposed on Belarus hurt.",
      "SANCTION/discontinue",
      ["Norway"],
      ["Belarus"],
    ],
    ["Norway sent medical supplies worth a fortune to Moldova.", "AID", ["Norway"], ["Moldova"]],
    ["Norway gave Moldova a large grant.", "AID", ["Norway"], ["Moldova"]],
    [
      "Germany, a member of the alliance, condemned Belarus.",
      "ACCUSE/disapprove",
      ["Germany"],
      ["Belarus"],
    ],
    [
      "Germany answered the protest by expelling two Chinese diplomats.",
      "SANCTION/expel",
      ["Germany"],
      ["two Chinese diplomats"],
    ],
    [
      "France warned Belarus and expelled two of its diplomats.",
      "SANCTION/expel",
      ["France"],
      ["its diplomats"],
    ],
    [
      "Belarus decided to expel the Polish consul.",
      "SANCTION/expel",
      ["Belarus"],
      ["the Polish consul"],
    ],
  ])("%s", (words, kind, by, to) => {
    const action = actionIn(words, kind);
    expect(action?.by, "actors").toEqual(by);
    expect(action?.to, "recipients").toEqual(to);
  });

  it("whoever only reports an action does not act in it", () => {
    const action = actionIn(
      "Poland said that Norway had expelled two Russian envoys.",
      "SANCTION/expel",
    );
    expect(action?.by).toEqual(["Norway"]);
  });

  it("a day is no actor", () => {
    const action = actionIn("Norway on Monday expelled two Russian envoys.", "SANCTION/expel");
    expect(action?.by).toEqual(["Norway"]);
  });

  it("the object of a relative clause stands before it", () => {
    const words = "The two Russian envoys whom Norway expelled have arrived at home.";
    const action = actionIn(words, "SANCTION/expel");
    expect(action).toMatchObject({ by: ["Norway"], to: ["two Russian envoys"] });
  });

  it("where one is summoned to, one is told", () => {
    const words = "The envoys were summoned to the Foreign Office and told to leave.";
    expect(actionIn(words, "SANCTION/expel")?.by).toEqual(["Foreign Office"]);
  });

  it("the place that somebody is sent away from is no recipient", () => {
    const action = actionIn("Norway expelled them from Oslo.", "SANCTION/expel");
    expect(action?.to).toEqual(["them"]);
  });

  it("a name that no list knows can act", () => {
    const action = actionIn("Zembla expelled two Norwegian envoys.", "SANCTION/expel");
    expect(action?.by).toEqual(["Zembla"]);
  });
});
