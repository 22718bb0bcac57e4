import type { Token } from "../analyse.ts";
import type { MentionWords } from "./lexicon.ts";
import { type NameRun, namesAfter } from "./name-features.ts";

/**
 * Tells the names of ships and the like, and words that begin with one, where the article calls it so somewhere
 * ("the tanker Kestrel Star"): nobody acts by such a name.
 */
export function craftsNamed(
  tokens: readonly Token[],
  runs: readonly NameRun[],
  { nameSigns }: MentionWords,
): (range: NameRun) => boolean {
  const crafts = namesAfter(tokens, runs, nameSigns.crafts);
  return ({ first, end }) => {
    let name = "";
    for (let at = first; at < end && crafts.size > 0; at++) {
      name += `${at === first ? "" : " "}${tokens[at]?.text}`;
      if (crafts.has(name)) return true;
    }
    return false;
  };
}
