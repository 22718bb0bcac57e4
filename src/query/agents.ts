import type { Agent } from "../contract/things.ts";
import { readEvidence, readEvidenceOf } from "./evidence.ts";
import { NotFound } from "./input-error.ts";
import { number, type QueryDeps, readApi, text, textOrNull, texts } from "./reader.ts";
import { resolveId } from "./resolve-id.ts";
import { pick, readThings } from "./things.ts";

/** Passages that show who somebody is. */
const EVIDENCE = 8;

/** One agent with offices and where it is mentioned. Throws NotFound or Gone. */
export async function agentDetails(deps: QueryDeps, given: string): Promise<Agent> {
  const id = await resolveId(deps, "agent", given);
  const [[row], roles, mentions] = await Promise.all([
    readApi(deps, "agent", { id }),
    readApi(deps, "agent-roles", { id }),
    readApi(deps, "agent-mentions", { id, limit: EVIDENCE }),
  ]);
  if (row === undefined) throw new NotFound(`there is no agent ${id}`);
  const institutions = await readThings(
    deps,
    roles.map((role) => text(role, "institution")),
  );
  const offices = await Promise.all(
    roles.map(async (role) => {
      const evidence = await readEvidenceOf(deps, texts(role, "evidence"));
      return pick(institutions, text(role, "institution")).map((institution) => ({
        role: text(role, "role"),
        institution,
        firstSeen: textOrNull(role, "firstSeen"),
        lastSeen: textOrNull(role, "lastSeen"),
        evidence,
      }));
    }),
  );
  return {
    id,
    kind: text(row, "kind") as Agent["kind"],
    name: text(row, "name"),
    aliases: texts(row, "aliases"),
    named: row["named"] === true,
    description: textOrNull(row, "description"),
    wikidata: textOrNull(row, "wikidata"),
    roles: offices.flat(),
    statements: number(row, "statements"),
    mentions: number(row, "mentions"),
    evidence: await readEvidence(
      deps,
      mentions.map((mention) => ({
        articleId: text(mention, "articleId"),
        start: number(mention, "start"),
        end: number(mention, "end"),
      })),
    ),
  };
}
