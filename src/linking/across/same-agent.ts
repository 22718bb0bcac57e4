import { dayNumber } from "../../domain/calendar.ts";
import type { AgentProfile, RoleProfile } from "../../domain/contribution.ts";
import type { Comparison, Rules } from "./cluster.ts";
import { compareGivenNames, type GivenNames, nameSkeleton, nameSlug, personName } from "./names.ts";

/** Who must be compared with whom. None for an agent that the gazetteer knows, or that has no name: those are never in doubt. */
export function agentKeys(profile: AgentProfile): readonly string[] {
  if (profile.gazetteer !== null || !profile.named) return [];
  if (profile.kind !== "person") return [`key-institution:${nameSlug(profile.name)}`];
  const surname = nameSkeleton(personName(profile.name).surname);
  return surname === "" ? [] : [`key-person:${surname}`];
}

/** A name for the agent that means the same in any article: for keys of statements and events, not for people to read. */
export function agentKey(profile: AgentProfile): string | null {
  return profile.gazetteer ?? agentKeys(profile)[0]?.slice("key-".length) ?? null;
}

/** How much each comparison of given names says, before roles are looked at. */
const NAME_SCORE: Record<Exclude<GivenNames, "different">, { score: number; reason: string }> = {
  same: { score: 0.75, reason: "same given name and surname" },
  variant: { score: 0.6, reason: "same surname, given name spelt nearly alike" },
  initial: { score: 0.45, reason: "same surname and initial" },
  unknown: { score: 0.35, reason: "same surname" },
};
const SHARED_AFFILIATION = 0.3;
/** A surname without an office means the namesake whom other articles of these weeks name in full. */
const SAME_NEWS = 0.27;
const MAX_DAYS = 60;
/** Two people of one name in unrelated offices are kept apart, as a doubtful pair. */
const OTHER_AFFILIATION = 0.3;

export const AGENT_RULES: Rules<AgentProfile> = {
  compare: compareAgents,
  signature: (profile) =>
    JSON.stringify([
      profile.kind,
      profile.name,
      profile.gender,
      profile.roles.length === 0 ? profile.seenAt : null,
      profile.roles.map(({ role, institutions }) => [role, institutions]),
    ]),
  refine: (profile) =>
    `${nameSkeleton(profile.name)} ${profile.roles[0]?.institutions.at(-1) ?? ""}`,
};

function compareAgents(a: AgentProfile, b: AgentProfile): Comparison {
  if (a.kind !== b.kind) return { kind: "conflict", reason: "one is a person, the other is not" };
  if (a.kind !== "person") return { kind: "score", score: 1, reasons: ["same name"] };
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) {
    return { kind: "conflict", reason: "he and she" };
  }
  const given = compareGivenNames(personName(a.name).given, personName(b.name).given);
  if (given === "different") return { kind: "conflict", reason: "different given names" };
  const name = NAME_SCORE[given];
  const reasons = [name.reason];
  let score = name.score;
  const isUnopposed = given === "unknown" && !(hasAffiliation(a) && hasAffiliation(b));
  if (isUnopposed && areClose(a.seenAt, b.seenAt)) {
    score += SAME_NEWS;
    reasons.push("in the news at the same time, and nothing speaks against it");
  }
  const shared = sharedAffiliation(a.roles, b.roles);
  if (shared !== null) {
    score += SHARED_AFFILIATION;
    reasons.push(`both are of ${shared}`);
  } else if (hasAffiliation(a) && hasAffiliation(b)) {
    score -= OTHER_AFFILIATION;
    reasons.push("but in different offices");
  }
  return { kind: "score", score: Math.min(1, score), reasons };
}

function areClose(a: string | null, b: string | null): boolean {
  const [from, to] = [dayNumber(a ?? ""), dayNumber(b ?? "")];
  return from !== null && to !== null && Math.abs(from - to) <= MAX_DAYS;
}

function hasAffiliation(profile: AgentProfile): boolean {
  return profile.roles.some(({ institutions }) => institutions.length > 0);
}

/** The first institution or state, in alphabetical order, that both have an office in. */
function sharedAffiliation(a: readonly RoleProfile[], b: readonly RoleProfile[]): string | null {
  const ofB = new Set(b.flatMap(({ institutions }) => institutions));
  return (
    a
      .flatMap(({ institutions }) => institutions)
      .filter((id) => ofB.has(id))
      .sort()[0] ?? null
  );
}
