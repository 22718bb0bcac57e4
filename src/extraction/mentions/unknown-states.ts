import type { Token } from "../analyse.ts";
import type { MentionWords } from "./lexicon.ts";
import { isGivenName, type NameRun, writtenName } from "./name-features.ts";

/**
 * By the words that an article has for a country's people and things ("Drovian", "Drovians") the country's name ("Drovia"):
 * a name is that of a country where the article has such a word too, whatever no list knows of either.
 */
export function unknownDemonyms(
  tokens: readonly Token[],
  runs: readonly NameRun[],
  lexicon: MentionWords,
): ReadonlyMap<string, string> {
  const stateOf = new Map<string, string>();
  for (const run of runs) {
    const [first, last] = [tokens[run.first] as Token, tokens[run.end - 1] as Token];
    if (!canBeState(first, last, lexicon)) continue;
    for (const demonym of demonymsOf(last.text, lexicon.nameSigns.demonyms))
      if (!stateOf.has(demonym)) stateOf.set(demonym, writtenName(tokens, run));
  }
  const used = tokens.filter(({ text }, at) => stateOf.has(text) && isDemonymAt(tokens, at));
  return new Map(used.map(({ text }) => [text, stateOf.get(text) ?? ""]));
}

/** Neither "Thomas Jefferson" nor "the Library": not all that words are made from are countries. */
function canBeState(first: Token, last: Token, lexicon: MentionWords): boolean {
  return (
    /^\p{Lu}\p{Ll}{2,}$/u.test(last.text) &&
    !isGivenName(first.text, lexicon) &&
    !lexicon.institutionHeads.has(last.lower) &&
    !lexicon.roles.has(last.lower)
  );
}

/** "Drovia": "Drovian", "Drovians". */
function demonymsOf(
  name: string,
  endings: readonly { readonly of: string; readonly to: string }[],
): string[] {
  return endings
    .filter(({ of }) => name.endsWith(of))
    .map(({ of, to }) => name.slice(0, name.length - of.length) + to)
    .flatMap((one) => (/(?:sh|c|ese)$/.test(one) ? [one] : [one, `${one}s`]));
}

/** "Drovian diplomats", "nine Drovians": words of a country stand before a noun, or for its people; a surname does not. */
function isDemonymAt(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]];
  const isBeforeNoun = /^(?:NOUN|ADJ)$/.test(next?.tag ?? "") && /^\p{Ll}/u.test(next?.text ?? "");
  const isPeople = token.text.endsWith("s") && /^(?:NUM|DET)$/.test(before?.tag ?? "");
  return (isBeforeNoun || isPeople) && next?.sentence === token.sentence;
}
