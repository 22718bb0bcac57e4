import type { AgentKind, MentionCandidate } from "../../domain/candidates.ts";
import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { AgentDrafts } from "./agent-drafts.ts";
import { descriptionFeatures } from "./description-features.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft, Link } from "./draft.ts";
import { likeliest, type RankReferents } from "./referents.ts";

/** What is needed to resolve the descriptions of one article. */
export type DescriptionContext = {
  readonly drafts: AgentDrafts;
  readonly discourse: Discourse;
  readonly gazetteer: Gazetteer;
  readonly rank: RankReferents;
};

/** Whom "the ambassador", "the Russian ambassador" or "the ministry" means: somebody mentioned with that role or of that kind. */
export function resolveDescription(
  mention: MentionCandidate,
  index: number,
  context: DescriptionContext,
): Link | null {
  const { role } = mention;
  const { discourse, gazetteer, rank } = context;
  if (mention.kind !== "role" || role === null || mention.number === "plural") return null;
  const words = discourse.words(index);
  if (/^(?:an?|another|one|some|any|every|each|no)\b/i.test(words)) return null;
  if (mention.agentKind === "institution" && /^(?:its|their)\b/i.test(words)) {
    return ofLastState(mention, words, context);
  }
  const holder =
    mention.agentKind === "institution"
      ? namesake(mention, role, index, context)
      : holderOf(mention, role, context);
  if (holder !== null) return holder;
  const candidates = candidatesFor(mention, role, context);
  const kindOf = (draft: Draft) =>
    draft.gazetteer === null ? null : (gazetteer.get(draft.gazetteer)?.kind ?? null);
  const features = descriptionFeatures({ index, mention, candidates, kindOf }, discourse);
  const asked = [discourse.isQuoted(index) ? "speakers" : "referents"] as const;
  const question = { index, candidates, features, asked };
  const mostNone = mention.agentKind === null ? MOST_NONE_OF_THING : MOST_NONE;
  const best = likeliest(question, rank(question), mostNone);
  if (best !== null) return described(best.draft, best.probability, mention, role, discourse);
  return mention.agentKind === "institution"
    ? ofLastState(mention, words, context)
    : onlyUnofficial(mention, index, context);
}

/** Who was last mentioned with the role, or the only one who is so further on: a headline may describe whom the text names only later. */
function holderOf(
  mention: MentionCandidate,
  role: string,
  { drafts, discourse }: DescriptionContext,
): Link | null {
  const isHolder = (draft: Draft): boolean =>
    draft.named &&
    draft.kind === "person" &&
    !draft.isOfOther(mention.gender) &&
    draft.fits(mention.affiliations) &&
    draft.fitsTies(mention.ties);
  const holders = drafts.withRole(role).filter(isHolder);
  const exact = holders.filter((draft) => draft.roles.has(role));
  const before = (exact.length > 0 ? exact : holders)
    .filter((draft) => draft.holds(role))
    .sort((a, b) => (b.mentions.at(-1)?.index ?? 0) - (a.mentions.at(-1)?.index ?? 0))[0];
  const only = before ?? (holders.length === 1 ? holders[0] : undefined);
  if (only === undefined) return null;
  return described(only, before === undefined ? 0.8 : 0.88, mention, role, discourse);
}

/** "the ministry": the last institution by name whose name says so. */
function namesake(
  { start }: MentionCandidate,
  role: string,
  index: number,
  { discourse }: DescriptionContext,
): Link | null {
  const field = fieldOf(discourse.words(index), role);
  for (const { draft, index: other } of discourse.before(start, MAX_BACK)) {
    if (draft.kind !== "institution" || !draft.named) continue;
    const said = discourse.words(other).toLowerCase();
    if (!said.includes(role) && !draft.nameWords.has(role)) continue;
    if (field !== undefined && !said.includes(field) && !draft.nameWords.has(field)) continue;
    if (other === index) continue;
    return {
      ...{ draft, confidence: NAMESAKE, method: "description" },
      reasons: [`the last institution whose name says ${role}: “${discourse.words(other)}”`],
    };
  }
  return null;
}

