import type { MentionCandidate } from "../../domain/candidates.ts";
import type { AgentDrafts, Draft, Link } from "./agent-drafts.ts";
import type { Discourse, Seen } from "./discourse.ts";

/** Whom a pronoun means: who was mentioned before, in the right number and gender, and is not spoken to or quoted there. */
export function resolvePronoun(
  mention: MentionCandidate,
  index: number,
  discourse: Discourse,
): Link | null {
  const words = discourse.words(index).toLowerCase();
  if (/latter|former/.test(words)) return theLatter(mention, discourse);
  if (/^(?:they|them|their)$/.test(words)) return plural(mention, discourse);
  if (/^(?:he|him|his|she|her|hers)$/.test(words)) return singular(mention, index, discourse);
  return null;
}

function singular(mention: MentionCandidate, index: number, discourse: Discourse): Link | null {
  const candidates = [...discourse.before(mention.start)].filter(
    ({ draft, mention: other }) =>
      draft.kind === "person" && agrees(draft, mention) && !discourse.speaksIn(other, mention),
  );
  const scored = candidates
    .map((seen) => ({ seen, score: salience(seen, mention, index, discourse) }))
    .sort((a, b) => b.score - a.score || b.seen.index - a.seen.index);
  const best = scored[0];
  if (best === undefined) return null;
  const rival = scored.find(({ seen }) => seen.draft !== best.seen.draft);
  const isClear = rival === undefined || best.score - rival.score >= 1;
  return {
    draft: best.seen.draft,
    confidence: isClear ? 0.85 : 0.65,
    method: "pronoun",
    reasons: [`last mentioned as “${discourse.words(best.seen.index)}”`],
  };
}

function agrees({ gender }: Draft, mention: MentionCandidate): boolean {
  return gender === null || mention.gender === null || gender === mention.gender;
}

/** How present somebody is at a pronoun: near, a subject, somebody who speaks; a quotation's source continues with "he". */
function salience(
  { index: other, mention, draft }: Seen,
  pronoun: MentionCandidate,
  index: number,
  discourse: Discourse,
): number {
  const distance = discourse.sentencesBetween(mention, pronoun);
  let score = -distance;
  if (discourse.isActor(other)) score += 1.5;
  if (discourse.isSource(other)) score += discourse.isSource(index) ? 2.5 : 1;
  if (draft.named) score += 0.5;
  if (draft.gender !== null) score += 0.5;
  return score;
}

/** "they": the first institution or group of the same sentence, else the last that acted. */
function plural(mention: MentionCandidate, discourse: Discourse): Link | null {
  const seen = [...discourse.before(mention.start)].filter(
    ({ draft, mention: other }) =>
      draft.kind !== "person" && !(draft.isState && discourse.isPlace(other)),
  );
  const here = seen.filter(({ mention: other }) => discourse.inSameSentence(other, mention));
  const acting = seen.filter(({ index }) => discourse.isActor(index) || discourse.isSource(index));
  const best = here.at(-1) ?? acting[0] ?? seen[0];
  if (best === undefined || discourse.sentencesBetween(best.mention, mention) > MAX_SENTENCES)
    return null;
  const reason = here.length > 0 ? "subject of the sentence" : "last that acted";
  return {
    draft: best.draft,
    confidence: here.length > 0 ? 0.75 : 0.6,
    method: "pronoun",
    reasons: [`${reason}: “${discourse.words(best.index)}”`],
  };
}

const MAX_SENTENCES = 3;

/** "the latter": the last institution that can act, or else the last that was mentioned. */
function theLatter(mention: MentionCandidate, discourse: Discourse): Link | null {
  const seen = [...discourse.before(mention.start)];
  const best =
    seen.find(
      ({ draft, mention: other }) =>
        draft.kind === "institution" && !(draft.isState && discourse.isPlace(other)),
    ) ??
    seen.find(({ draft, mention: other }) => draft.kind === "institution" && other.kind === "name");
  if (best === undefined) return null;
  return {
    draft: best.draft,
    confidence: 0.6,
    method: "pronoun",
    reasons: [`the last institution mentioned: “${discourse.words(best.index)}”`],
  };
}

/** Whom "the ambassador", "the Russian ambassador" or "the ministry" means: somebody mentioned with that role or of that kind. */
export function resolveDescription(
  mention: MentionCandidate,
  index: number,
  drafts: AgentDrafts,
  discourse: Discourse,
): Link | null {
  const { role } = mention;
  if (mention.kind !== "role" || role === null || mention.number === "plural") return null;
  if (/^(?:an?|another|one|some)\b/i.test(discourse.words(index))) return null;
  if (mention.agentKind === "institution") {
    return institutionBefore(mention, role, drafts, discourse.words(index), discourse);
  }
  const holds = (draft: Draft): boolean =>
    draft.kind === "person" && draft.named && sameRole(draft, role) && isCompatible(draft, mention);
  const before = [...discourse.before(mention.start, MAX_ROLE_BACK)].find(({ draft }) =>
    holds(draft),
  );
  if (before !== undefined) return described(before.draft, 0.88, role);
  // A headline may describe whom the text names only later.
  const later = drafts.all().filter((draft) => draft.named && draft.kind === "person");
  return laterHolder(later, mention, role);
}

const MAX_ROLE_BACK = 400;

function described(draft: Draft, confidence: number, role: string): Link {
  return { draft, confidence, method: "description", reasons: [`is the ${role} of this article`] };
}

function laterHolder(
  drafts: readonly Draft[],
  mention: MentionCandidate,
  role: string,
): Link | null {
  const holders = drafts.filter(
    (draft) => draft.hasUpcoming(role) && draft.fits(mention.affiliations),
  );
  const [only] = holders;
  if (only !== undefined && holders.length === 1) return described(only, 0.8, role);
  return holders.length > 1 ? null : onlyUnofficial(drafts, mention);
}

/** The one person of the article whose office is not given, where a role has no other holder. */
function onlyUnofficial(drafts: readonly Draft[], mention: MentionCandidate): Link | null {
  const [only, ...others] = drafts.filter(
    (draft) => draft.announced.every(({ role }) => role === null) && isCompatible(draft, mention),
  );
  if (only === undefined || others.length > 0 || drafts.length > 1) return null;
  const reasons = ["the only person named in the article"];
  return { draft: only, confidence: 0.6, method: "description", reasons };
}

function sameRole(draft: Draft, role: string): boolean {
  const head = role.split(" ").at(-1);
  return draft.roles.some((held) => held.split(" ").at(-1) === head);
}

function isCompatible(draft: Draft, { affiliations, gender }: MentionCandidate): boolean {
  if (gender !== null && draft.gender !== null && gender !== draft.gender) return false;
  return draft.fits(affiliations);
}

/** "the ministry": the last institution of that kind; "its foreign ministry": that of the state mentioned last. */
function institutionBefore(
  mention: MentionCandidate,
  role: string,
  drafts: AgentDrafts,
  words: string,
  discourse: Discourse,
): Link | null {
  const seen = [...discourse.before(mention.start, MAX_ROLE_BACK)];
  const isOwned = /^(?:its|their)\b/i.test(words);
  const same = isOwned
    ? undefined
    : seen.find(
        ({ draft, index }) =>
          draft.kind === "institution" &&
          draft.named &&
          (discourse.words(index).toLowerCase().includes(role) || draft.isNamed(role)),
      );
  if (same !== undefined) return described(same.draft, 0.8, role);
  const state = seen.find(({ draft }) => draft.isState)?.draft.gazetteer;
  return state == null ? null : drafts.institutionOf(state, words);
}
