import { describe, expect, it } from "vitest";
import { read } from "../../support/reading.ts";

function named(text: string, kind: "person" | "institution"): string[] {
  const { agents } = read(text);
  return agents
    .flatMap(({ profile }) => (profile.named && profile.kind === kind ? [profile.name] : []))
    .sort();
}

describe("the people that a text names", () => {
  it.each([
    ["“I’m sure of it,” Ida Kolar said. “And I'm staying.”", ["Ida Kolar"]],
    ["Sen. Ida Kolar (R-Texas) and Sen. Moses Ariki (D-Va.) agreed.", ["Ida Kolar", "Moses Ariki"]],
    ["Muslims and Latinos marched together, said Ida Kolar.", ["Ida Kolar"]],
    ["Authorities blame a leak, Ida Kolar said.", ["Ida Kolar"]],
    ["“Thank God,” Ida Kolar said.", ["Ida Kolar"]],
    ["Democrat Ida Kolar beat fellow Texan Peter Falk, Kolar said.", ["Ida Kolar", "Peter Falk"]],
    ["The Maine senator left. Ida Kolar stayed.", ["Ida Kolar"]],
    ["A list like Peter Falk’s. Ida Kolar said no more.", ["Ida Kolar", "Peter Falk"]],
    ["Anna M. Holm: “The tax will go.”", ["Anna M. Holm"]],
    ["“It is over,” said Ida Kolar of the research firm Lund Analytics.", ["Ida Kolar"]],
    ["He withdrew the ambassador, Selim Arkan, the same day.", ["Selim Arkan"]],
    [
      "They took the George Holm Bridge to the George Holm Foundation. Holm Street was shut, said Ida Kolar.",
      ["Ida Kolar"],
    ],
    ["Corvanta said the pumps had failed. “It is physics,” Ida Kolar said.", ["Ida Kolar"]],
    ["Dresk denies everything. “It is nothing,” said Ida Kolar.", ["Ida Kolar"]],
    ["The Orlavian step and its Drovian twin upset Ida Kolar.", ["Ida Kolar"]],
    ["The Orlavian foreign minister had left, said Ida Kolar.", ["Ida Kolar"]],
    ["They closed Port Anselm’s schools, said Ida Kolar.", ["Ida Kolar"]],
    ["Saint Ansel Hospital said 12 people had been treated.", []],
    ["The Teachers’ Council asked that the pupils be spared.", []],
    ["Ida Kolar runs the Anchor Café. They meet on Thursdays.", ["Ida Kolar"]],
    ["A former Corvanta engineer who left said so. Ida Kolar denied it.", ["Ida Kolar"]],
    ["Kim Dae-jung, whose aide Baek Soon-ja left, said no.", ["Baek Soon-ja", "Kim Dae-jung"]],
    ["The Tokyo Paris-led talks failed, said Commodore Ida Kolar.", ["Ida Kolar"]],
    ["It was all one to Petar Iliev, a lorry driver.", ["Petar Iliev"]],
    ["The hip was to be Wilf Dacey’s. Wilf Dacey, 68, was cross.", ["Wilf Dacey"]],
    ["A car dealer by the name of Hwang In-beom came out.", ["Hwang In-beom"]],
    ["Kolar said he would stay. “I like it here,” he said.", ["Kolar"]],
    ["Mayor Kolar will stay. Kolar likes it here.", ["Kolar"]],
  ])("%s → %j", (text, names) => {
    expect(named(text, "person")).toEqual(names);
  });

  it("end before the words that a headline goes on with, where the article writes them out", () => {
    const text =
      "Ida Kolar Beats Peter Falk On Harbour Tax\nIn the end Ida Kolar won. Peter Falk left.";
    expect(named(text, "person")).toEqual(["Ida Kolar", "Peter Falk"]);
  });

  it("are given and family name in a headline that stands alone", () => {
    expect(named("Peter Falk Wins Big Harbour Vote Again", "person")).toEqual(["Peter Falk"]);
  });

  it("are surnames in a headline where the article tells whose", () => {
    const text = "Kolar Hints Falk May Lose Harbour Seat\nIda Kolar smiled. Later Peter Falk left.";
    expect(named(text, "person")).toEqual(["Ida Kolar", "Peter Falk"]);
  });

  it("are found at the head of a sentence where they also stand within one", () => {
    const text =
      "He met Chaoyi in Lund. Chaoyi taught there for years. Then Chaoyi said he would leave.";
    expect(read(text).mentions.filter(({ text: words }) => words === "Chaoyi")).toHaveLength(3);
  });
});