/** "foreign" of "the foreign ministry": the word that tells which. */
function fieldOf(words: string, head: string): string | undefined {
  const before = words.toLowerCase().split(/\s+/);
  const field = before[before.lastIndexOf(head) - 1];
  return field === undefined || /^(?:the|this|that)$/.test(field) ? undefined : field;
}

/** Whoever speaks without a name where the article names one person only, and no office of theirs. */
function onlyUnofficial(
  mention: MentionCandidate,
  index: number,
  { drafts, discourse }: DescriptionContext,
): Link | null {
  if (!discourse.isSource(index)) return null;
  const named = drafts.all().filter((draft) => draft.named && draft.kind === "person");
  const [only] = named;
  if (only === undefined || named.length > 1 || only.isOfOther(mention.gender)) return null;
  if (!only.fits(mention.affiliations) || only.isOfficial) {
    return null;
  }
  const reasons = ["the only person named in the article"];
  return { draft: only, confidence: 0.6, method: "description", reasons };
}

/** Those by name who were mentioned before, the last first, and who is described so further on: a headline may do that. */
function candidatesFor(
  mention: MentionCandidate,
  role: string,
  { drafts, discourse }: DescriptionContext,
): Draft[] {
  const found = new Set<Draft>();
  const mayBe = (draft: Draft): boolean =>
    !draft.isOfOther(mention.gender) &&
    draft.fits(mention.affiliations) &&
    draft.fitsTies(mention.ties) &&
    !draft.holdsAnother(role) &&
    isOfKind(draft, mention.agentKind);
  for (const { draft } of discourse.before(mention.start, MAX_BACK)) {
    if (mayBe(draft)) found.add(draft);
    if (found.size >= MAX_CANDIDATES) break;
  }
  const topic = discourse.topic();
  if (topic !== null && mayBe(topic)) found.add(topic);
  for (const draft of drafts.withRole(role)) {
    if (found.size >= MAX_CANDIDATES + MAX_LATER) break;
    if (mayBe(draft) && draft.fits(mention.affiliations)) found.add(draft);
  }
  return [...found];
}

/** "the baker" may be anybody, as far as the lexicon tells. */
function isOfKind({ kind }: Draft, wanted: AgentKind | null): boolean {
  if (wanted === null) return true;
  return wanted === "person" ? kind === "person" : kind !== "person";
}

/** How often the last institution so called is meant: measured on descriptions of annotated articles. */
const NAMESAKE = 0.65;
/** From here on it is rather nobody who was mentioned. */
const MOST_NONE = 0.6;
/** The same of what may be no one at all: "the fact". */
const MOST_NONE_OF_THING = 0.5;
const MAX_BACK = 200;
const MAX_CANDIDATES = 12;
const MAX_LATER = 4;

function described(
  draft: Draft,
  probability: number,
  { gender }: MentionCandidate,
  role: string,
  discourse: Discourse,
): Link {
  const last = draft.mentions.at(-1);
  const reasons: string[] = [];
  if (draft.hasUpcoming(role) || draft.roles.has(role))
    reasons.push(`is the ${role} of this article`);
  else if (draft.nameWords.has(role)) reasons.push(`its name says ${role}`);
  if (last !== undefined) reasons.push(`last mentioned as “${discourse.words(last.index)}”`);
  if (gender !== null && draft.gender === gender) reasons.push("of the same gender");
  return {
    draft,
    confidence: Math.round(probability * 100) / 100,
    method: "description",
    reasons,
  };
}

/** "its foreign ministry": that of the state that acted last, if that is near, else of the one mentioned last. */
function ofLastState(
  mention: MentionCandidate,
  words: string,
  { drafts, discourse }: DescriptionContext,
): Link | null {
  if (mention.ties.length > 0) return null;
  const states = [...discourse.before(mention.start, MAX_BACK)].filter(
    ({ draft }) => draft.isState,
  );
  const isNear = (other: MentionCandidate): boolean =>
    discourse.sentencesBetween(other, mention) <= MOST_SENTENCES;
  const acting = states.find(
    ({ index, mention: other }) => isNear(other) && discourse.isActor(index),
  );
  const state = acting ?? states[0];
  return state === undefined ? null : drafts.institutionOf(state.draft, words);
}

/** Sentences back to the state that acts and whose ministry "the ministry" is. */
const MOST_SENTENCES = 3;
