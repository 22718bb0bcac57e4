import type { Statement, StatementList, StatementSummary } from "../contract/things.ts";
import { placesIn, readPassages } from "./evidence.ts";
import { NotFound } from "./input-error.ts";
import { type PageRequest, pageOf } from "./pages.ts";
import { passagesOf } from "./passages.ts";
import { quotationsOfStatement } from "./quotations.ts";
import { groupBy, number, type QueryDeps, readApi, text, textOrNull } from "./reader.ts";
import { resolveId } from "./resolve-id.ts";
import { pick, readThings } from "./things.ts";

/** What an agent said, page by page. */
export async function statementsOfAgent(
  deps: QueryDeps,
  id: string,
  page: PageRequest,
): Promise<StatementList> {
  return listed(deps, "statements-of-agent", await resolveId(deps, "agent", id), page);
}

/** What was said about an event, page by page. */
export async function statementsOfEvent(
  deps: QueryDeps,
  id: string,
  page: PageRequest,
): Promise<StatementList> {
  return listed(deps, "statements-of-event", await resolveId(deps, "event", id), page);
}

async function listed(
  deps: QueryDeps,
  query: string,
  id: string,
  page: PageRequest,
): Promise<StatementList> {
  const { items, nextCursor } = await pageOf(page, (bounds) =>
    readApi(deps, query, { id, ...bounds }),
  );
  return {
    statements: await summaries(
      deps,
      items.map((row) => text(row, "id")),
    ),
    nextCursor,
  };
}

/** Summaries of statements, in the order of their ids. */
async function summaries(deps: QueryDeps, ids: readonly string[]): Promise<StatementSummary[]> {
  const [rows, speakers, events, replies, passages] = await Promise.all([
    readApi(deps, "statement-rows", { ids }),
    readApi(deps, "statement-speakers", { ids }),
    readApi(deps, "statement-events", { ids }),
    readApi(deps, "statement-replies", { ids }),
    passagesOf(deps, ids),
  ]);
  const things = await readThings(
    deps,
    [...speakers, ...events].map((row) => text(row, "id")),
  );
  const [speakersOf, eventsOf] = [groupBy(speakers, "of"), groupBy(events, "of")];
  const repliesOf = groupBy(replies, "of");
  const found = new Map(rows.map((row) => [text(row, "id"), row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    if (row === undefined) return [];
    return [
      {
        id,
        text: text(row, "text"),
        kind: text(row, "kind") as StatementSummary["kind"],
        saidAt: textOrNull(row, "saidAt"),
        quotationCount: number(row, "quotationCount"),
        publisherCount: number(row, "publisherCount"),
        speakers: (speakersOf.get(id) ?? []).flatMap((link) =>
          pick(things, text(link, "id")).map((thing) => ({
            ...thing,
            confidence: number(link, "confidence"),
            method: null,
          })),
        ),
        about: (eventsOf.get(id) ?? []).flatMap((link) =>
          pick(things, text(link, "id")).map((thing) => ({
            ...thing,
            basis: text(link, "basis") as "content" | "context",
            confidence: number(link, "confidence"),
          })),
        ),
        passages: passages(id),
        replies: (repliesOf.get(id) ?? []).map((link) => ({
          to: text(link, "id"),
          response: text(link, "response"),
          confidence: number(link, "confidence"),
        })),
      },
    ];
  });
}

/** One statement with its quotations, whom it mentions and what it responds to. Throws NotFound or Gone. */
export async function statementDetails(deps: QueryDeps, given: string): Promise<Statement> {
  const id = await resolveId(deps, "statement", given);
  const [[summary], quotations, mentioned, responses] = await Promise.all([
    summaries(deps, [id]),
    quotationsOfStatement(deps, id),
    readApi(deps, "statement-mentions", { id }),
    readApi(deps, "statement-responses", { id }),
  ]);
  if (summary === undefined) throw new NotFound(`there is no statement ${id}`);
  const [things, passageAt] = await Promise.all([
    readThings(
      deps,
      [...mentioned, ...responses].map((row) => text(row, "id")),
    ),
    readPassages(
      deps,
      responses.flatMap((row) => placesIn(row)),
    ),
  ]);
  const side = (direction: string): Statement["responses"] =>
    responses
      .filter((row) => text(row, "direction") === direction)
      .flatMap((row) => {
        const evidence = placesIn(row).flatMap(passageAt);
        const response = text(row, "response");
        return pick(things, text(row, "id")).map((thing) => ({ ...thing, response, evidence }));
      });
  return {
    ...summary,
    quotations,
    mentions: mentioned.flatMap((row) => pick(things, text(row, "id"))),
    respondsTo: side("out"),
    responses: side("in"),
  };
}
