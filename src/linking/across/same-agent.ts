import { dayNumber } from "../../domain/calendar.ts";
import type { AgentProfile, RoleProfile } from "../../domain/contribution.ts";
import type { Blocking } from "../../domain/link-items.ts";
import { periodKey } from "./blocks.ts";
import type { Comparison, Rules } from "./comparison.ts";
import {
  compareGivenNames,
  type GivenNames,
  nameSkeleton,
  nameSlug,
  type PersonName,
  personName,
} from "./names.ts";

/** Who must be compared with whom. No keys for an agent that the gazetteer knows, or that has no name: those are never in doubt. */
export function agentKeys(profile: AgentProfile): Blocking {
  if (profile.gazetteer !== null || !profile.named) return { keys: [], seeks: [] };
  const [first, ...others] = namesakes(profile).map((name) => `key-${name}`);
  if (first === undefined) return { keys: [], seeks: [] };
  if (profile.kind !== "person") return { keys: [first, ...others], seeks: [first, ...others] };
  const [given] = personName(profile.name).given;
  const full = wherePeopleAre(`${first}:full`, profile);
  const alone = wherePeopleAre(`${first}:alone`, profile);
  if (given === undefined) {
    return alone.length > 0
      ? { keys: alone, seeks: [...alone, ...full] }
      : { keys: [first], seeks: [first] };
  }
  const initials = [...new Set([given, ...(profile.formalNames ?? [])].flatMap(initialsOf))];
  const begins = (blocks: readonly string[]): string[] =>
    initials.flatMap((initial) => blocks.map((block) => `${block}:${initial}`));
  // A name beside the surname meets others' surnames, and not what stands beside theirs.
  const own = begins([first]);
  return {
    keys: [...own, ...begins(others.map(beside)), ...full],
    seeks: [...own, ...begins([beside(first), ...others]), ...alone],
  };
}

function beside(block: string): string {
  return `${block}:beside`;
}

/** What goes by one name: an institution by its own or by its letters; people by their surname first, then by others that they may have had. */
function namesakes(profile: AgentProfile): string[] {
  if (profile.kind !== "person") {
    const slugs = [profile.name, ...profile.aliases.filter(isAcronym)].map(nameSlug);
    return [...new Set(slugs)].map((slug) => `institution:${slug}`);
  }
  const { surname, otherSurnames } = personName(profile.name);
  return [...new Set([surname, ...otherSurnames].map(nameSkeleton))]
    .filter((name) => name !== "")
    .map((name) => `person:${name}`);
}

/** A surname alone may be anybody's who is in the news in the same weeks, or is of the same institution. */
function wherePeopleAre(block: string, { roles, seenAt }: AgentProfile): string[] {
  const weeks = weeksOf(seenAt);
  return [
    ...(weeks === null ? [] : [periodKey(block, weeks)]),
    ...affiliations(roles).map((id) => `${block}:${id}`),
  ];
}

/** Letters with which given names begin that are spelt by other rules: "Ibrahim" and "Ebrahim", "Jamal" and "Gamal". */
const ALIKE = ["aeiouy", "bp", "cghjkqx", "dt", "fvw", "sz"];

/** How a given name begins; one name may begin in two ways ("Yana" and "Jana"). */
function initialsOf(given: string): string[] {
  return [given, nameSkeleton(given)].map((name) => {
    const letter = name[0] ?? "";
    return ALIKE.find((letters) => letters.includes(letter))?.[0] ?? letter;
  });
}

function isAcronym(name: string): boolean {
  return /^\p{Lu}{2,8}$/u.test(name);
}

/** A name for the agent that means the same in any article: for keys of statements and events, not for people to read. */
export function agentKey(profile: AgentProfile): string | null {
  if (profile.gazetteer !== null) return profile.gazetteer;
  return profile.named ? (namesakes(profile)[0] ?? null) : null;
}

