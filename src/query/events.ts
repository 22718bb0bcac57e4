import type { Event } from "../contract/things.ts";
import type { Row } from "../domain/graph-store.ts";
import { placeOf, readPassages } from "./evidence.ts";
import { NotFound } from "./input-error.ts";
import { number, numberOrNull, type QueryDeps, readApi, text, textOrNull } from "./reader.ts";
import { resolveId } from "./resolve-id.ts";
import { silentParties } from "./silent-parties.ts";
import { pick, readThings } from "./things.ts";

/** Passages that tell of an event. */
const MENTIONS = 40;

/** One event with who took part and where it is told. Throws NotFound or Gone. */
export async function eventDetails(deps: QueryDeps, given: string): Promise<Event> {
  const id = await resolveId(deps, "event", given);
  const [[row], participants, wholes, parts, mentions, dates, silent] = await Promise.all([
    readApi(deps, "event", { id }),
    readApi(deps, "event-participants", { id }),
    readApi(deps, "event-wholes", { id }),
    readApi(deps, "event-parts", { id }),
    readApi(deps, "event-mentions", { id, limit: MENTIONS }),
    readApi(deps, "event-dates", { id }),
    silentParties(deps, id),
  ]);
  if (row === undefined) throw new NotFound(`there is no event ${id}`);
  const [things, passageAt] = await Promise.all([
    readThings(
      deps,
      [...participants, ...wholes, ...parts].map((one) => text(one, "id")),
    ),
    readPassages(deps, mentions.map(placeOf)),
  ]);
  const named = (rows: readonly Row[]) => rows.flatMap((one) => pick(things, text(one, "id")));
  const side = (name: string) => named(participants.filter((one) => text(one, "side") === name));
  return {
    id,
    title: text(row, "title"),
    type: textOrNull(row, "type"),
    mode: textOrNull(row, "mode"),
    status: text(row, "status"),
    date: textOrNull(row, "date"),
    datePrecision: textOrNull(row, "datePrecision"),
    count: numberOrNull(row, "count"),
    unit: textOrNull(row, "unit"),
    place: textOrNull(row, "place"),
    actors: side("ACTOR"),
    recipients: side("RECIPIENT"),
    partOf: named(wholes),
    parts: named(parts),
    statements: number(row, "statements"),
    articles: number(row, "articles"),
    mentions: mentions.flatMap((mention) =>
      passageAt(placeOf(mention)).map((evidence) => ({
        status: text(mention, "status"),
        evidence,
      })),
    ),
    dates: dates.map((one) => ({
      date: text(one, "date"),
      datePrecision: textOrNull(one, "datePrecision"),
      status: text(one, "status"),
      mentions: number(one, "mentions"),
    })),
    silent,
  };
}
