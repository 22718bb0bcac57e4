import type { Token } from "../analyse.ts";
import type { MentionWords } from "./lexicon.ts";
import { isGivenName, type NameRun, writtenName } from "./name-features.ts";

/**
 * The names within runs of capitals: where every word of a headline has one ("Anna Holm Wins"), a run goes on beyond the
 * name. Such a run is cut to the names of people that the article writes out elsewhere, or their surnames, or else to a
 * given name and the word after it; an English word alone is no name there, unless it is one elsewhere.
 */
export function withoutHeadlines(
  tokens: readonly Token[],
  runs: readonly NameRun[],
  lexicon: MentionWords,
): readonly NameRun[] {
  const headlines = headlineSentences(tokens);
  const isInHeadline = ({ first }: NameRun): boolean =>
    headlines.has(tokens[first]?.sentence ?? -1);
  const people = runs.filter(
    (run) =>
      run.end - run.first > 1 &&
      isGivenName(wordAt(tokens, run.first), lexicon) &&
      !isInHeadline(run),
  );
  const written = new Set(people.map((run) => writtenName(tokens, run)));
  const surnames = new Set(people.map(({ end }) => wordAt(tokens, end - 1)));
  const elsewhere = new Set(
    runs.flatMap((run) => (isInHeadline(run) ? [] : [writtenName(tokens, run)])),
  );
  return runs.flatMap((run) => {
    const isBare = run.end - run.first === 1 && tokens[run.first]?.isWord === true;
    if (isBare && isInHeadline(run)) return elsewhere.has(writtenName(tokens, run)) ? [run] : [];
    const isLong = run.end - run.first > (isInHeadline(run) ? 1 : 2);
    if (!isLong || endsOtherwise(tokens, run, lexicon)) return [run];
    const names = namesWithin(run, (rest) => {
      const length = writtenLength(tokens, rest, written);
      if (length > 0 || !isInHeadline(run)) return length;
      if (surnames.has(wordAt(tokens, rest.first))) return 1;
      return lexicon.givenNames.has(wordAt(tokens, rest.first)) ? givenLength(tokens, rest) : 0;
    });
    return names.length === 0 ? [run] : names;
  });
}

/** From left to right the names in a run, by how long the one that begins a rest of it is. */
function namesWithin({ first, end }: NameRun, lengthAt: (rest: NameRun) => number): NameRun[] {
  const names: NameRun[] = [];
  for (let at = first; at < end; at++) {
    const length = lengthAt({ first: at, end });
    if (length === 0) continue;
    names.push({ first: at, end: at + length });
    at += length - 1;
  }
  return names;
}

/** How many words of a run make up the longest name that is written out elsewhere. */
function writtenLength(
  tokens: readonly Token[],
  { first, end }: NameRun,
  written: ReadonlySet<string>,
): number {
  for (let stop = end; stop - first > 1; stop--) {
    if (written.has(writtenName(tokens, { first, end: stop }))) return stop - first;
  }
  return 0;
}

/** A given name, initials, and the word after them. */
function givenLength(tokens: readonly Token[], { first, end }: NameRun): number {
  let last = first + 1;
  while (last + 1 < end && /^\p{Lu}\.?$/u.test(wordAt(tokens, last))) last++;
  return last < end ? last + 1 - first : 0;
}

/** "the Anna Holm Foundation", "Peter Holm Jr.", "Holm Shipping". */
function endsOtherwise(
  tokens: readonly Token[],
  { first, end }: NameRun,
  { institutionHeads, thingHeads, nameSigns, givenNames }: MentionWords,
): boolean {
  const last = tokens[end - 1]?.lower ?? "";
  const isFirm = nameSigns.firmEndings.has(last) && !givenNames.has(wordAt(tokens, first));
  return isFirm || institutionHeads.has(last) || thingHeads.has(last) || SUFFIX.test(last);
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/;

/** Sentences in which nearly all longer words are capitalised. */
function headlineSentences(tokens: readonly Token[]): ReadonlySet<number> {
  const counts = new Map<number, { words: number; capitals: number }>();
  for (const { text, sentence } of tokens) {
    if (!/^\p{L}{4}/u.test(text)) continue;
    const count = counts.get(sentence) ?? { words: 0, capitals: 0 };
    count.words++;
    if (/^\p{Lu}/u.test(text)) count.capitals++;
    counts.set(sentence, count);
  }
  return new Set(
    [...counts].flatMap(([sentence, { words, capitals }]) =>
      words >= LEAST_WORDS && capitals >= words * LEAST_SHARE ? [sentence] : [],
    ),
  );
}

const LEAST_WORDS = 4;
const LEAST_SHARE = 0.8;

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? "";
}
