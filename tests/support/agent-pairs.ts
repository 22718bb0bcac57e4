import { readFileSync } from "node:fs";
import type { Contribution, LocalAgent } from "../../src/domain/contribution.ts";
import type { AgentItem } from "../../src/domain/link-items.ts";
import { overlaps } from "../../src/domain/text-span.ts";
import { cluster } from "../../src/linking/across/cluster.ts";
import { AGENT_RULES, agentKeys } from "../../src/linking/across/same-agent.ts";
import { read } from "./reading.ts";

type Side = {
  readonly publishedAt: string;
  readonly sentences: string;
  readonly passages: readonly string[];
};

/** Words of two articles, and whether both mean one agent. */
export type AgentPair = {
  readonly phenomenon: string;
  readonly a: Side;
  readonly b: Side;
  readonly verdict: "same" | "different";
  /** Written before the linker was run on it and not looked at since: only counted. */
  readonly frozen?: true;
};

export function agentPairs(): readonly AgentPair[] {
  const file = new URL("../cases/linking/agents.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as AgentPair[];
}

/** Whether the two articles of a pair, read and linked, give one agent for its passages. */
export function areLinked({ a, b }: AgentPair): boolean {
  const [one, other] = [a, b].map((side, nth) =>
    read(side.sentences, { id: `article ${nth}`, publishedAt: side.publishedAt }),
  ) as [Contribution, Contribution];
  const [left, right] = [agentAt(one, a.passages[0] ?? ""), agentAt(other, b.passages[0] ?? "")];
  if (left === undefined || right === undefined) return false;
  if (left.profile.gazetteer !== null || right.profile.gazetteer !== null) {
    return left.profile.gazetteer === right.profile.gazetteer;
  }
  const items = [one, other].flatMap(({ agents, article }) =>
    agents.map(
      ({ id, profile }): AgentItem => ({
        ...{ id, profile, articleId: article.id },
        ...agentKeys(profile),
      }),
    ),
  );
  const { clusters } = cluster(
    items.filter(({ profile }) => profile.gazetteer === null),
    AGENT_RULES,
  );
  return clusters.some((ids) => ids.includes(left.id) && ids.includes(right.id));
}

/** The agent of the mention that shares most with the passage. */
function agentAt(
  { article, mentions, agents }: Contribution,
  passage: string,
): LocalAgent | undefined {
  const start = article.text.indexOf(passage);
  const span = { start, end: start + passage.length };
  const shared = (mention: { start: number; end: number }): number =>
    Math.min(mention.end, span.end) - Math.max(mention.start, span.start);
  const [mention] = mentions
    .filter((one) => overlaps(one, span))
    .sort((x, y) => shared(y) - shared(x) || x.end - x.start - (y.end - y.start));
  return agents.find(({ id }) => id === mention?.agent);
}
