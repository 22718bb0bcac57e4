import { dayNumber } from "../../domain/calendar.ts";
import { contentHash } from "../../domain/hash.ts";
import type { Blocking, StatementProfile } from "../../domain/link-items.ts";
import { alignment, type Meanings, MIN_TELLING, oppositesIn, tellingWords } from "./alignment.ts";
import { periodKey } from "./blocks.ts";
import { isSameDate } from "./claim.ts";
import { type Comparison, type Rules, SAME } from "./comparison.ts";
import { bottom, grams, winnow } from "./fingerprints.ts";

/** Below this many content words a text says too little to be compared without knowing who said it. */
const MIN_TERMS = 4;
/** Below this many a text says too little to be compared at all, unless it is word for word. */
const MIN_TERMS_OF_SPEAKER = 2;
/** Words in marks that two articles agree on to the letter are one person's from so many content words in so many words on. */
const MIN_TERMS_MARKED = 3;
const MIN_WORDS_MARKED = 7;
/** From here on two texts say the same in other words, and from there on they may. */
const ALIGNED = 0.65;
const NEARLY_ALIGNED = 0.58;
/** The most that two texts come to that are not quite one statement. */
const LIKELY_OTHER = 0.55;
/** Words of a run. */
const RUN = 3;
/** Share of the shorter text's runs of three words that stand in the longer one, for the two to be one text. */
const SAME_TEXT = 0.6;
/** From this share on another word is not another wording but another claim. */
const SAME_SENTENCE = 0.3;
/** Words said again later than this are another statement. */
const MAX_DAYS = 45;
/** A paraphrase is reported while it is news. */
const MAX_DAYS_REWORDED = 10;
/** Content words of which any two lead to a quotation among those of its speaker; one alone is in too many. */
const PAIRED_TERMS = 6;
/** Of so many content words one of eight may be exchanged by a translator or a typist. */
const MANY_TERMS = 8;
const EXCHANGED = 1 / 8;

/**
 * Quotations that may report one statement have a run of six words in common, or a speaker and two of the words, and stand in one period or in
 * neighbouring ones. What says too little to be compared without knowing who said it is found by its words and its speaker together, and
 * where that is not known by its day: it can only be what is alike in all.
 */
export function statementKeys(profile: StatementProfile): Blocking {
  const { words, marked, terms, speaker, date } = profile;
  const runs = [...new Set([words, ...marked].flatMap(winnow))].map((hash) => `key-words:${hash}`);
  const ofSpeaker = runs.map((run) => `${run}:${speaker ?? date}`);
  const said = (speaker === null ? [] : pairs(bottom(terms, PAIRED_TERMS))).map(
    (pair) => `key-said:${speaker}:${pair.join("+")}`,
  );
  const [own, others] = saysEnough(profile) ? [runs, ofSpeaker] : [ofSpeaker, runs];
  const within = (days: number, blocks: readonly string[]): string[] =>
    blocks.map((block) => periodKey(block, periodOf(date, days)));
  const keys = [...within(MAX_DAYS, own), ...within(MAX_DAYS_REWORDED, said)];
  return { keys, seeks: speaker === null ? keys : [...keys, ...within(MAX_DAYS, others)] };
}

function pairs(terms: readonly string[]): [string, string][] {
  return terms.flatMap((one, nth) =>
    terms
      .slice(nth + 1)
      .map((other): [string, string] => (one < other ? [one, other] : [other, one])),
  );
}

const NOTHING_IN_COMMON: Comparison = { kind: "score", score: 0, reasons: [] };

/** Whether two quotations report one statement. Who said it counts only where the words alone do not decide. */
function compareStatements(
  a: StatementProfile,
  b: StatementProfile,
  meanings: Meanings,
): Comparison {
  const days = daysApart(a, b);
  if (days !== null && days > MAX_DAYS) return { kind: "conflict", reason: `${days} days apart` };
  const sameSpeaker = a.speaker !== null && a.speaker === b.speaker;
  if (sameSpeaker && haveMarkedInCommon(a, b)) return verbatim(1);
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const share = shareOfGrams(short.words, long.words);
  if (share >= SAME_TEXT) {
    return sameSpeaker || (saysEnough(short) && saysEnough(long))
      ? (conflictOf(short, long, share, compareWords(short, long)) ?? verbatim(share))
      : NOTHING_IN_COMMON;
  }
  const isNews = days === null || days <= MAX_DAYS_REWORDED;
  return sameSpeaker && isNews ? compareWordings(short, long, share, meanings) : NOTHING_IN_COMMON;
}

