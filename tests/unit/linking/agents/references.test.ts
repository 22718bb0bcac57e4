import { describe, expect, it } from "vitest";
import { read } from "../../../support/reading.ts";

/** The name of the agent that the words mean at their last place in the text; null where nobody was found. */
function meant(text: string, words: string): string | null {
  const { mentions, agents } = read(text);
  const start = text.lastIndexOf(words);
  const mention = mentions.find((one) => one.start <= start && start + words.length <= one.end);
  return agents.find(({ id }) => id === mention?.agent)?.profile.name ?? null;
}

/** The name of the agent of the mention that is just these words. */
function meantExactly(text: string, words: string): string | null {
  const { mentions, agents } = read(text);
  const mention = mentions.findLast(({ text: own }) => own === words);
  return agents.find(({ id }) => id === mention?.agent)?.profile.name ?? null;
}

/** Why. */
function reasons(text: string, words: string): readonly string[] {
  const { mentions } = read(text);
  return mentions.findLast(({ text: own }) => own === words)?.reasons ?? [];
}

describe("a relative pronoun that speaks means", () => {
  it.each([
    ["Ida Kolar, who said the tax will go, smiled.", "who", "Ida Kolar"],
    ["He met Ida Kolar of Lund, who told him that the tax will go.", "who", "Ida Kolar"],
    ["The Harbour Bank, which said it had lost money, was shut.", "which", "Harbour Bank"],
  ])("whoever stands before it: %s", (text, words, name) => {
    expect(meantExactly(text, words)).toBe(name);
  });

  it("nobody where that is no agent", () => {
    expect(meantExactly("A new study, which found that cats sleep, was shown.", "which")).toBe(
      null,
    );
  });
});

describe("an office", () => {
  const text =
    "Prime Minister Anna Holm met Defence Minister Rita Voss and Deputy Foreign Minister Otto Brun.";

  it.each([
    ["The prime minister left early.", "The prime minister", "Anna Holm"],
    ["The defence minister left early.", "The defence minister", "Rita Voss"],
    ["The deputy minister left early.", "The deputy minister", "Otto Brun"],
    ["The foreign minister was not there.", "The foreign minister", null],
  ])("is that of who holds it: %s", (next, words, name) => {
    expect(meant(`${text} ${next}`, words)).toBe(name);
  });

  it("may be told by a title that is short for it", () => {
    const governor = "Gov. Marcus Bell came at noon. The governor did not speak.";
    expect(meant(governor, "The governor")).toBe("Marcus Bell");
  });
});

describe("the ministry of a state", () => {
  it("is of the one that acted last, whatever list knows it", () => {
    const text =
      "Drovia ordered the Estavian attaché to leave. It was a reply, the foreign ministry said. Drovian ships met. Estavia is small.";
    expect(meantExactly(text, "the foreign ministry")).toBe(
      "Ministry of Foreign Affairs of Drovia",
    );
  });
});

