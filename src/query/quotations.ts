import type { Quotation } from "../contract/things.ts";
import type { Thing } from "../contract/values.ts";
import type { Row } from "../domain/graph-store.ts";
import { spansOf } from "../domain/text-span.ts";
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
  const [linksOf, passageAt] = await Promise.all([
    readLinks(
      deps,
      rows.map((row) => text(row, "id")),
    ),
    readPassages(deps, rows.map(placeOf)),
  ]);
  return rows.flatMap((row) =>
    passageAt(placeOf(row)).map((evidence) => ({
      ...base(row),
      ...linksOf(text(row, "id")),
      evidence,
    })),
  );
}

type Links = Pick<
  Quotation,
  "source" | "speakers" | "via" | "addressedTo" | "about" | "judgements"
>;

/** What each of some quotations is tied to. */
async function readLinks(
  deps: QueryDeps,
  ids: readonly string[],
): Promise<(quotationId: string) => Links> {
  const [speakers, sources, conduits, addressees, events, judgements] = await Promise.all([
    readApi(deps, "quotation-speakers", { ids }),
    readApi(deps, "quotation-sources", { ids }),
    readApi(deps, "quotation-conduits", { ids }),
    readApi(deps, "quotation-addressees", { ids }),
    readApi(deps, "quotation-events", { ids }),
    readApi(deps, "quotation-judgements", { ids }),
  ]);
  const linked = [...speakers, ...conduits, ...addressees, ...events];
  const things = await readThings(
    deps,
    linked.map((row) => text(row, "id")),
  );
  const of = {
    speakers: groupBy(speakers, "of"),
    sources: groupBy(sources, "of"),
    conduits: groupBy(conduits, "of"),
    addressees: groupBy(addressees, "of"),
    events: groupBy(events, "of"),
    judgements: groupBy(judgements, "of"),
  };
  const thingsOf = <Said>(
    links: readonly Row[] | undefined,
    say: (link: Row) => Said,
  ): (Thing & Said)[] =>
    (links ?? []).flatMap((link) =>
      pick(things, text(link, "id")).map((thing) => ({ ...thing, ...say(link) })),
    );
  return (id) => ({
    source: sourceOf(of.sources.get(id)),
    speakers: thingsOf(of.speakers.get(id), (link) => ({
      confidence: number(link, "confidence"),
      method: textOrNull(link, "method"),
      reasons: reasonsFor(text(link, "id"), of.sources.get(id)),
    })),
    via: thingsOf(of.conduits.get(id), (link) => ({
      role: text(link, "role") as Quotation["via"][number]["role"],
    })),
    addressedTo: thingsOf(of.addressees.get(id), () => ({})),
    about: thingsOf(of.events.get(id), (link) => ({
      basis: text(link, "basis") as "content" | "context",
      confidence: number(link, "confidence"),
      reasons: texts(link, "reasons"),
    })),
    judgements: (of.judgements.get(id) ?? []).map((row) => ({
      id: text(row, "id"),
      verdict: text(row, "verdict") as "speaker" | "event",
      by: text(row, "by"),
      at: text(row, "at"),
      reason: textOrNull(row, "reason"),
    })),
  });
}

function sourceOf(mentions: readonly Row[] = []): Quotation["source"] {
  const [first] = mentions;
  return first === undefined ? null : { start: number(first, "start"), end: number(first, "end") };
}

/** Why the words that name the source mean this agent; none where somebody else was named, and a person corrected it. */
function reasonsFor(agent: string, mentions: readonly Row[] = []): string[] {
  return mentions.filter((row) => row["agent"] === agent).flatMap((row) => texts(row, "reasons"));
}

function base(row: Row): Omit<Quotation, keyof Links | "evidence"> {
  const [cueStart, cueEnd] = [numberOrNull(row, "cueStart"), numberOrNull(row, "cueEnd")];
  return {
    id: text(row, "id"),
    kind: text(row, "kind") as Quotation["kind"],
    statementId: text(row, "statementId"),
    text: text(row, "text"),
    spans: spansOf(list(row, "spans").map(Number)),
    cue: cueStart === null || cueEnd === null ? null : { start: cueStart, end: cueEnd },
    sourceText: textOrNull(row, "sourceText"),
    confidence: number(row, "confidence"),
    report: { score: number(row, "reportScore"), reasons: texts(row, "reportReasons") },
  };
}
