import type { Article } from "../../domain/article.ts";
import type { AgentProfile, RoleProfile } from "../../domain/contribution.ts";
import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { Draft } from "./draft.ts";

/** What the article says of an agent, put together from all its mentions. */
export function localAgentProfile(
  draft: Draft,
  article: Article,
  gazetteer: Gazetteer,
): AgentProfile {
  const entry = draft.gazetteer === null ? undefined : gazetteer.get(draft.gazetteer);
  const lead = draft.lead();
  const written = [...new Set(draft.names)];
  const name = entry?.name ?? lead?.mention.name ?? draft.impliedName ?? draft.description ?? "";
  const formalNames = [
    ...new Set(draft.mentions.flatMap(({ mention }) => mention.formalNames)),
  ].sort();
  return {
    kind: draft.kind,
    name,
    aliases: written.filter((other) => other !== name),
    named: draft.named,
    gazetteer: draft.gazetteer,
    roles: entry === undefined ? rolesOf(draft) : [],
    gender: draft.kind === "person" ? draft.gender : null,
    ...(formalNames.length > 0 && { formalNames }),
    description: draft.description,
    seenAt: article.publishedAt,
  };
}

/** Each role with its closest institution once, at its first mention. */
function rolesOf(draft: Draft): RoleProfile[] {
  const roles = new Map<string, RoleProfile>();
  for (const { mention } of draft.mentions) {
    const { role, affiliations, ties, field, start, end } = mention;
    if (role === null || (affiliations.length === 0 && ties.length === 0 && field === null))
      continue;
    const key = `${role} ${affiliations[0]} ${ties[0]}`;
    if (roles.has(key)) continue;
    roles.set(key, {
      ...{ role, institutions: affiliations },
      ...(ties.length > 0 && { ties }),
      ...(field !== null && { field }),
      evidence: { start, end },
    });
  }
  return withoutVaguer([...roles.values()]);
}

/** "the Russian ambassador" adds nothing to "Russian Ambassador to the U.N.". */
function withoutVaguer(roles: readonly RoleProfile[]): RoleProfile[] {
  return roles.filter(
    (role) =>
      role.institutions.length === 0 ||
      !roles.some(
        (other) =>
          other !== role &&
          other.institutions.length > role.institutions.length &&
          role.institutions.every((id) => other.institutions.includes(id)),
      ),
  );
}
