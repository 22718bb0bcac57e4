import type { Token } from "../analyse.ts";
import type { MentionWords } from "./lexicon.ts";
import { isGivenName, type NameRun, namesAfter, writtenName } from "./name-features.ts";

/** Names that stand right after what firms are called: "the train operator Intercity South", and not "the owner Anna Holm". */
export function calledFirms(
  tokens: readonly Token[],
  names: readonly NameRun[],
  lexicon: MentionWords,
): ReadonlySet<string> {
  const others = names.filter(({ first }) => !isGivenName(tokens[first]?.text ?? "", lexicon));
  return namesAfter(tokens, others, lexicon.nameSigns.firms);
}

/**
 * First words of the names of firms → the names, where the word alone means the firm: one firm is named so in full
 * ("Halvorsen Chemical"), and nobody else.
 */
export function firmsByFirstWord(
  tokens: readonly Token[],
  names: readonly NameRun[],
  lexicon: MentionWords,
): ReadonlyMap<string, string> {
  const wordAt = (at: number): string => tokens[at]?.text ?? "";
  const full = names.filter(({ first, end }) => end - first > 1);
  const isFirm = ({ first, end }: NameRun): boolean =>
    lexicon.nameSigns.firmEndings.has(tokens[end - 1]?.lower ?? "") &&
    !isGivenName(wordAt(first), lexicon) &&
    tokens[first]?.isWord === false;
  const inOthers = new Set(
    full.flatMap((run) =>
      isFirm(run) ? [] : tokens.slice(run.first, run.end).map(({ text }) => text),
    ),
  );
  const firms = new Map<string, string | null>();
  for (const run of full) {
    const [word, name] = [wordAt(run.first), writtenName(tokens, run)];
    if (isFirm(run) && !inOthers.has(word))
      firms.set(word, (firms.get(word) ?? name) === name ? name : null);
  }
  return new Map([...firms].flatMap(([word, name]) => (name === null ? [] : [[word, name]])));
}
