import { type Article, toArticle } from "../../src/domain/article.ts";
import { dayNumber, isoDate } from "../../src/domain/calendar.ts";
import { randomNumbers } from "../../src/domain/random-numbers.ts";

/** A text to vary, and the names of people in it. */
export type Pattern = { readonly text: string; readonly names: readonly string[] };

const GIVEN =
  "Ada Bruno Clara Dario Edda Felix Greta Hugo Ines Jonas Karla Luca Mara Nils Oda Pavel Rita Sven Tilda Viktor".split(
    " ",
  );
const ONSETS = "B Br D Dr F G Gr H K Kl L M N P R S St T V W".split(" ");
const MIDDLES = "al an ar el en er il im ol on or un".split(" ");
const ENDINGS = "berg dal feld holm ing kov lund mann nen rud sen ski son stad tov vik".split(" ");
const MONTHS =
  "January|February|March|April|May|June|July|August|September|October|November|December";
const DATE = new RegExp(`\\b(${MONTHS}) (\\d{1,2})\\b`, "g");
const FIRST_DAY = "2010-01-01";
const OUTLETS = 60;

/**
 * Articles without end: the patterns in turn, with people's names, days and numbers drawn anew, `perDay` of them on each
 * day from 2010 on. They follow from the seed alone.
 */
export function* generatedArticles(
  patterns: readonly Pattern[],
  perDay: number,
  seed = 1,
): Generator<Article> {
  const random = randomNumbers(seed);
  const one = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item;
  for (let nth = 0; ; nth++) {
    const pattern = patterns[nth % patterns.length] as Pattern;
    const day = (dayNumber(FIRST_DAY) ?? 0) + Math.floor(nth / perDay);
    let text = pattern.text;
    for (const name of pattern.names) {
      const words = name.split(" ");
      const surname = `${one(ONSETS)}${one(MIDDLES)}${one(ENDINGS)}`;
      const given = one(GIVEN);
      text = text.replaceAll(name, words.length === 1 ? surname : `${given} ${surname}`);
      if (words.length > 1)
        text = text.replaceAll(new RegExp(`\\b${words.at(-1)}\\b`, "g"), surname);
    }
    text = text
      .replace(DATE, () => {
        const [, month, date] = isoDate(day - Math.floor(random() * 5)).split("-");
        return `${MONTHS.split("|")[Number(month) - 1]} ${Number(date)}`;
      })
      .replace(/(?<![\d.,])[1-9]\d(?![\d.,])/g, () => String(10 + Math.floor(random() * 90)));
    yield toArticle({
      id: `generated-${nth}`,
      publisher: `Gazette ${Math.floor(random() * OUTLETS)}`,
      publishedAt: isoDate(day),
      text,
    });
  }
}