/** What makes two claims of two texts of which the longer one has a share of the shorter one's runs of words; null where nothing does. */
function conflictOf(
  short: StatementProfile,
  long: StatementProfile,
  share: number,
  words: Words,
): Comparison | null {
  const reason = wordsExchanged(words, share) ?? otherFacts(short, long, share);
  return reason === null ? null : { kind: "conflict", reason };
}

/** Whether two texts of one speaker say the same in other words. */
function compareWordings(
  short: StatementProfile,
  long: StatementProfile,
  share: number,
  meanings: Meanings,
): Comparison {
  const telling = tellingWords(short.words, meanings);
  if (telling.length < MIN_TELLING) return NOTHING_IN_COMMON;
  const words = compareWords(short, long);
  const conflict = conflictOf(short, long, share, words);
  if (conflict !== null) return conflict;
  const opposites = oppositesIn(short.words, long.words, meanings);
  if (opposites !== null) return { kind: "conflict", reason: opposites.join(" and ") };
  return reworded(words, alignment(telling, tellingWords(long.words, meanings), meanings));
}

/** Whether a text can hardly be two people's: what stands in marks is nearer to what was said. */
function saysEnough({ kind, words, terms }: StatementProfile): boolean {
  const isLong = kind === "direct" && words.length >= MIN_WORDS_MARKED;
  return terms.length >= (isLong ? MIN_TERMS_MARKED : MIN_TERMS);
}

/** Whether a passage in marks stands word for word in the other text, in marks or not. */
function haveMarkedInCommon(a: StatementProfile, b: StatementProfile): boolean {
  return (
    a.marked.some((passage) => standsIn(passage, b.words)) ||
    b.marked.some((passage) => standsIn(passage, a.words))
  );
}

function standsIn(passage: readonly string[], words: readonly string[]): boolean {
  return ` ${words.join(" ")} `.includes(` ${passage.join(" ")} `);
}

function verbatim(share: number): Comparison {
  return {
    kind: "score",
    score: SAME + (1 - SAME) * share,
    reasons: [share === 1 ? "the same words" : `${Math.round(100 * share)} % of the same words`],
  };
}

/** Another number, date or speaker's side, or a denial: these make another statement of the same words. */
function otherFacts(short: StatementProfile, long: StatementProfile, share: number): string | null {
  const isWhole = short.words.length >= 0.8 * long.words.length;
  const number =
    short.numbers.find((one) => !long.numbers.includes(one)) ??
    (isWhole ? long.numbers.find((one) => !short.numbers.includes(one)) : undefined);
  if (number !== undefined) return `${number} is not in both`;
  const date = short.dates.find((one) => !long.dates.some((other) => isSameDate(one, other)));
  if (date !== undefined && long.dates.length > 0) return `${date} and ${long.dates.join(", ")}`;
  // A cut may leave the denial out: "nobody has ever sold" and "has ever sold".
  const isCut = share === 1 && !isWhole;
  if (!isCut && isDenialOf(short, long)) return "one denies what the other says";
  const isTurned = short.person !== null && long.person !== null && short.person !== long.person;
  return isTurned && isWhole && share < 1 ? "it is said of others" : null;
}

function isDenialOf(short: StatementProfile, long: StatementProfile): boolean {
  const terms = new Set(short.terms);
  const ofLong = long.negated.filter((term) => term === "" || terms.has(term));
  if (short.isDenied !== long.isDenied) {
    return short.negated.length > 0 === long.negated.length > 0;
  }
  if (short.negated.length === 0 || ofLong.length === 0) {
    return short.negated.length > 0 !== ofLong.length > 0;
  }
  return !short.negated.some((term) => ofLong.includes(term));
}

type Words = {
  readonly common: number;
  readonly onlyShort: readonly string[];
  readonly onlyLong: readonly string[];
};

