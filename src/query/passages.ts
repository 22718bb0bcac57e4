import type { Passage } from "../contract/things.ts";
import type { Row } from "../domain/graph-store.ts";
import { placeOf } from "./evidence.ts";
import { groupBy, number, type QueryDeps, readApi, text, textOrNull } from "./reader.ts";
import { pick, readThings } from "./things.ts";

/** Where these statements are reported, in order of publication, with who each passage says said it. */
export async function passagesOf(
  deps: QueryDeps,
  statements: readonly string[],
): Promise<(statement: string) => Passage[]> {
  const rows = await readApi(deps, "statement-passages", { ids: statements });
  const ids = rows.map((row) => text(row, "id"));
  const [speakers, conduits] = await Promise.all([
    readApi(deps, "quotation-speakers", { ids }),
    readApi(deps, "quotation-conduits", { ids }),
  ]);
  const things = await readThings(
    deps,
    conduits.map((row) => text(row, "id")),
  );
  const [speakersOf, conduitsOf] = [groupBy(speakers, "of"), groupBy(conduits, "of")];
  const passage = (row: Row): Passage => ({
    ...placeOf(row),
    quotationId: text(row, "id"),
    kind: text(row, "kind") as Passage["kind"],
    articleTitle: textOrNull(row, "articleTitle"),
    publishedAt: textOrNull(row, "publishedAt"),
    outlet: outletOf(row),
    attributedTo: (speakersOf.get(text(row, "id")) ?? [])
      .filter((link) => number(link, "rank") === 1)
      .map((link) => ({
        id: text(link, "id"),
        confidence: number(link, "confidence"),
        method: textOrNull(link, "method"),
      })),
    via: (conduitsOf.get(text(row, "id")) ?? []).flatMap((link) =>
      pick(things, text(link, "id")).map((thing) => ({
        ...thing,
        role: text(link, "role") as Passage["via"][number]["role"],
      })),
    ),
  });
  const passages = groupBy(rows, "of");
  return (statement) => (passages.get(statement) ?? []).map(passage);
}

function outletOf(row: Row): Passage["outlet"] {
  const id = textOrNull(row, "outlet");
  return id === null ? null : { id, name: text(row, "outletName") };
}
