import type { QuotationKind } from "../../domain/candidates.ts";
import type { AgentProfile } from "../../domain/contribution.ts";
import type { StatementProfile } from "../../domain/link-items.ts";
import { readClaim, type StatementLanguage } from "./claim.ts";
import { foldName } from "./names.ts";
import { agentKey } from "./same-agent.ts";

/** A quotation as it is compared: `text` is its spans joined, `cue` the words that report it. */
export type Said = {
  readonly kind: QuotationKind;
  readonly text: string;
  readonly date: string | null;
  readonly cue: string | null;
};

/** What of a quotation decides which statement it reports. */
export function statementProfile(
  { kind, text, date, cue }: Said,
  speaker: string | null,
  language: StatementLanguage,
): StatementProfile {
  const said = text.replace(/\[[^\]]*\]/g, " ");
  const words = wordsOf(said);
  return {
    kind,
    words,
    marked: kind === "direct" ? [] : markedIn(said),
    ...readClaim(said, date, language),
    isDenied: (cue ?? "").split(" ").some((word) => language.negations.has(word.toLowerCase())),
    person: kind === "direct" ? personIn(words) : null,
    speaker,
    date: date?.slice(0, 10) ?? null,
  };
}

/** Who said it, as a key that means the same in any article: somebody without a name by role and institution, or by description. */
export function speakerKey(profile: AgentProfile): string | null {
  const [role] = profile.roles;
  const described =
    role === undefined ? profile.description : [role.role, role.institutions[0] ?? ""].join(" of ");
  return agentKey(profile) ?? (described === null ? null : `role:${foldName(described)}`);
}

/** Fewer words in marks are a term, not what somebody said. */
const MIN_MARKED = 3;

function markedIn(said: string): string[][] {
  return [...said.matchAll(/["“]([^"“”]+)["”]/g)].flatMap(([, passage]) => {
    const words = wordsOf(passage ?? "");
    return words.length < MIN_MARKED ? [] : [words];
  });
}

function wordsOf(text: string): string[] {
  return foldName(text).split(" ").filter(Boolean);
}

const PERSONS = new Map<string, 1 | 3>([
  ...["i", "we", "me", "us", "my", "our"].map((word) => [word, 1] as const),
  ...["he", "she", "they", "him", "them", "his", "her", "their"].map((word) => [word, 3] as const),
]);

function personIn(words: readonly string[]): 1 | 3 | null {
  return words.flatMap((word) => PERSONS.get(word) ?? [])[0] ?? null;
}
