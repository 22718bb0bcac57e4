import type { MentionCandidate } from "../../domain/candidates.ts";
import type { GazetteerKind } from "../../domain/gazetteer.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";
import { bucket, hashed } from "./pronoun-features.ts";
import { sourceFeatures } from "./source-features.ts";

/** A description, and those whom it may mean: who was mentioned before, the last first, then who is described so later. */
export type DescriptionQuestion = {
  readonly index: number;
  readonly mention: MentionCandidate;
  readonly candidates: readonly Draft[];
  readonly kindOf: (draft: Draft) => GazetteerKind | null;
};

/** What speaks for and against each candidate, as hashes; last what speaks for nobody of them. */
export function descriptionFeatures(
  question: DescriptionQuestion,
  discourse: Discourse,
): Uint32Array[] {
  const { index, mention, candidates } = question;
  const words = withoutAge(discourse.words(index).toLowerCase()).split(/\s+/);
  const head = mention.role?.split(" ").at(-1) ?? words.at(-1) ?? "";
  const after = discourse.tokens[discourse.position(index).end];
  const form = [
    `head ${head}`,
    `opener ${words[0]}`,
    `length ${Math.min(4, words.length)}`,
    `opener ${words[0]} length ${Math.min(3, words.length)}`,
    `after ${/^(?:of|who|that|which|for|in|from|to)$/.test(after?.lower ?? "") ? after?.lower : "other"}`,
    `tied ${mention.affiliations.length > 0}`,
    `kind ${mention.agentKind}`,
    `speaks ${discourse.isSource(index)} ${words[0]}`,
    `speaks ${discourse.isSource(index)} kind ${mention.agentKind}`,
    `place ${discourse.position(index).place}`,
  ];
  const isAny = candidates.some((draft) => draft.hasUpcoming(mention.role ?? ""));
  const nobody = [
    "no described one",
    ...form.map((feature) => `no ${feature}`),
    `no one of ${Math.min(4, candidates.length)}`,
    `no one although one is called so ${isAny}`,
  ];
  return [
    ...candidates.map((draft, rank) =>
      hashed(candidateFeatures(question, draft, rank, form, words, head, discourse)),
    ),
    hashed(nobody),
  ];
}

/** "the 54-year-old" is described alike at any age. */
function withoutAge(words: string): string {
  return words.replace(/\b\d+-year(?:-old)?\b/, "year-old");
}

function candidateFeatures(
  question: DescriptionQuestion,
  draft: Draft,
  rank: number,
  form: readonly string[],
  words: readonly string[],
  head: string,
  discourse: Discourse,
): string[] {
  const { index, mention, candidates, kindOf } = question;
  const here = discourse.position(index);
  const last = draft.mentions.at(-1);
  const there = last === undefined ? null : discourse.position(last.index);
  const distance = there === null ? "later" : bucket(here.sentence - there.sentence);
  const role = roleMatch(draft, mention, head);
  const own = draft.nameWords;
  const shared = words.filter((word) => own.has(word) && word !== "the").length;
  const kind = draft.isState ? "state" : (kindOf(draft) ?? draft.kind);
  const order = Math.min(4, rank);
  const tie = tieOf(draft, mention);
  return [
    `one described ${draft.named}`,
    `described before so ${draft.descriptions.has(words.join(" "))}`,
    `role ${role}`,
    `role ${role} named ${draft.named}`,
    `role ${role} ${tie}`,
    `tie ${tie}`,
    `is ${head} ${kind}`,
    `is ${mention.agentKind} ${kind}`,
    `named so ${own.has(head)}`,
    `shared ${Math.min(2, shared)}`,
    `described at ${distance}`,
    `described at ${distance} role ${role}`,
    `described rank ${order}`,
    `described rank ${order} at ${distance}`,
    `described of ${Math.min(4, candidates.length)}`,
    `described count ${bucket(draft.mentions.length)}`,
    `described topic ${draft === discourse.topic()}`,
    `described last ${last?.mention.kind} ${there?.place}`,
    `described gender ${draft.gender !== null && draft.gender === mention.gender}`,
    ...form.map((feature) => `one ${feature}`),
    ...form.map((feature) => `one ${feature} rank ${Math.min(1, rank)}`),
    ...sourceFeatures(question, draft, discourse).map((feature) => `described ${feature}`),
    `described speaks ${discourse.isSource(index)} role ${role}`,
  ];
}

/** Whether the candidate was given the role: in the same words, in fewer or more, further on, another office of that noun, or another one. */
function roleMatch(draft: Draft, { role }: MentionCandidate, head: string): string {
  if (role !== null && draft.roles.has(role)) return "same";
  if (draft.holds(role ?? head)) return "same noun";
  if (draft.holds(head)) return "another office";
  if (role !== null && draft.hasUpcoming(role)) return "later";
  return draft.roles.size === 0 ? "none" : "other";
}

/** Whether both are of one institution. */
function tieOf(draft: Draft, { affiliations }: MentionCandidate): string {
  const own = draft.affiliations;
  if (affiliations.length === 0) return own.size === 0 ? "neither" : "only candidate";
  if (own.size === 0) return "only description";
  return affiliations.some((id) => own.has(id)) ? "shared" : "different";
}
