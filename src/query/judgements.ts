import type {
  CurationQueue,
  Judgement,
  JudgementList,
  JudgementRequest,
} from "../contract/judgements.ts";
import type { Evidence } from "../contract/values.ts";
import type { Row } from "../domain/graph-store.ts";
import type { Importer } from "../domain/importer.ts";
import { placeOf, readPassages } from "./evidence.ts";
import { NotFound } from "./input-error.ts";
import { type PageRequest, pageOf } from "./pages.ts";
import { readDecision } from "./read-decision.ts";
import { groupBy, number, type QueryDeps, readApi, text, textOrNull, texts } from "./reader.ts";
import { pick, readThings } from "./things.ts";

/** Passages that show what one side of a judgement or a question is. */
const EVIDENCE = 3;

export type JudgeDeps = QueryDeps & { readonly importer: Importer };

/** Keeps what a person decided. Throws InputError, NotFound and Gone for what cannot be judged. */
export async function judge(
  deps: JudgeDeps,
  request: JudgementRequest,
  user: string,
): Promise<Judgement> {
  const decision = await readDecision(deps, request, request.by ?? user);
  return judgementDetails(deps, await deps.importer.judge(decision));
}

/** Takes a judgement back; one that is undone stays so. Throws NotFound. */
export async function undoJudgement(deps: JudgeDeps, id: string): Promise<Judgement> {
  if (!(await deps.importer.undo(id))) throw new NotFound(`there is no judgement ${id}`);
  return judgementDetails(deps, id);
}

/** One judgement. Throws NotFound. */
async function judgementDetails(deps: QueryDeps, id: string): Promise<Judgement> {
  const rows = await readApi(deps, "judgements", { ids: [id], skip: 0, limit: 1 });
  const [judgement] = await complete(deps, rows);
  if (judgement === undefined) throw new NotFound(`there is no judgement ${id}`);
  return judgement;
}

/** What people decided, the latest first. */
export async function judgementList(deps: QueryDeps, page: PageRequest): Promise<JudgementList> {
  const { items, nextCursor } = await pageOf(page, (bounds) =>
    readApi(deps, "judgements", { ids: null, ...bounds }),
  );
  return { judgements: await complete(deps, items), nextCursor };
}

async function complete(deps: QueryDeps, rows: readonly Row[]): Promise<Judgement[]> {
  const ids = rows.map((row) => text(row, "id"));
  const sides = await readApi(deps, "judgement-sides", { ids });
  const [things, passageAt] = await Promise.all([
    readThings(deps, [...sides.map((side) => text(side, "id")), ...rows.flatMap(knownOf)]),
    readPassages(deps, sides.map(placeOf)),
  ]);
  const sidesOf = groupBy(sides, "of");
  const sideOf = (row: Row, side: "a" | "b"): Judgement["a"] => {
    const concerned = (sidesOf.get(text(row, "id")) ?? []).filter((one) =>
      text(one, "side").includes(side),
    );
    const nth = side === "a" ? 0 : 1;
    const names = [...concerned.map((one) => text(one, "id")), knownOf(row)[nth] ?? ""];
    return {
      name: texts(row, "names")[nth] ?? "",
      things: [...new Set(names)].flatMap((id) => pick(things, id)),
      evidence: concerned.slice(0, EVIDENCE).map(placeOf).flatMap(passageAt),
    };
  };
  return rows.map((row) => ({
    id: text(row, "id"),
    verdict: text(row, "verdict") as Judgement["verdict"],
    state: stateOf(row),
    by: text(row, "by"),
    at: text(row, "at"),
    reason: textOrNull(row, "reason"),
    undoneAt: textOrNull(row, "revokedAt"),
    a: sideOf(row, "a"),
    b: sideOf(row, "b"),
  }));
}

function stateOf(row: Row): Judgement["state"] {
  if (textOrNull(row, "revokedAt") !== null) return "undone";
  return row["anchored"] === true ? "holds" : "waits";
}

/** For each side the agent of the gazetteer that it is, or an empty text. */
function knownOf(row: Row): string[] {
  return texts(row, "known");
}

/** Pairs that may be one, with passages of both. */
export async function curationQueue(deps: QueryDeps, page: PageRequest): Promise<CurationQueue> {
  const query = deps.queryOf("queries/curation-queue");
  const { items, nextCursor } = await pageOf(page, (bounds) => deps.store.read(query, bounds));
  const ids = items.flatMap((row) => [text(row, "aId"), text(row, "bId")]);
  const [things, evidenceOf] = await Promise.all([
    readThings(deps, ids),
    readEvidence(deps, [...new Set(ids)]),
  ]);
  const sideOf = (id: string): CurationQueue["questions"][number]["a"][] =>
    pick(things, id).map((thing) => ({ thing, evidence: evidenceOf(id) }));
  return {
    nextCursor,
    questions: items.flatMap((row) =>
      sideOf(text(row, "aId")).flatMap((a) =>
        sideOf(text(row, "bId")).map((b) => ({
          kind: text(row, "kind") as "agent" | "event" | "statement",
          changes: number(row, "changes"),
          score: number(row, "score"),
          reasons: texts(row, "reasons"),
          a,
          b,
        })),
      ),
    ),
  };
}

/** Some passages of each of these agents, events and statements. */
async function readEvidence(
  deps: QueryDeps,
  ids: readonly string[],
): Promise<(id: string) => Evidence[]> {
  const rows = await Promise.all(
    ids.map(async (id) => {
      const kind = id.slice(0, id.indexOf("-"));
      return [
        id,
        await readApi(deps, `leading-passages-of-${kind}`, { id, limit: EVIDENCE }),
      ] as const;
    }),
  );
  const places = new Map(rows.map(([id, some]) => [id, some.map(placeOf)]));
  const passageAt = await readPassages(deps, [...places.values()].flat());
  return (id) => (places.get(id) ?? []).flatMap(passageAt);
}
