import { eventDetails } from "./events.ts";
import type { SearchDeps } from "./found-ids.ts";
import { overview } from "./overview.ts";
import { search } from "./search.ts";
import { statementsOfAgent, statementsOfEvent } from "./statements.ts";
import { agentVoice } from "./voice.ts";

const PAGE = { limit: 40 };

/**
 * Asks a store what people ask first: what most is said about and who says most, for these by their words, and for what their pages show. The first
 * answers take an engine many times as long as later ones, as it reads its indexes and properties and plans its queries then. Throws what the store throws.
 */
export async function askFirstQuestions(deps: SearchDeps): Promise<void> {
  const { events, speakers } = await overview(deps, { limit: 1 });
  for (const { label } of [...speakers, ...events]) await search(deps, { q: label, ...PAGE });
  for (const { id } of speakers) {
    await statementsOfAgent(deps, id, PAGE);
    await agentVoice(deps, id);
  }
  for (const { id } of events) {
    await eventDetails(deps, id);
    await statementsOfEvent(deps, id, PAGE);
  }
}
