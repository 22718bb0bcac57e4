import type { Contribution } from "../../src/domain/contribution.ts";
import { contentHash } from "../../src/domain/hash.ts";
import { read } from "./reading.ts";

/** Contributions of articles that are as alike as can be; each is read from one of few texts, and given ids of its own. */
export type Alike = Generator<Contribution>;

const OFFICES = ["Danish ambassador John Smith", "Norwegian ambassador John Smith"];
const NAME = "John Smith";

/** Of every ten articles one each is about the Danish, the Norwegian and the Russian ambassador of one name, the others do not tell which. */
export function* namesakes(count: number): Alike {
  const patterns = [...OFFICES, "Russian ambassador John Smith", NAME].map((who) =>
    pattern(`${who} spoke on Monday. “We sold ${WORDS},” Smith said.`),
  );
  for (let nth = 0; nth < count; nth++) {
    yield copy(patterns[Math.min(nth % 10, patterns.length - 1)] as Contribution, nth);
  }
}

/** One statement, in articles of forty outlets. */
export function* copies(count: number): Alike {
  const one = pattern(
    "Mayor Anna Holm spoke on Monday. “We will close the consulate in Aarhus before the end of June, and nobody will lose a pension,” Holm said.",
  );
  for (let nth = 0; nth < count; nth++) yield copy(one, nth);
}

/** One article of so many names, four to a surname. */
export function* manyNames(count: number): Alike {
  const given = ["Anna", "Bruno", "Clara", "Dario"];
  const sentences = Array.from(
    { length: count },
    (_, nth) => `${given[nth % 4]} ${surname(Math.floor(nth / 4))} said the harbour was quiet.`,
  );
  yield pattern(sentences.join(" "));
}

/** Another one for each number below 500. */
function surname(nth: number): string {
  const [onset, middle, end] = ["BDFGLMNPRT", "aeiou", "bdfglmnprt"];
  return `${onset?.[nth % 10]}${middle?.[Math.floor(nth / 10) % 5]}${end?.[Math.floor(nth / 50) % 10]}enko`;
}

/** Stand for words that no other article has. */
const WORDS = "qaaaaa, qbbbbb and qccccc";
const ARTICLE = "article 10000";
const OUTLET = "Gazette 10";
const DAY = "2024-05-01";

function pattern(text: string): Contribution {
  return read(text, { id: ARTICLE, publisher: OUTLET, publishedAt: DAY });
}

/** Of another outlet and day, and with other words; all are as long as those of the pattern. */
function copy(one: Contribution, nth: number): Contribution {
  const ids = /(?<="(?:mention|eventmention|quotation)-)[0-9a-f]{20}(?=")/g;
  const json = JSON.stringify(one)
    .replaceAll(ids, (id) => contentHash([id, String(nth)]))
    .replaceAll(/q(?:aaaaa|bbbbb|ccccc)/g, (word) => `q${letters(`${word} ${nth}`)}`)
    .replaceAll(ARTICLE, `article ${10_000 + nth}`)
    .replaceAll(OUTLET, `Gazette ${10 + (nth % 40)}`)
    .replaceAll(DAY, `2024-05-${String(1 + (nth % 28)).padStart(2, "0")}`);
  return JSON.parse(json) as Contribution;
}

/** Five letters from a to p. */
function letters(seed: string): string {
  return contentHash([seed])
    .slice(0, 5)
    .replace(/./g, (digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)] as string);
}
