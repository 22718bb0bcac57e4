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

  it.each([
    ["Norway ordered Belarus to close its consulate.", "SANCTION/withdraw"],
    ["Norwegian gunners brought down a Belarusian drone.", "ASSAULT/aerial"],
    ["A Norwegian patrol fired three warning shots at a Belarusian trawler.", "MOBILIZE/weapons"],
    ["The rebels called off the truce with Norway.", "SANCTION/discontinue"],
    ["The rebels declared the ceasefire with Norway over.", "SANCTION/discontinue"],
    ["Norway barred all imports from Belarus.", "SANCTION/discontinue"],
    ["Officers tried to topple the government in Oslo.", "COERCE/seize"],
    ["Dockers in Oslo put down their tools.", "PROTEST/strike"],
    ["Norway lowered the cap on heating.", "COERCE/restrict"],
    ["A judge threw out the appeal by Belarus.", "REJECT"],
    ["Norwegian police bundled the two journalists away.", "COERCE/arrest"],
    ["Norway withdrew the law.", "CONCEDE"],
    ["Rebels set the Belarusian embassy alight.", "ASSAULT/destroy"],
    ["A clerk passed naval secrets to Belarus.", "-"],
    ["Ola Dahl laid a wreath at the tomb.", "-"],
    ["Norway stopped all deliveries to Belarus.", "SANCTION/discontinue"],
  ])("is told in many words: %s", (words, kind) => {
    expect(sureKinds(words)).toEqual([kind]);
  });

  it.each([
    ["The closing of the consulate surprised Oslo.", "closing", "SANCTION/withdraw"],
    ["The closure of the Belarusian embassy was a blow.", "closure", "SANCTION/withdraw"],
    ["The burning of its embassy angered Norway.", "burning", "ASSAULT/destroy"],
    ["The shooting down of a drone angered Norway.", "shooting down", "ASSAULT/aerial"],
    ["The expelling of two envoys angered Norway.", "expelling", "SANCTION/expel"],
    ["The claim for damages will be heard in May.", "claim", "REQUEST"],
    ["Saturday’s march was peaceful.", "march", "PROTEST/demo"],
    ["At last Friday’s sitting nobody spoke.", "sitting", "CONSULT"],
    ["Last weekend’s putsch failed.", "putsch", "COERCE/seize"],
    ["The signing of the treaty was filmed.", "signing", "AGREE"],
  ])("a noun can tell it, with what hangs on it: %s", (words, noun, kind) => {
    expect(actionsIn(words)).toContainEqual(expect.objectContaining({ words: noun, kind }));
  });

  it.each([
    "Nobody left in March 2021.",
    "The closing of the year was cold.",
    "The training session was moved to the gym.",
    "She bought a plot of land by the sea.",
    "The warning lights came on.",
    "He carried off the medal.",
  ])("but not where they mean something else: %s", (words) => {
    expect(actionsIn(words)).toEqual([]);
  });

  it("a noun beside a verb of the same type tells of an action of its own where its mode is another", () => {
    const kinds = actionsIn(
      "Norway barred Belarusian ships from Oslo after the arrest of four people.",
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(["COERCE/restrict", "COERCE/arrest"]);
  });
});
