import type { QuotationKind } from "../../domain/candidates.ts";
import type { StatementProfile } from "../../domain/link-items.ts";
import type { SearchTerms } from "../../domain/search-terms.ts";
import { foldName } from "./names.ts";

/** Words of a language that deny: data of the lexicon. */
export type Negations = ReadonlySet<string>;

/** What of a quotation decides which statement it reports. `said` is its text, spans joined. */
export function statementProfile(
  said: { readonly kind: QuotationKind; readonly text: string; readonly date: string | null },
  speaker: string | null,
  language: { readonly searchTerms: SearchTerms; readonly negations: Negations },
): StatementProfile {
  const words = foldName(said.text.replace(/\[[^\]]*\]/g, " "))
    .split(" ")
    .filter(Boolean);
  const terms = language.searchTerms(said.text.replace(/\[[^\]]*\]/g, " "));
  return {
    kind: said.kind,
    words,
    terms,
    numbers: terms.filter((term) => /^\d/.test(term)),
    negations: words.filter((word) => language.negations.has(word)).length,
    speaker,
    date: said.date?.slice(0, 10) ?? null,
  };
}
