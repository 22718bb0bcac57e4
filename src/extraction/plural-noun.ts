import type { Token } from "./analyse.ts";

/** Whether a word is a noun for many: "regulators". */
export function isPluralNoun({ tag, lower, lemma }: Token): boolean {
  return (tag === "NOUN" || tag === "PROPN") && /[^s]s$/.test(lower) && lemma !== lower;
}

/** Whether a word is "that" before a noun for many, where it is no article: "told them that supervisors knew". */
export function isThatBeforeMany(word: Token | undefined, noun: Token | undefined): boolean {
  return word?.lower === "that" && noun !== undefined && isPluralNoun(noun);
}