/** How much each comparison of given names says, before roles are looked at. */
const NAME_SCORE: Record<Exclude<GivenNames, "different">, { score: number; reason: string }> = {
  same: { score: 0.75, reason: "same given name and surname" },
  "short form": { score: 0.65, reason: "same surname, one given name is short for the other" },
  variant: { score: 0.6, reason: "same surname, given name spelt nearly alike" },
  initial: { score: 0.45, reason: "same surname and initial" },
  unknown: { score: 0.35, reason: "same surname" },
};
const SHARED_AFFILIATION = 0.3;
/** The same role in the same weeks, of an institution that one article does not tell. */
const SHARED_ROLE = 0.2;
/** A surname without an office means the namesake whom other articles of these weeks name in full. */
const SAME_NEWS = 0.255;
/** Whom they name in full in the same weeks rather than in those before or after. */
const NEARER = 0.02;
/** Days within which it does not count when one is in the news: mentions in these are alike. */
const SAME_WEEKS = 21;
/** One surname added to the other, or put in its place, at a marriage. */
const SURNAME_ADDED = 0.3;
/** Two people of one name in unrelated offices are kept apart, as a doubtful pair. */
const OTHER_AFFILIATION = 0.3;

export const AGENT_RULES: Rules<AgentProfile> = {
  compare: compareAgents,
  signature: (profile) =>
    JSON.stringify([
      profile.kind,
      profile.name,
      profile.aliases.filter(isAcronym),
      ...(profile.kind === "person" ? personal(profile) : []),
    ]),
  rank: (profile) => fullness(profile).map((told) => -told),
  spokenForBy: "members",
};

/** What tells people of one name apart; other agents are known by their names alone. */
function personal(profile: AgentProfile): readonly unknown[] {
  return [
    profile.formalNames,
    profile.gender,
    weeksOf(profile.seenAt),
    profile.roles.map(({ role, institutions, ties, field }) => [role, institutions, ties, field]),
  ];
}

/** A given name says more than an initial, and that more than a surname; then offices, and whether it is a man or a woman. */
function fullness(profile: AgentProfile): readonly number[] {
  const { given, surname } = personName(profile.name);
  const words = surname.split(" ").length;
  if (profile.kind !== "person") {
    return [Number(!isAcronym(profile.name)), words, given.length];
  }
  const told = given.map((name) => (name.length > 1 ? 2 : 1)).sort((a, b) => b - a)[0] ?? 0;
  return [
    told,
    words,
    Number(hasAffiliation(profile)),
    profile.roles.length,
    Number(profile.gender !== null),
    given.length,
  ];
}

function compareAgents(a: AgentProfile, b: AgentProfile): Comparison {
  if (a.kind !== b.kind) return { kind: "conflict", reason: "one is a person, the other is not" };
  if (a.kind !== "person") return compareInstitutions(a, b);
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) {
    return { kind: "conflict", reason: "he and she" };
  }
  const [left, right] = [personName(a.name), personName(b.name)];
  const formal = { a: a.formalNames ?? [], b: b.formalNames ?? [] };
  const given = compareGivenNames(left.given, right.given, formal);
  if (given === "different") return { kind: "conflict", reason: "different given names" };
  const name = NAME_SCORE[given];
  const reasons = [name.reason];
  let score = name.score;
  if (nameSkeleton(left.surname) !== nameSkeleton(right.surname)) {
    if (!isBeside(left, right) && !isBeside(right, left)) {
      return { kind: "conflict", reason: "different surnames" };
    }
    score -= SURNAME_ADDED;
    reasons[0] = "same given name, and one has the other’s surname beside another";
    if (given === "unknown") return { kind: "score", score: 0, reasons };
  }
  const judged = officesTell({ a, b, isSurnameOnly: given === "unknown" });
  return {
    kind: "score",
    score: Math.max(0, Math.min(1, score + judged.score)),
    reasons: [...reasons, ...judged.reasons],
  };
}

/** "Anna Holm" beside "Anna Holm Voss": a surname that the other has too. */
function isBeside({ surname }: PersonName, { otherSurnames }: PersonName): boolean {
  return otherSurnames.some((other) => nameSkeleton(other) === nameSkeleton(surname));
}

