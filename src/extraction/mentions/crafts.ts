import type { Token } from "../analyse.ts";
import type { MentionWords } from "./lexicon.ts";
import type { NameRun } from "./name-features.ts";
import { writtenName } from "./unknown-states.ts";

/** Names of ships and the like, which the article calls one somewhere ("the tanker Kestrel Star"): nobody acts by such a name. */
export function craftNames(
  tokens: readonly Token[],
  runs: readonly NameRun[],
  { nameSigns }: MentionWords,
): ReadonlySet<string> {
  return new Set(
    runs
      .filter(({ first }) => nameSigns.crafts.has(tokens[first - 1]?.lower ?? ""))
      .map((run) => writtenName(tokens, run)),
  );
}