describe("a pronoun means", () => {
  it("nobody whom the words that it speaks name", () => {
    const text =
      "Prime Minister Karen Holm met Ms Riina Paju. Asked about Ms Paju, she answered: “Riina has my full confidence.”";
    expect(meant(text, "she answered")).toBeNull();
    expect(meantExactly(text, "she")).toBe("Karen Holm");
    const goingOn =
      "Minister Simon Marsh came late. Talvani, his deputy, rejected the tax. “We cannot pay it,” he said.";
    expect(meantExactly(goingOn, "he")).toBe("Talvani");
    const mediator = "Simon Marsh spoke of a mediator. “We do not need a mediator,” he said.";
    expect(meantExactly(mediator, "he")).toBe("Simon Marsh");
  });

  it("the person of its gender, although another was mentioned last", () => {
    const text = "Karen Holm met Peter Voss. Voss smiled. She left at noon.";
    expect(meant(text, "She")).toBe("Karen Holm");
  });

  it("who speaks, in reported speech", () => {
    expect(meant("Peter Voss said he would vote against it.", "he")).toBe("Peter Voss");
  });

  it("not who speaks, in the speaker’s own words", () => {
    const text = "Peter Voss praised Simon Marsh. “I told him to stay,” Voss said.";
    expect(meant(text, "him")).not.toBe("Peter Voss");
  });

  it("who was named, and not what somebody was said to be", () => {
    const boy = "Otto Brandt was praised by Jens Holm as a boy. He left at noon.";
    expect(meant(boy, "He")).not.toBe("a boy");
    const free = "Simon Marsh would long since have been a free man. He did not plead.";
    expect(meant(free, "He")).toBe("Simon Marsh");
  });

  it("whose relative speaks", () => {
    const text = "Peter Voss fell ill in May. “He is better,” his mother said.";
    expect(meantExactly(text, "his")).toBe("Peter Voss");
  });

  it("whom a surname alone named last", () => {
    const text = "Tomas Brandt opened the bridge. Brandt then cut the ribbon. He did not speak.";
    expect(meant(text, "He")).toBe("Tomas Brandt");
  });
});

describe("“it”, where it speaks, means", () => {
  it.each([
    ["The Harbour Bank rejected the claim. “We owe nothing,” it said.", "Harbour Bank"],
    [
      "The Ferry Guild, to which most of them belong, met at noon. “Nobody will sail,” it said.",
      "Ferry Guild",
    ],
  ])("the institution of the paragraph: %s", (text, name) => {
    expect(meantExactly(text, "it")).toBe(name);
  });

  it("nobody where none was mentioned near it", () => {
    const text =
      "The Harbour Bank closed.\n\nRain fell. A note was found. “We are sorry,” it said.";
    expect(meantExactly(text, "it")).toBeNull();
  });
});

describe("who speaks after somebody was introduced is that one:", () => {
  it.each([
    ["Ms Kolar, back from Bern, was pleased.", "“It is a start,” the envoy said.", "the envoy"],
    ["Otto Brandt felt well.", "“I can go on,” the 81-year-old said.", "the 81-year-old"],
    ["Greta Amsel had no flour left.", "“We are closed,” the baker said.", "the baker"],
    ["Greta Amsel had no flour left.", "“We are closed,” she said.", "she"],
  ])("%s %s", (introduction, said, words) => {
    const before = "Prime Minister Karen Holm opened the bridge. She cut the ribbon, she said.";
    const name = introduction.match(/Kolar|Otto Brandt|Greta Amsel/)?.[0];
    expect(meantExactly(`${before}\n\n${introduction} ${said}`, words)).toBe(name);
  });
});

it("who speaks goes on in a paragraph, and not in the next where another was introduced", () => {
  const text =
    "Minister Simon Marsh called it a theft, he said.\n\nJens Holm, an adviser in his office, was calmer. “It is a play,” he said.";
  expect(meantExactly(text, "he")).toBe("Jens Holm");
});

