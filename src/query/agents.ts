import type { Agent } from "../contract/things.ts";
import { placeOf, placesIn, readPassages } from "./evidence.ts";
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
  const [institutions, passageAt] = await Promise.all([
    readThings(
      deps,
      roles.map((role) => text(role, "institution")),
    ),
    readPassages(deps, [...roles.flatMap((role) => placesIn(role)), ...mentions.map(placeOf)]),
  ]);
  return {
    id,
    kind: text(row, "kind") as Agent["kind"],
    name: text(row, "name"),
    aliases: texts(row, "aliases"),
    named: row["named"] === true,
    description: textOrNull(row, "description"),
    wikidata: textOrNull(row, "wikidata"),
    roles: roles.flatMap((role) =>
      pick(institutions, text(role, "institution")).map((institution) => ({
        role: text(role, "role"),
        institution,
        firstSeen: textOrNull(role, "firstSeen"),
        lastSeen: textOrNull(role, "lastSeen"),
        evidence: placesIn(role).flatMap(passageAt),
      })),
    ),
    statements: number(row, "statements"),
    mentions: number(row, "mentions"),
    evidence: mentions.map(placeOf).flatMap(passageAt),
  };
}
