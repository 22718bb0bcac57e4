import { describe, expect, it } from "vitest";
import { actionsIn, SURE } from "./actions-in.ts";

function sureKinds(words: string): string[] {
  return actionsIn(words)
    .filter(({ confidence }) => confidence >= SURE)
    .map(({ kind }) => kind);
}

describe("what an action is", () => {
  it.each([
    ["Norway declared the consul persona non grata.", "SANCTION/expel"],
    ["Norway ordered the Belarusian consul out.", "SANCTION/expel"],
    ["Norway recalled its ambassador.", "SANCTION/withdraw"],
    ["Norway suspended military aid to Belarus.", "SANCTION/discontinue"],
    ["Norway placed 900 soldiers on alert.", "MOBILIZE/troops"],
    ["Norway accused Belarus of espionage.", "ACCUSE/allege"],
    ["Norway summoned the Belarusian ambassador.", "ACCUSE/disapprove"],
    ["The Norwegian minister met his Danish counterpart.", "CONSULT"],
    ["Norway denied the Belarusian claims.", "REJECT"],
    ["Belarusian police arrested two journalists.", "COERCE/arrest"],
    ["Norway signed an agreement with Denmark.", "SUPPORT"],
  ])("%s", (words, kind) => {
    expect(sureKinds(words)).toEqual([kind]);
  });

  it.each([
    ["Norway will send aid to Moldova.", "AGREE"],
    ["Norway promised to send aid to Moldova.", "AGREE"],
    ["Norway refused to send aid to Moldova.", "REJECT"],
    ["Norway did not send aid to Moldova.", "REJECT"],
    ["Norway threatened to suspend aid to Moldova.", "THREATEN"],
    ["Norway urged Belarus to release the prisoners.", "REQUEST"],
    ["Norway will boycott the games in Belarus.", "THREATEN"],
  ])("what is promised, refused or asked for is another action: %s", (words, kind) => {
    expect(sureKinds(words)).toEqual([kind]);
  });

  it.each([
    "Norway condemned the attack.",
    "Two dismissed ministers spoke.",
    "The committee sat to discuss the weather.",
    "Some people left the theatre early.",
    "The order of the speakers was changed.",
    "He gave a speech about winter.",
    "She told a news conference in Lund that all was well.",
    "She declined to comment.",
    "He called his counterpart, Ida Kolar, on Tuesday.",
    "The news was met with anger.",
    "He asked what was for dinner.",
    "They will defend their borders.",
    "It was done in order to save time.",
  ])("no action by itself: %s", (words) => {
    const others = sureKinds(words).filter((kind) => kind !== "ACCUSE/disapprove");
    expect(others).toEqual([]);
  });

  it.each([
    ["The border was closed on Monday.", "COERCE/restrict"],
    ["The assets of four Norwegian banks were frozen.", "SANCTION/discontinue"],
    ["An inquiry was opened by the ombudsman.", "ACCUSE/investigate"],
    ["The peace talks have been called off.", "SANCTION/discontinue"],
    ["Some 900 jobs will be cut.", "-"],
    ["The tanker cut two internet cables.", "ASSAULT/destroy"],
    ["Norway has detained a tanker.", "COERCE/seize"],
    ["The ministry released a statement on Monday.", "-"],
  ])("what is done to something may stand before the verb: %s", (words, kind) => {
    expect(sureKinds(words)).toEqual([kind]);
  });

  it.each([
    "The owner of the shop was thanked.",
    "The border was quiet and the shops closed early.",
    "Jobs were plentiful when the minister cut the ribbon.",
  ])("but not where another thing is done to it: %s", (words) => {
    expect(sureKinds(words).filter((kind) => kind !== "SUPPORT")).toEqual([]);
  });

  it("a word that points back is marked as such", () => {
    const [, pointer] = actionsIn("Norway expelled two envoys. The move was expected.");
    expect(pointer).toMatchObject({ words: "move", isPointer: true, kind: "-" });
  });

  it("diplomats who leave are sent away; people who leave only perhaps", () => {
    expect(sureKinds("Nine Russian diplomats left on Friday.")).toEqual(["SANCTION/expel"]);
    expect(sureKinds("Anatoly Antonov left the room.")).toEqual([]);
  });
});
