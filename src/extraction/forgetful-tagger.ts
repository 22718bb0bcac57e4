import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** wink-nlp (English, lite model; MIT). */
export type Tagger = ReturnType<typeof winkNLP>;

/**
 * wink-nlp without its memory: each call gives a tagger that knows the words of its lexicon and no others.
 *
 * By itself it keeps every word that it comes across, and cuts later texts by what it kept: "Lind’s" is one word where
 * "Lind’s," was read before, else two. A text would be read otherwise after other texts, and memory would grow with each.
 * What the tagger gave before stays valid.
 */
export function createForgetfulTagger(annotations: readonly string[]): () => Tagger {
  let loaded = load(annotations);
  return () => {
    const { kept } = loaded;
    // What is attached to a word cannot be taken back one by one: after so many words it begins anew.
    if (kept.list.length - kept.intrinsicSize > MOST_KEPT) loaded = load(annotations);
    else forget(loaded);
    return loaded.tagger;
  };
}

/** Words; some ten megabytes. Loading anew takes as long as reading a few articles, and so many words come up in hundreds. */
const MOST_KEPT = 40_000;

type Loaded = {
  readonly tagger: Tagger;
  readonly kept: Vocabulary;
  /** Words of the list up to here are of the lexicon, or forgotten. */
  forgotten: number;
};

/** The words by their numbers and the numbers of the words: those of the lexicon first, then what was read. */
type Vocabulary = {
  readonly intrinsicSize: number;
  readonly list: readonly string[];
  hash: Record<string, number>;
};

function load(annotations: readonly string[]): Loaded {
  let vocabulary: Vocabulary | undefined;
  const core = (): Core => {
    const made = ownCore();
    vocabulary = made.features.lexeme;
    return made;
  };
  const tagger = winkNLP({ ...model, core, featureFn, metaCER }, [...annotations]);
  if (vocabulary === undefined) throw new Error("wink-nlp did not load its lexicon");
  // Texts are cut by the list that is there when the tagger is made; new words go to the one that is there later.
  vocabulary.hash = Object.create(vocabulary.hash);
  return { tagger, kept: vocabulary, forgotten: vocabulary.intrinsicSize };
}

/** Each call would write the same text into a text once more, twice as long: it is called once. */
function metaCER(): unknown {
  customEntities ??= (model.metaCER as () => unknown)();
  return customEntities;
}

let customEntities: unknown;

function forget(loaded: Loaded): void {
  const { list, hash } = loaded.kept;
  for (; loaded.forgotten < list.length; loaded.forgotten++) {
    delete hash[list[loaded.forgotten] as string];
  }
}

/** A lexicon of one's own to add words to. Unpacking it takes most of the time of loading: it is unpacked once. */
function ownCore(): Core {
  unpacked ??= (model.core as () => Core)();
  const features = Object.entries(unpacked.features).map(([name, feature]) => [
    name,
    { ...feature, list: [...feature.list], hash: feature.hash && Object.create(feature.hash) },
  ]);
  return { ...unpacked, features: Object.fromEntries(features) };
}

let unpacked: Core | undefined;

/** Whether letters, all small, are a word of wink-nlp's lexicon of English. It has few names that are no other word: "trump", not "antonov". */
export function isEnglishWord(lower: string): boolean {
  unpacked ??= (model.core as () => Core)();
  return typeof unpacked.features.lexeme.hash[lower] === "number";
}

type Core = { readonly features: { readonly lexeme: Vocabulary } };

/** What wink-nlp tells of a word that its lexicon does not have. It looks the word up, which must find it. */
function featureFn(config: unknown): Features {
  const features = (model.featureFn as (config: unknown) => Features)(config);
  return {
    ...features,
    pos: (word, category, { lookup, intrinsicSize, posOf }) => {
      const find = (text: string): number[] => lookup(text) ?? UNKNOWN;
      return features.pos(word, category, { lookup: find, intrinsicSize, posOf });
    },
  };
}

const UNKNOWN = [Number.POSITIVE_INFINITY];

type Features = {
  readonly pos: (word: string, category: number, lexicon: Lexicon) => number;
};

type Lexicon = {
  readonly lookup: (word: string) => number[] | null;
  readonly intrinsicSize: () => number;
  readonly posOf: (index: number) => number;
};
