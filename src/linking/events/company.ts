import { agentKey } from "../across/same-agent.ts";
import type { ArticleAgents } from "../agents/link-agents.ts";
import { compareText } from "../compare-text.ts";

/** Of those whom an article names this many are kept. */
const MOST_NAMED = 8;

/**
 * Keys of those whom an article names most, each once: people and institutions that the gazetteer does not know, as those
 * that it knows are named in articles of every kind.
 */
export function companyOf({ agents, mentions }: ArticleAgents): string[] {
  const keys = new Map(
    agents.map(({ id, profile }) => [id, profile.gazetteer === null ? agentKey(profile) : null]),
  );
  const times = new Map<string, number>();
  for (const { agent } of mentions) {
    const key = keys.get(agent) ?? null;
    if (key !== null) times.set(key, (times.get(key) ?? 0) + 1);
  }
  return [...times]
    .sort(([a, one], [b, other]) => other - one || compareText(a, b))
    .slice(0, MOST_NAMED)
    .map(([key]) => key);
}
