import type { Token } from "./analyse.ts";

/** Whether a word is a noun for many: "regulators". */
export function isPluralNoun({ tag, lower, lemma }: Token): boolean {
  return (tag === "NOUN" || tag === "PROPN") && /[^s]s$/.test(lower) && lemma !== lower;
}
