import type { RoleProfile } from "../../domain/contribution.ts";
import { agentKey } from "../across/same-agent.ts";
import type { ArticleAgents } from "./link-agents.ts";

/**
 * Keys of the institutions that a role is held in, the closest one first: those of the gazetteer, else those that it knows
 * nothing of and that the article names by themselves too ("Ostria", of "Ostria's minister").
 */
export function institutionsOfRole({
  agents,
}: ArticleAgents): (role: RoleProfile) => readonly string[] {
  const named = new Map(
    agents
      .filter(({ profile }) => profile.kind === "institution" && profile.named)
      .map(({ profile }) => [
        profile.name.toLowerCase().replaceAll(" ", "-"),
        agentKey(profile) ?? "",
      ]),
  );
  return ({ institutions, ties = [] }) =>
    institutions.length > 0
      ? institutions
      : ties.flatMap((tie) => named.get(tie.replace(/^(?:named|place)-/, "")) ?? []);
}
