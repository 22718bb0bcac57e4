import type { SilentParty } from "../contract/things.ts";
import type { Row } from "../domain/graph-store.ts";
import { groupBy, type QueryDeps, readApi, text, textOrNull } from "./reader.ts";
import { pick, readThings } from "./things.ts";

/** More nobody looks through; those who took part come first, then those who are mentioned most. */
const MOST = 30;

/**
 * Who is part of what is said about an event and is not quoted about it. An institution is heard where somebody is who
 * was said to hold an office in it.
 */
export async function silentParties(deps: QueryDeps, id: string): Promise<SilentParty[]> {
  const [parts, voices] = await Promise.all([
    readApi(deps, "event-parties", { id }),
    readApi(deps, "event-voices", { id }),
  ]);
  const heard = new Set(voices.flatMap((row) => [text(row, "speaker"), text(row, "office")]));
  const silent = [...groupBy(parts, "id")]
    .filter(([party]) => !heard.has(party))
    .map(([party, rows]) => ({ id: party, ...partOf(rows) }))
    .sort(
      (a, b) =>
        PARTS.indexOf(a.part) - PARTS.indexOf(b.part) ||
        b.mentionedIn.length - a.mentionedIn.length ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, MOST);
  const things = await readThings(
    deps,
    silent.map((party) => party.id),
  );
  return silent.flatMap(({ id: party, part, mentionedIn }) =>
    pick(things, party).map((thing) => ({ ...thing, part, mentionedIn })),
  );
}

const PARTS = ["actor", "recipient", "mentioned"] as const;

function partOf(rows: readonly Row[]): Pick<SilentParty, "part" | "mentionedIn"> {
  const parts = rows.map((row) => text(row, "part").toLowerCase());
  return {
    part: PARTS.find((part) => parts.includes(part)) ?? "mentioned",
    mentionedIn: rows.flatMap((row) => textOrNull(row, "statement") ?? []).sort(),
  };
}