function compareWords(short: StatementProfile, long: StatementProfile): Words {
  const without = (terms: readonly string[], others: readonly string[]): string[] => {
    const exact = new Set(others);
    return terms.filter(
      (term) => !exact.has(term) && !others.some((other) => isVariant(term, other)),
    );
  };
  const onlyShort = without(short.terms, long.terms);
  const onlyLong = without(long.terms, short.terms);
  return { common: short.terms.length - onlyShort.length, onlyShort, onlyLong };
}

/** Letters that two spellings, or a word and one made from it, have in common at least. */
const MIN_STEM = 4;

/** "honour" and "honor", "fish" and "fishermen". */
function isVariant(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < MIN_STEM) return false;
  if (long.startsWith(short)) return true;
  return (
    long.length - short.length <= 1 &&
    short.length > MIN_STEM &&
    long.replace("our", "or") === short.replace("our", "or")
  );
}

/** In the same sentence another word is another claim; in other words something of each may be left over. */
function wordsExchanged({ common, onlyShort, onlyLong }: Words, share: number): string | null {
  const [mine, other] = [onlyShort[0], onlyLong[0]];
  if (share < SAME_SENTENCE || mine === undefined || other === undefined) return null;
  const all = common + onlyShort.length;
  if (all >= MANY_TERMS && onlyShort.length <= EXCHANGED * all) return null;
  return `${mine} is only in one, ${other} only in the other`;
}

/** A paraphrase has all that matters, or words near in meaning for it; where something of each is left over a person should look. */
function reworded(words: Words, aligned: number): Comparison {
  const [byWords, byMeaning] = [scoreOfWords(words), scoreOfMeaning(aligned)];
  const common = `${words.common} of ${words.common + words.onlyShort.length} content words in common`;
  return {
    kind: "score",
    score: Math.max(byWords, byMeaning),
    reasons: ["same speaker", byWords >= byMeaning ? common : "other words for the same"],
  };
}

function scoreOfWords({ common, onlyShort, onlyLong }: Words): number {
  if (common === 0) return 0;
  const left = Math.min(onlyShort.length, onlyLong.length);
  const contained = common / (common + left);
  const alike = common / (common + onlyShort.length + onlyLong.length);
  const isOne =
    common >= MIN_TERMS_OF_SPEAKER && (left === 0 || (left === 1 && common >= MIN_TERMS));
  return isOne
    ? SAME + (1 - SAME) * alike * contained
    : Math.min(contained, alike + 0.1, LIKELY_OTHER);
}

function scoreOfMeaning(aligned: number): number {
  if (aligned < NEARLY_ALIGNED) return 0;
  if (aligned < ALIGNED) return LIKELY_OTHER;
  return SAME + ((1 - SAME) * (aligned - ALIGNED)) / (1 - ALIGNED);
}

/** The fullest quotation leads; a shorter one joins the leader that it fits best. Direct speech leads before reported speech of the same length. */
export function statementRules(meanings: Meanings): Rules<StatementProfile> {
  return {
    compare: (a, b) => compareStatements(a, b, meanings),
    signature: (profile) => contentHash([JSON.stringify(profile)]),
    rank: ({ words, kind, speaker, date }) => [
      ...[-words.length, KIND_ORDER[kind], words.join(" ")],
      ...[Number(speaker === null), speaker ?? "", date ?? ""],
    ],
    spokenForBy: "leader",
  };
}

const KIND_ORDER = { direct: 0, mixed: 1, indirect: 2 } as const;

function shareOfGrams(short: readonly string[], long: readonly string[]): number {
  if (short.length === 0) return 0;
  if (short.length < RUN) return Number(standsIn(short, long));
  const parts = grams(short, RUN);
  const whole = new Set(grams(long, RUN));
  return parts.filter((part) => whole.has(part)).length / parts.length;
}

/** Two dates that are not further apart than so many days stand in one period or in neighbouring ones. */
function periodOf(date: string | null, days: number): number | null {
  const day = dayNumber(date ?? "");
  return day === null ? null : Math.floor(day / (days + 1));
}

/** Days between the two, or null where one has no date. */
function daysApart(a: StatementProfile, b: StatementProfile): number | null {
  if (a.date === null || b.date === null) return null;
  const [from, to] = [dayNumber(a.date), dayNumber(b.date)];
  return from === null || to === null ? null : Math.abs(from - to);
}