/** What offices, fields and dates add to what the names say. */
function officesTell({
  a,
  b,
  isSurnameOnly,
}: {
  readonly a: AgentProfile;
  readonly b: AgentProfile;
  readonly isSurnameOnly: boolean;
}): { score: number; reasons: string[] } {
  const shared = sharedAffiliation(a.roles, b.roles);
  const areOpposed = hasAffiliation(a) && hasAffiliation(b);
  const areApart = areOfOtherFields(a, b);
  const told = { score: 0, reasons: [] as string[] };
  if (isSurnameOnly && !areOpposed && !areApart && areClose(a, b)) {
    told.score += SAME_NEWS + nearness(a, b);
    told.reasons.push(`in the news ${apart(a, b)}, and nothing speaks against it`);
  }
  if (shared !== null) {
    told.score += SHARED_AFFILIATION;
    told.reasons.push(`both are of ${shared.replace(/^(?:named|place)-/, "")}`);
  } else if (areOpposed) {
    told.score -= OTHER_AFFILIATION;
    told.reasons.push("but in different offices");
  } else if (!areApart && sharedRole(a, b) !== null && areClose(a, b)) {
    told.score += SHARED_ROLE;
    told.reasons.push(`both are ${sharedRole(a, b)}, ${apart(a, b)}`);
  } else if (areApart) {
    told.score -= OTHER_AFFILIATION;
    told.reasons.push(
      `but one in ${fieldsOf(a).join(", ")}, the other in ${fieldsOf(b).join(", ")}`,
    );
  }
  return told;
}

/** By the whole name, or by letters that one article explains: "the World Food Programme (WFP)". */
function compareInstitutions(a: AgentProfile, b: AgentProfile): Comparison {
  if (nameSlug(a.name) === nameSlug(b.name)) {
    return { kind: "score", score: 1, reasons: ["same name"] };
  }
  if (isAcronym(a.name) || isAcronym(b.name)) {
    return { kind: "score", score: 0.9, reasons: ["one is the other’s name in letters"] };
  }
  return { kind: "conflict", reason: "two names with the same letters" };
}

function fieldsOf({ roles }: AgentProfile): string[] {
  return [...new Set(roles.flatMap(({ field }) => field ?? []))].sort();
}

/** The first role, in alphabetical order, that both hold. */
function sharedRole(a: AgentProfile, b: AgentProfile): string | null {
  const ofB = new Set(b.roles.map(({ role }) => role));
  return (
    a.roles
      .map(({ role }) => role)
      .filter((role) => ofB.has(role))
      .sort()[0] ?? null
  );
}

/** Whether what both do is known, and no field is common to both: a physicist and a basketball player. */
function areOfOtherFields(a: AgentProfile, b: AgentProfile): boolean {
  const [left, right] = [fieldsOf(a), fieldsOf(b)];
  return left.length > 0 && right.length > 0 && !left.some((field) => right.includes(field));
}

function apart(a: AgentProfile, b: AgentProfile): string {
  return weeksBetween(a, b) === 0 ? "in the same weeks" : "some weeks apart";
}

/** Where one is named in full and the other is not; two surnames tell nothing of each other. */
function nearness(a: AgentProfile, b: AgentProfile): number {
  const isFull = ({ name }: AgentProfile): boolean => personName(name).given.length > 0;
  return isFull(a) !== isFull(b) && weeksBetween(a, b) === 0 ? NEARER : 0;
}

function areClose(a: AgentProfile, b: AgentProfile): boolean {
  const weeks = weeksBetween(a, b);
  return weeks !== null && weeks <= 1;
}

function weeksBetween(a: AgentProfile, b: AgentProfile): number | null {
  const [from, to] = [weeksOf(a.seenAt), weeksOf(b.seenAt)];
  return from === null || to === null ? null : Math.abs(from - to);
}

/** Which weeks a day is in. */
function weeksOf(date: string | null): number | null {
  const day = dayNumber(date ?? "");
  return day === null ? null : Math.floor(day / SAME_WEEKS);
}

/** Whether an institution is told, known or not; a place says little. */
function hasAffiliation(profile: AgentProfile): boolean {
  return profile.roles.some(
    ({ institutions, ties = [] }) =>
      institutions.length > 0 || ties.some((tie) => tie.startsWith("named-")),
  );
}

/** The first institution, state or place, in alphabetical order, that both have an office in. */
function sharedAffiliation(a: readonly RoleProfile[], b: readonly RoleProfile[]): string | null {
  const ofB = new Set(affiliations(b));
  return affiliations(a).find((id) => ofB.has(id)) ?? null;
}

/** Institutions, states and places of offices, in alphabetical order. */
function affiliations(roles: readonly RoleProfile[]): string[] {
  const all = roles.flatMap(({ institutions, ties = [] }) => [...institutions, ...ties]);
  return [...new Set(all)].sort();
}
