import type { Gazetteer } from "../../domain/gazetteer.ts";
import { agentKey } from "../across/same-agent.ts";
import type { ArticleAgents } from "../agents/link-agents.ts";

/** Of those whom an article names this many are kept. */
const MOST_NAMED = 8;

/**
 * Keys of those whom an article names most: people, and institutions that are no states of the gazetteer, as states are
 * named in articles of every kind.
 */
export function companyOf({ agents, mentions }: ArticleAgents, gazetteer: Gazetteer): string[] {
  const times = new Map<string, number>();
  for (const { agent } of mentions) times.set(agent, (times.get(agent) ?? 0) + 1);
  return agents
    .flatMap(({ id, profile }) => {
      const key = agentKey(profile);
      const isKnown = profile.gazetteer !== null && gazetteer.get(profile.gazetteer) !== undefined;
      return key === null || isKnown ? [] : [{ key, times: times.get(id) ?? 0 }];
    })
    .sort((a, b) => b.times - a.times || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map(({ key }) => key);
}