describe("who is only described", () => {
  it.each([
    ["The coast guard said it was watching.", "institution"],
    ["The report said that the dam had been unsafe.", "institution"],
    ["The opposition said it would vote against it.", "group"],
    ["State regulators said that the water was unsafe.", "group"],
    ["Passenger groups said that the trains were full.", "group"],
    ["A spokeswoman for Governor Bell said the facts were clear.", "person"],
  ] as const)("%s: %s", (text, kind) => {
    const { agents, quotations } = read(text);
    const speaker = quotations[0]?.attributions[0]?.agent;
    const profile = agents.find(({ id }) => id === speaker)?.profile;
    expect([profile?.kind, profile?.named]).toEqual([kind, false]);
  });
});

describe("the institutions that a text names", () => {
  it.each([
    [
      "She left the University of Copenhagen for the University of Helsinki.",
      ["University of Copenhagen", "University of Helsinki"],
    ],
    ["The Democratic National Committee said no.", ["Democratic National Committee"]],
    [
      "He told the Washington Examiner and the Saudi Gazette so.",
      ["Saudi Gazette", "Washington Examiner"],
    ],
    ["Former Police Chief Ida Kolar said no. The Local Council met.", ["Local Council"]],
    ["Gender roles have changed, said Ida Kolar.", []],
    ["Kolar To Give Up The Fight For Harbour Tax", []],
    ["The French government said no. The government of Japan agreed.", ["France", "Japan"]],
    ["Germany’s health ministry said no.", ["Ministry of Health of Germany"]],
    [
      "Drovia’s foreign ministry denied it, and the Drovian navy left.",
      ["Ministry of Foreign Affairs of Drovia", "Navy of Drovia"],
    ],
    [
      "Holm Chemical said on Monday that Holm’s plant was safe. “We are sorry,” Ida Kolar of Holm said.",
      ["Holm Chemical"],
    ],
    [
      "Illinois sued the firm. Ida Kolar lives in Illinois, and Peter Falk in Chicago.",
      ["Illinois"],
    ],
    [
      "The National Union of Transport Workers met the train operator Holm South. Holm South said no to the Department for Transport.",
      ["Department for Transport", "Holm South", "National Union of Transport Workers"],
    ],
    ["They seized the tanker Holm Star. The Holm Star had sailed on Sunday.", []],
    ["“We sail to the Gulf of Holm,” Ida Kolar said.", []],
  ])("%s → %j", (text, names) => {
    expect(named(text, "institution")).toEqual(names);
  });

  it("are the outlet itself, by its name or the last word of that", () => {
    const text = "LUND (Baltic Courier) - “It is over,” Ida Kolar told the Courier.";
    const { agents, mentions } = read(text, { publisher: "Baltic Courier" });
    const outlet = agents.filter(({ profile }) => profile.name === "Baltic Courier");
    expect(outlet.map(({ profile }) => profile.kind)).toEqual(["institution"]);
    expect(mentions.filter(({ agent }) => agent === outlet[0]?.id)).toHaveLength(2);
  });
});

it("a word alone is the person whose name the article begins with in capitals", () => {
  const text =
    "IDA KOLARSEN resigned. “It is over,” Kolarsen said.\n\n“The harbour stays open,” Peter Falk said.";
  expect(named(text, "person")).toContain("IDA KOLARSEN");
  expect(named(text, "institution")).toEqual([]);
});
