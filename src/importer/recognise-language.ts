/**
 * The language of a text, ISO 639-1; null where it cannot be told. English is told by its function words, and so is a
 * text that is English in part; only others are looked at by `eld` (efficient language detector, Apache-2.0), which takes
 * a quarter of a second and 80 MB to load.
 */
export async function recogniseLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (english >= LEAST_ENGLISH * words.length && english > 0) return "en";
  // A headline or a list of names is too little to say that it is not English.
  const isLatin = words.filter((word) => LATIN.test(word)).length * 2 > words.length;
  if (words.length === 0 || (isLatin && words.length < LEAST_WORDS)) return null;
  const { eld } = await import("eld/extrasmall");
  const found = eld.detect(sample);
  return found.isReliable() && found.language !== "" ? found.language : null;
}

/** Characters that are looked at. */
const SAMPLE = 20_000;

/** Frequent words of English that hardly any other language has. They are one in six of news English. */
const ENGLISH = new Set(
  "the and of that with said has been which would they this their not are were she his from it".split(
    " ",
  ),
);
/** The part of the words of a text that are such; in another language it is less than one in a hundred. */
const LEAST_ENGLISH = 0.04;
const LEAST_WORDS = 12;
const LATIN = /^\p{Script=Latin}/u;