describe("a description means", () => {
  it("who stands before it, whosever office it is", () => {
    const text = "Karen Holm, the country’s water minister, came late. The water minister left.";
    expect(meant(text, "The water minister")).toBe("Karen Holm");
  });

  it("nobody of another state that no list holds", () => {
    const text =
      "Drovia and Estavia met. Mira Holm, the Drovian ambassador, left. The Estavian ambassador said nothing.";
    expect(meant(text, "The Estavian ambassador")).not.toBe("Mira Holm");
  });

  it("who is so described beside the name", () => {
    const text = "Karen Holm, the mayor of Aldern, came late. The mayor did not say why.";
    expect(meant(text, "The mayor")).toBe("Karen Holm");
    expect(reasons(text, "The mayor")[0]).toBe("is the mayor of this article");
  });

  it("who is so described after it", () => {
    const text = "The coroner of Marlow, James Whitcombe, adjourned the inquest.";
    expect(meant(text, "The coroner")).toBe("James Whitcombe");
  });

  it("whose name follows at once", () => {
    const text =
      "The work of Danish philologist Rasmus Rask moved Otto Brandt. Brandt wrote to Rask.";
    expect(meant(text, "Danish philologist")).toBe("Rasmus Rask");
    expect(meant("A man named Mario Lucas called.", "A man")).toBe("Mario Lucas");
  });

  it.each([
    [
      "The secretary general of CEI (the conference), Nunzio Galantino, left.",
      "The secretary general",
      "Nunzio Galantino",
    ],
    ["The peak body for teachers, the Harbour Union, has met.", "The peak body", "Harbour Union"],
    ["Mira Holm, the Harbour Union’s secretary, came late.", "secretary", "Mira Holm"],
    ["The party, known as the Harbour Union, has met.", "The party", "Harbour Union"],
  ])("whose name stands beside it, with words between: %s", (text, words, name) => {
    expect(meant(text, words)).toBe(name);
  });

  it.each([
    ["“I am the only candidate from the north,” Mira Holm said.", "the only candidate"],
    [
      "Mira Holm answered us. Why you? I am the only candidate from the north.",
      "the only candidate",
    ],
  ])("who says to be that: %s", (text, words) => {
    expect(meant(text, words)).toBe("Mira Holm");
  });

  it.each([
    ["Mira Holm sings. Holm is the first star of the north to win it.", "the first star"],
    ["Mira Holm is the eighth most cited scholar of all time.", "the eighth most cited scholar"],
  ])("who is said to be that: %s", (text, words) => {
    expect(meant(text, words)).toBe("Mira Holm");
  });

  it("who stands beside it, whatever comes before its noun", () => {
    const founder = "They met the site’s founder, Jack Herrick, in May.";
    expect(meant(founder, "founder")).toBe("Jack Herrick");
    const first = "Karen Holm became the first and only woman to win it.";
    expect(meant(first, "the first and only woman")).toBe("Karen Holm");
  });

  it("nobody of another state", () => {
    const text =
      "Anatoly Antonov, the Russian ambassador, left. The German ambassador said nothing.";
    expect(meant(text, "The German ambassador")).not.toBe("Anatoly Antonov");
  });
});

it("whose clause goes on with a verb of saying is who speaks", () => {
  const text =
    "Gordon disliked the Russian service, complaining of the corruption and venality of Russian officials, which left him at wits end.";
  const { quotations, mentions } = read(text);
  expect(quotations.map(({ source }) => mentions.find(({ id }) => id === source)?.text)).toEqual([
    "Gordon",
  ]);
});

describe("a name means", () => {
  it("who was named in full, by the given name alone", () => {
    expect(meant("Daniel Marsh wrote to us. Daniel had no pen.", "Daniel")).toBe("Daniel Marsh");
  });

  it("the institution whose letters it is", () => {
    const text = "The Baltic Ferry Workers Union (BFWU) met. The BFWU called a strike.";
    expect(meant(text, "BFWU")).toBe("Baltic Ferry Workers Union");
  });

  it("a person, although it is also that of a state", () => {
    expect(meant("Michael Jordan, a physicist, got the medal.", "Michael Jordan")).toBe(
      "Michael Jordan",
    );
  });

  it("nobody where it only tells which, or names a thing", () => {
    expect(meant("Daniel Brandt was born in Bern. The Brandt family left.", "Brandt family")).toBe(
      null,
    );
    expect(meant("She won the Turner Prize. He studied at UC Marlow.", "Turner Prize")).toBe(null);
  });

  it("who is named in the headline and again at once in the text", () => {
    const text = "Otto Brandt\n\nJens Otto Brandt was a linguist. Brandt wrote much.";
    const names = read(text).agents.map(({ profile }) => profile.name);
    expect(names).not.toContain("Otto Brandt Jens Otto Brandt");
  });
});
