import type { MentionCandidate } from "../../domain/candidates.ts";
import type { GazetteerKind } from "../../domain/gazetteer.ts";
import type { Token } from "../../extraction/analyse.ts";
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
  const governor = governorOf(index, discourse);
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
    `complement ${governor}`,
  ];
  const named = candidates.filter((draft) => draft.named);
  const seen = { form, words, head, governor, named };
  const isAny = candidates.some((draft) => draft.hasUpcoming(mention.role ?? ""));
  const nobody = [
    "no described one",
    ...form.map((feature) => `no ${feature}`),
    `no one of ${Math.min(4, candidates.length)}`,
    `no one although one is called so ${isAny}`,
    ...namedAround(question, seen, discourse),
  ];
  return [
    ...candidates.map((draft, rank) =>
      hashed(candidateFeatures(question, draft, rank, seen, discourse)),
    ),
    hashed(nobody),
  ];
}

/** What is seen of a description whomever it means: its words, what it hangs on, and who of the candidates has a name. */
type Seen = {
  readonly form: readonly string[];
  readonly words: readonly string[];
  readonly head: string;
  readonly governor: string;
  readonly named: readonly Draft[];
};

/** "the 54-year-old" is described alike at any age. */
function withoutAge(words: string): string {
  return words.replace(/\b\d+-year(?:-old)?\b/, "year-old");
}

function candidateFeatures(
  question: DescriptionQuestion,
  draft: Draft,
  rank: number,
  seen: Seen,
  discourse: Discourse,
): string[] {
  const { form, words, head } = seen;
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
  // "the NATO alliance"
  const isItself = draft.gazetteer !== null && mention.affiliations.includes(draft.gazetteer);
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
    `itself ${isItself} ${tie}`,
    `itself ${isItself} ${head}`,
    ...complementFeatures(question, draft, seen, discourse),
    ...namedFeatures(question, draft, seen, discourse),
    ...form.map((feature) => `one ${feature}`),
    ...form.map((feature) => `one ${feature} rank ${Math.min(1, rank)}`),
    ...sourceFeatures(question, draft, discourse).map((feature) => `described ${feature}`),
    `described speaks ${discourse.isSource(index)} role ${role}`,
  ];
}

/** Of a candidate by name: which of those it is, how near, and how often it was mentioned. */
function namedFeatures(
  { index }: DescriptionQuestion,
  draft: Draft,
  { head, named }: Seen,
  discourse: Discourse,
): string[] {
  if (!draft.named) return ["unnamed candidate", `unnamed candidate ${head}`];
  const rank = Math.min(3, named.indexOf(draft));
  const last = draft.mentions.at(-1);
  const there = last === undefined ? null : discourse.position(last.index);
  const distance =
    there === null ? "later" : bucket(discourse.position(index).sentence - there.sentence);
  const count = bucket(draft.mentions.length);
  return [
    `named rank ${rank} of ${Math.min(4, named.length)}`,
    `named at ${distance} rank ${rank}`,
    `named count ${count}`,
    `named count ${count} at ${distance}`,
    `named ${head}`,
    `named last ${last?.mention.kind} ${there?.place} ${distance}`,
    `named topic ${draft === discourse.topic()} at ${distance}`,
    `named bare ${draft.isBare}`,
    `named kind ${draft.kind} rank ${rank}`,
  ];
}

/** How many there are by name, how near, and whether one of them has the role or the word in its name. */
function namedAround(
  { index, candidates }: DescriptionQuestion,
  { head, named }: Seen,
  discourse: Discourse,
): string[] {
  const here = discourse.position(index).sentence;
  const distances = named.flatMap(({ mentions }) => {
    const last = mentions.at(-1);
    return last === undefined ? [] : [here - discourse.position(last.index).sentence];
  });
  const near = Math.min(3, distances.filter((distance) => distance <= 1).length);
  return [
    `no named near ${near}`,
    `no named near ${near} head ${head}`,
    `no named of ${Math.min(3, named.length)}`,
    `no named at ${distances.length === 0 ? "none" : bucket(Math.min(...distances))}`,
    `no holder ${candidates.some((draft) => draft.holds(head))}`,
    `no one named so ${named.some((draft) => draft.nameWords.has(head))}`,
  ];
}

/** Whether the description tells what somebody is, and whether the candidate can be the subject of that. */
function complementFeatures(
  { index }: DescriptionQuestion,
  draft: Draft,
  { governor }: Seen,
  discourse: Discourse,
): string[] {
  const here = discourse.position(index);
  const last = draft.mentions.at(-1);
  const there = last === undefined ? null : discourse.position(last.index);
  const back = there === null ? null : here.sentence - there.sentence;
  const where = back === null ? "later" : back > 1 ? "far" : `${back} ${there?.place}`;
  return [
    `complement ${governor} ${where}`,
    `complement ${governor} ${where} named ${draft.named}`,
    `complement ${governor} topic ${draft === discourse.topic()}`,
  ];
}

/** What the description hangs on: "is" and its subject, "became", "as", another small word, or the kind of word before it. */
function governorOf(index: number, { tokens, positions }: Discourse): string {
  const { first = 0, sentence } = positions[index] ?? {};
  let at = first - 1;
  while (tokens[at]?.tag === "ADV" || tokens[at]?.lower === "not") at--;
  const word = tokens[at];
  if (word === undefined || word.sentence !== sentence) return "nothing";
  if (word.lemma === "become") return "become";
  if (/^(?:be|remain)$/.test(word.lemma)) return `be ${subjectBefore(tokens[at - 1])}`;
  return /^(?:as|by|of|for|and|,)$/.test(word.lower) ? word.lower : word.tag;
}

function subjectBefore(word: Token | undefined): string {
  const { lower = "", tag = "" } = word ?? {};
  return /^(?:i|we|he|she|it|this|that|there|who|which)$/.test(lower) ? lower : tag;
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
