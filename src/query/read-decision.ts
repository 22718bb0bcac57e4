import type { JudgementRequest } from "../contract/judgements.ts";
import type { Row } from "../domain/graph-store.ts";
import type { Decision, JudgedLabel, JudgedSide } from "../domain/judgement.ts";
import { type Place, placeOf, readPassages } from "./evidence.ts";
import { InputError, NotFound } from "./input-error.ts";
import { type QueryDeps, readApi, text } from "./reader.ts";
import { type ResolvableKind, resolveId } from "./resolve-id.ts";

/** Passages by which an agent, event or statement is kept in mind: enough to outlive the removal of many articles. */
const MAX_SELECTORS = 50;
/** Characters kept around a passage, by which it is found again in an edited text. */
const CONTEXT = 32;

/**
 * Turns ids that a person named into a decision that holds without them: by the words of the articles. Throws InputError for two things
 * that cannot be judged together, NotFound and Gone for what is not there.
 */
export async function readDecision(
  deps: QueryDeps,
  { verdict, a, b, reason }: JudgementRequest,
  by: string,
): Promise<Decision> {
  const isOfWords = verdict === "speaker" || verdict === "event";
  const [first, second] = await Promise.all([
    readSide(deps, a, isOfWords),
    readSide(deps, b, false),
  ]);
  refuseOthers(verdict, first, second);
  return {
    verdict,
    by,
    reason: reason || null,
    sides: [first.side, second.side],
  };
}

type Named = {
  readonly id: string;
  readonly kind: ResolvableKind;
  /** What it belongs to: itself, or what its passage is put together to. */
  readonly cluster: string;
  /** The leading passage in its article of a single passage; else null. */
  readonly local: string | null;
  readonly side: JudgedSide;
};

function refuseOthers(verdict: JudgementRequest["verdict"], a: Named, b: Named): void {
  if (verdict === "speaker" || verdict === "event") {
    const right = verdict === "speaker" ? "agent" : "event";
    if (a.kind !== "statement")
      throw new InputError(`${a.id} is no quotation or statement: ${verdict} is judged of one`);
    if (b.kind !== right) throw new InputError(`${b.id} is no ${right}`);
    return;
  }
  if (a.kind !== b.kind) {
    throw new InputError(
      `${a.id} is of one kind (${a.kind}), ${b.id} of another (${b.kind}): judge two of one kind`,
    );
  }
  if (a.side.kind === "known" && b.side.kind === "known")
    throw new InputError(`${a.id} and ${b.id} are two entries of the gazetteer: those are settled`);
  if (a.local !== null && a.local === b.local)
    throw new InputError(
      `the article itself speaks of both as one: judge the speaker of its quotations instead`,
    );
  if (a.cluster === b.cluster && a.local === null && b.local === null) {
    throw new InputError(
      `both are ${a.cluster} now: to part it, name the passages that do not belong together (mention-…, eventmention-…, quotation-…)`,
    );
  }
}

const KIND_OF_PASSAGE: Readonly<Record<string, ResolvableKind>> = {
  Mention: "agent",
  EventMention: "event",
  Quotation: "statement",
};
const PASSAGE_OF_KIND: Readonly<Record<ResolvableKind, JudgedLabel>> = {
  agent: "Mention",
  event: "EventMention",
  statement: "Quotation",
};

async function readSide(deps: QueryDeps, id: string, whole: boolean): Promise<Named> {
  const kind = /^(agent|event|statement)-/.exec(id)?.[1] as ResolvableKind | undefined;
  return kind === undefined ? readPassage(deps, id) : readThing(deps, kind, id, whole);
}

async function readPassage(deps: QueryDeps, id: string): Promise<Named> {
  const [row] = await readApi(deps, "passages", { ids: [id] });
  const kind = row === undefined ? undefined : KIND_OF_PASSAGE[text(row, "label")];
  if (row === undefined || kind === undefined) {
    throw new NotFound(`there is no ${id}; name an agent, event, statement, mention or quotation`);
  }
  const [cluster, local] = [text(row, "cluster"), text(row, "local")];
  const side = await passagesSide(deps, kind, text(row, "text"), false, [row]);
  return { id, kind, cluster, local, side };
}

async function readThing(
  deps: QueryDeps,
  kind: ResolvableKind,
  given: string,
  whole: boolean,
): Promise<Named> {
  const id = await resolveId(deps, kind, given);
  const [thing] = await readApi(deps, `${kind}s`, { ids: [id] });
  const name = thing === undefined ? id : text(thing, "label");
  if (kind === "agent") {
    const [agent] = await readApi(deps, "agent", { id });
    const entry = agent === undefined ? "" : text(agent, "gazetteer");
    if (entry !== "")
      return { id, kind, cluster: id, local: null, side: { kind: "known", name, agent: id } };
  }
  const rows = await readApi(deps, `leading-passages-of-${kind}`, { id, limit: MAX_SELECTORS });
  if (rows.length === 0) {
    throw new InputError(
      `${name} (${id}) only publishes: no article speaks of it, so there are no words to hold a judgement by`,
    );
  }
  const side = await passagesSide(deps, kind, name, whole, rows);
  return { id, kind, cluster: id, local: null, side };
}

async function passagesSide(
  deps: QueryDeps,
  kind: ResolvableKind,
  name: string,
  whole: boolean,
  rows: readonly Row[],
): Promise<JudgedSide> {
  const places: Place[] = rows.map(placeOf);
  const passageAt = await readPassages(deps, places);
  const selectors = places.flatMap((place) =>
    passageAt(place).map(({ articleId, before, text: exact, after, start }) => ({
      articleId,
      label: PASSAGE_OF_KIND[kind],
      exact,
      prefix: before.slice(-CONTEXT),
      suffix: after.slice(0, CONTEXT),
      start,
    })),
  );
  return { kind: "passages", name, whole, selectors };
}
