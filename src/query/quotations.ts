import type { Quotation } from "../contract/things.ts";
import type { Row } from "../domain/graph-store.ts";
import { placeOf, readPassages } from "./evidence.ts";
import { NotFound } from "./input-error.ts";
import {
  groupBy,
  list,
  number,
  numberOrNull,
  type QueryDeps,
  readApi,
  text,
  textOrNull,
  texts,
} from "./reader.ts";
import { pick, readThings } from "./things.ts";

export async function quotationsOfStatement(deps: QueryDeps, id: string): Promise<Quotation[]> {
  return complete(deps, await readApi(deps, "quotations-of-statement", { id }));
}

export async function quotationsOfArticle(deps: QueryDeps, id: string): Promise<Quotation[]> {
  return complete(deps, await readApi(deps, "quotations-of-article", { id }));
}

/** One quotation. Throws NotFound. */
export async function quotationDetails(deps: QueryDeps, id: string): Promise<Quotation> {
  const [quotation] = await complete(deps, await readApi(deps, "quotation", { id }));
  if (quotation === undefined) throw new NotFound(`there is no quotation ${id}`);
  return quotation;
}

async function complete(deps: QueryDeps, rows: readonly Row[]): Promise<Quotation[]> {
  const ids = rows.map((row) => text(row, "id"));
  const [[speakers, conduits, addressees, events], passageAt] = await Promise.all([
    Promise.all(
      ["speakers", "conduits", "addressees", "events"].map((what) =>
        readApi(deps, `quotation-${what}`, { ids }),
      ),
    ),
    readPassages(deps, rows.map(placeOf)),
  ]);
  const linked = [speakers, conduits, addressees, events].flatMap((some) => some ?? []);
  const things = await readThings(
    deps,
    linked.map((row) => text(row, "id")),
  );
  const of = {
    speakers: groupBy(speakers ?? [], "of"),
    conduits: groupBy(conduits ?? [], "of"),
    addressees: groupBy(addressees ?? [], "of"),
    events: groupBy(events ?? [], "of"),
  };
  const linksOf = (groups: ReadonlyMap<string, readonly Row[]>, id: string): readonly Row[] =>
    groups.get(id) ?? [];
  return rows.flatMap((row) => {
    const id = text(row, "id");
    return passageAt(placeOf(row)).map((evidence) => ({
      ...base(row),
      evidence,
      speakers: linksOf(of.speakers, id).flatMap((link) =>
        pick(things, text(link, "id")).map((thing) => ({
          ...thing,
          confidence: number(link, "confidence"),
          method: textOrNull(link, "method"),
        })),
      ),
      via: linksOf(of.conduits, id).flatMap((link) =>
        pick(things, text(link, "id")).map((thing) => ({
          ...thing,
          role: text(link, "role") as Quotation["via"][number]["role"],
        })),
      ),
      addressedTo: linksOf(of.addressees, id).flatMap((link) => pick(things, text(link, "id"))),
      about: linksOf(of.events, id).flatMap((link) =>
        pick(things, text(link, "id")).map((thing) => ({
          ...thing,
          basis: text(link, "basis") as "content" | "context",
          confidence: number(link, "confidence"),
          reasons: texts(link, "reasons"),
        })),
      ),
    };
  });
}

type Base = Omit<Quotation, "speakers" | "via" | "addressedTo" | "about" | "evidence">;

function base(row: Row): Base {
  const offsets = list(row, "spans").map(Number);
  const [cueStart, cueEnd] = [numberOrNull(row, "cueStart"), numberOrNull(row, "cueEnd")];
  return {
    id: text(row, "id"),
    kind: text(row, "kind") as Quotation["kind"],
    statementId: text(row, "statementId"),
    text: text(row, "text"),
    spans: offsets.flatMap((offset, nth) =>
      nth % 2 === 0 ? [{ start: offset, end: offsets[nth + 1] ?? offset }] : [],
    ),
    cue: cueStart === null || cueEnd === null ? null : { start: cueStart, end: cueEnd },
    sourceText: textOrNull(row, "sourceText"),
    confidence: number(row, "confidence"),
  };
}
