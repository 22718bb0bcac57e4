import type { SearchTerms } from "../domain/search-terms.ts";
import { createForgetfulTagger } from "../extraction/forgetful-tagger.ts";

const NUMBER_WORDS = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, value) => [word, String(value)]),
);

/**
 * Stems of the content words (Porter's algorithm 2, M. F. Porter 2001, as wink-nlp has it), which do not
 * depend on the words around them: what is stored and what is searched meet. Function words fall away,
 * accents too; numbers stand as digits ("twelve" and "12" are one, "8,500" is "8500"), and "U.S." is "us".
 */
export function createSearchTerms(): SearchTerms {
  const tagger = createForgetfulTagger([]);
  return (words) => {
    const nlp = tagger();
    const { its } = nlp;
    const plain = words
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .replace(/(?<=\d),(?=\d{3})/g, "");
    const undotted = plain.replace(/\b(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll(".", ""));
    const tokens = nlp.readDoc(undotted.replace(/[-‐–—/]/g, " ")).tokens();
    const values = tokens.out(its.normal) as string[];
    const stems = tokens.out(its.stem as unknown as typeof its.value) as string[];
    const isFunctionWord = tokens.out(
      its.stopWordFlag as unknown as typeof its.value,
    ) as unknown as boolean[];
    const terms = new Set<string>();
    for (const [index, value] of values.entries()) {
      const number = NUMBER_WORDS.get(value);
      if (number !== undefined) terms.add(number);
      else if (/^[\p{L}\p{N}]/u.test(value) && (!isFunctionWord[index] || value === "us")) {
        terms.add((stems[index] ?? value).toLowerCase().replaceAll(".", ""));
      }
    }
    return [...terms].sort();
  };
}
