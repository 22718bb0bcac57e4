import { describe, expect, it } from "vitest";
import { toArticle } from "../../../src/domain/article.ts";
import { createArticleReader } from "../../../src/importer/read-article.ts";
import { recogniseLanguage } from "../../../src/importer/recognise-language.ts";
import { resources } from "../../support/reading.ts";

const read = createArticleReader(resources.reading);

/** One passage for each language: what it quotes is between ⟦ and ⟧. */
const FOREIGN: readonly (readonly [string, string])[] = [
  [
    "de",
    "Die Ministerin wies die Kritik zurück. „⟦Wir werden in Berufung gehen⟧“, sagte sie am Montag in Bremen. Der Rat will im Herbst entscheiden.",
  ],
  [
    "de",
    "Der Sprecher blieb dabei: »⟦Die Brücke ist seit Jahren nicht mehr sicher⟧«. Die Stadt will sie nun sperren und bis Ende Mai prüfen lassen.",
  ],
  [
    "fr",
    "La ministre a rejeté les critiques lundi à Lyon. « ⟦Nous ferons appel de cette décision⟧ », a-t-elle déclaré devant la presse, selon son cabinet.",
  ],
  [
    "es",
    "La ministra rechazó las críticas el lunes. «⟦Vamos a recurrir la sentencia⟧», dijo ante los periodistas que la esperaban en la puerta del juzgado.",
  ],
  [
    "it",
    "La ministra ha respinto le critiche lunedì a Torino. «⟦Faremo ricorso contro la sentenza⟧», ha detto ai giornalisti davanti al tribunale.",
  ],
  [
    "pt",
    "A ministra rejeitou as críticas na segunda-feira. “⟦Vamos recorrer da decisão do tribunal⟧”, disse ela aos jornalistas à porta do edifício.",
  ],
  [
    "nl",
    "De minister wees de kritiek maandag van de hand. “⟦Wij gaan in beroep tegen dit besluit⟧”, zei zij tegen de verslaggevers bij de rechtbank.",
  ],
  [
    "sv",
    "Ministern avvisade kritiken på måndagen. ”⟦Vi kommer att överklaga beslutet⟧”, sade hon till de journalister som väntade utanför domstolen.",
  ],
  [
    "da",
    "Ministeren afviste kritikken mandag. »⟦Vi anker naturligvis den dom⟧«, sagde hun til de journalister, der ventede uden for retten i Aarhus.",
  ],
  [
    "pl",
    "Minister odrzuciła krytykę w poniedziałek. „⟦Złożymy apelację od tego wyroku⟧” – powiedziała dziennikarzom, którzy czekali przed sądem.",
  ],
  [
    "ru",
    "Министр отвергла критику в понедельник. «⟦Мы обжалуем это решение суда⟧», — сказала она журналистам, которые ждали её у входа.",
  ],
  [
    "uk",
    "Міністерка відкинула критику в понеділок. «⟦Ми оскаржимо це рішення суду⟧», — сказала вона журналістам, які чекали біля входу.",
  ],
  [
    "tr",
    "Bakan pazartesi günü eleştirileri reddetti. “⟦Bu karara karşı temyize gideceğiz⟧” dedi ve gazetecilerin öteki sorularını yanıtsız bıraktı.",
  ],
  ["ja", "大臣は月曜日に批判を退けた。「⟦私たちはこの判決に控訴します⟧」と記者団に述べた。"],
  ["zh", "部长星期一驳回了批评。“⟦我们将对这一判决提出上诉⟧”，她在法院外对记者说。"],
];

describe("an article in another language", () => {
  it.each(FOREIGN)(
    "is recognised (%s), and its words in marks are found: %s",
    async (language, marked) => {
      const text = marked.replace(/[⟦⟧]/g, "");
      expect(await recogniseLanguage(text)).toBe(language);
      const { quotations, article } = read(toArticle({ id: "a", text, language }));
      expect(article.language).toBe(language);
      expect(quotations.map((quotation) => quotation.text)).toEqual([/⟦(.*)⟧/.exec(marked)?.[1]]);
    },
  );

  it("has no cue, no source and no action, and a lower confidence than anything that was read", () => {
    const text =
      "„Wir werden in Berufung gehen“, sagte Angela Merkel. Russland wies zwölf Diplomaten aus.";
    const found = read(toArticle({ id: "a", text, language: "de" }));
    const { quotations, mentions, agents, eventMentions } = found;
    expect(quotations).toMatchObject([{ cue: null, sourceSpan: null, attributions: [] }]);
    expect(quotations[0]?.confidence).toBeLessThan(0.5);
    expect({ mentions, agents, eventMentions }).toEqual({
      mentions: [],
      agents: [],
      eventMentions: [],
    });
  });

  it("has what is too short to be speech among what only looks like it", () => {
    const text =
      "Le « miracle » n’a pas eu lieu. « Rien. » « Il faut tout reprendre à zéro », dit-il.";
    const { quotations, other } = read(toArticle({ id: "a", text, language: "fr" }));
    expect(quotations.map((quotation) => quotation.text)).toEqual([
      "Il faut tout reprendre à zéro",
    ]);
    expect(other.map(({ start, end }) => text.slice(start, end))).toEqual(["miracle", "Rien."]);
  });

  it("loses no other passage by a mark that is not closed: only those of its paragraph", () => {
    const text = "„Das ist nicht wahr, sagte er.\n„Das ist ganz und gar wahr“, sagte sie.";
    const { quotations } = read(toArticle({ id: "a", text, language: "de" }));
    expect(quotations.map((quotation) => quotation.text)).toEqual(["Das ist ganz und gar wahr"]);
  });
});

describe("English", () => {
  it.each([
    [
      "with French words in marks",
      "« Nous ferons appel », Ms Lind said in Paris. The council of state had ruled on it that day.",
    ],
    [
      "with a German name in each sentence",
      "Herr Müller-Lüdenscheidt of the Bundesverfassungsgericht said the Grundgesetz was clear.",
    ],
    [
      "with half of it in another language",
      "The mayor wrote to them in Spanish. Vamos a recurrir la sentencia y no vamos a parar hasta el final.",
    ],
    ["in capitals", "MINISTER SAYS THE BRIDGE IS SAFE AND WAS NOT CLOSED"],
  ])("%s is English", async (_, text) => {
    expect(await recogniseLanguage(text)).toBe("en");
  });

  it.each([
    ["a headline", "Minister resigns"],
    ["names", "Anatoly Antonov, Sergey Lavrov, Vassily Nebenzia"],
    ["a short quotation", "“No,” Lind said."],
    ["numbers", "12, 13.5, 2024-05-01"],
    ["nothing but marks", "“ ” … —"],
  ])("is not ruled out by %s", async (_, text) => {
    expect([null, "en"]).toContain(await recogniseLanguage(text));
  });

  it("is what an article says it is, whatever its words look like", () => {
    const text = "“We will appeal,” Ms Lind said on Monday.";
    const given = read(toArticle({ id: "a", text, language: "en-GB" }));
    expect(given.quotations).toMatchObject([{ text: "We will appeal," }]);
    expect(given.quotations).toEqual(read(toArticle({ id: "a", text })).quotations);
  });
});
