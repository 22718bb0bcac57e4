import type { Voice } from "../contract/voice.ts";
import type { Row } from "../domain/graph-store.ts";
import { number, type QueryDeps, readApi, text } from "./reader.ts";
import { resolveId } from "./resolve-id.ts";
import { pick, readThings } from "./things.ts";

/** Actions for which a share is told: those about which the speaker says most. */
const SHARES = 20;

/** How much an agent is heard, by whom it is quoted, and where its stand changed. Throws NotFound or Gone. */
export async function agentVoice(deps: QueryDeps, given: string): Promise<Voice> {
  const id = await resolveId(deps, "agent", given);
  const { store, queryOf } = deps;
  const [shares, outlets, changes] = await Promise.all([
    readApi(deps, "voice-of-agent", { id, limit: SHARES }),
    store.read(queryOf("queries/outlets-of-speaker"), { speaker: [id] }),
    store.read(queryOf("queries/changes-of-position"), { speaker: [id], about: null }),
  ]);
  const events = await readThings(
    deps,
    shares.map((row) => text(row, "event")),
  );
  return {
    shares: shares.flatMap((row) =>
      pick(events, text(row, "event")).map((event) => ({
        event,
        own: number(row, "own"),
        statements: number(row, "statements"),
        speakers: number(row, "speakers"),
      })),
    ),
    outlets: outlets
      .map((row) => ({
        id: text(row, "publisherId"),
        name: text(row, "publisher"),
        statements: number(row, "statements"),
        quotations: number(row, "quotations"),
        direct: number(row, "direct"),
      }))
      .sort((a, b) => b.statements - a.statements),
    changes: changes.map((row) => ({
      event: { id: text(row, "eventId"), title: text(row, "event") },
      before: {
        ...{ id: text(row, "statementId"), text: text(row, "statement") },
        ...standOf(row, "day", "position"),
      },
      after: {
        ...{ id: text(row, "laterStatementId"), text: text(row, "laterStatement") },
        ...standOf(row, "laterDay", "laterPosition"),
      },
    })),
  };
}

function standOf(row: Row, day: string, position: string) {
  return { day: text(row, day), position: text(row, position) };
}
