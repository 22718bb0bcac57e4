import type { EdgeRecord, NodeRecord, NodeRef } from "../domain/graph.ts";
import type { JudgedLabel, Judgement, Selector, StandingJudgement } from "../domain/judgement.ts";
import type { BaseRecords } from "../graph/base-records.ts";
import { judgement as judgementRef } from "../graph/ids.ts";
import {
  type Anchor,
  articleKey,
  articlesOf,
  judgementEdges,
  judgementRecord,
  standing,
} from "../graph/judgement-records.ts";
import { type Anchorable, anchorOf } from "../linking/judgements/anchor.ts";
import type { GraphReader } from "./graph-reader.ts";

/** What people do to judgements: make some, take some back, and have some erased. */
export type JudgementChange = {
  readonly made: readonly Judgement[];
  readonly revoked: readonly { readonly id: string; readonly at: string }[];
  readonly erased: readonly string[];
};
export const NO_JUDGEMENTS: JudgementChange = { made: [], revoked: [], erased: [] };

/** The judgements that a change has to do with: those that it makes, revokes or anchors anew, and those of what it comes upon. */
export class JudgementBook {
  /** What the judgements that are made, revoked or anchored anew concern, before the change and after it. */
  readonly touched: readonly NodeRef[];
  /** Their records as they should be. */
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
  /** Those that are to go. */
  readonly erased: readonly NodeRef[];
  /** Their relationships as they are stored. */
  readonly storedEdges: readonly EdgeRecord[];
  private readonly reader: GraphReader;
  private readonly changed: ReadonlySet<string>;
  private readonly held = new Map<string, StandingJudgement>();
  private readonly byItem = new Map<string, StandingJudgement[]>();
  private readonly asked = new Set<string>();

  private constructor(
    reader: GraphReader,
    judgements: readonly Anchored[],
    erased: readonly string[],
    storedEdges: readonly EdgeRecord[],
  ) {
    const stay = judgements.filter(({ judgement: { id } }) => !erased.includes(id));
    this.reader = reader;
    this.storedEdges = storedEdges;
    this.erased = erased.map(judgementRef);
    this.changed = new Set(judgements.map(({ judgement }) => judgement.id));
    this.nodes = stay.map(({ judgement, anchors }) => judgementRecord(judgement, anchors));
    this.edges = stay.flatMap(({ judgement, anchors }) => judgementEdges(judgement, anchors));
    this.touched = judgements.flatMap(({ before, anchors }) =>
      [...before, ...anchors].map(({ item }) => item),
    );
    for (const { judgement, anchors } of stay) this.hold(standing(judgement, anchors));
  }

  /** Reads the judgements of the articles that come, change or go, and anchors them in what is there afterwards. */
  static async open(
    added: readonly BaseRecords[],
    replaced: readonly string[],
    { made, revoked, erased }: JudgementChange,
    reader: GraphReader,
  ): Promise<JudgementBook> {
    const present = new Map(added.map((base) => [articleOf(base), base]));
    const affected = new Set([...present.keys(), ...replaced]);
    const known = new Map<string, Judgement>();
    for (const judgement of made) known.set(judgement.id, judgement);
    const ids = [...[...made, ...revoked].map(({ id }) => id), ...erased];
    for (const judgement of [
      ...(await reader.judgements("keys", [...affected].map(articleKey))),
      ...(await reader.judgements("ids", ids)),
    ]) {
      known.set(judgement.id, judgement);
    }
    for (const { id, at } of revoked) {
      const judgement = known.get(id);
      if (judgement !== undefined && judgement.revokedAt === null)
        known.set(id, { ...judgement, revokedAt: at });
    }
    const before = await reader.anchors([...known.keys()]);
    const isNew = (id: string): boolean =>
      made.some((judgement) => judgement.id === id) && !before.has(id);
    const asStored = await storedArticles(
      [...known.values()]
        .filter(({ id }) => isNew(id))
        .flatMap(({ sides }) => articlesOf(sides))
        .filter((id) => !affected.has(id)),
      reader,
    );
    const judgements = [...known.values()].map((judgement): Anchored => {
      const stored = before.get(judgement.id) ?? [];
      const anew = anchorsOf(judgement, (id) => {
        const base = present.get(id);
        if (base !== undefined) return readable(base);
        return isNew(judgement.id) ? asStored.get(id) : undefined;
      });
      const stay = stored.filter(({ articleId }) => !affected.has(articleId));
      return { judgement, before: stored, anchors: [...stay, ...anew] };
    });
    return new JudgementBook(
      reader,
      judgements,
      erased,
      await reader.edgesFrom("Judgement", [...known.keys()]),
    );
  }

  /** Ids that judgements of sameness or difference tie to these, of one kind of thing. */
  async tiedTo(label: JudgedLabel, ids: readonly string[]): Promise<string[]> {
    await this.readAround(label, ids);
    return ids.flatMap((id) =>
      (this.byItem.get(id) ?? []).flatMap((judgement) =>
        isOfPair(judgement) ? [...judgement.a, ...judgement.b] : [],
      ),
    );
  }

  /** Judgements of sameness or difference that were come upon. */
  pairs(): readonly StandingJudgement[] {
    return [...this.held.values()].filter(isOfPair);
  }

  /** Reads what people decided of the speakers and events of these quotations. */
  async readLinks(quotationIds: readonly string[]): Promise<void> {
    await this.readAround("Quotation", quotationIds);
  }

  /** What people decided of the speakers and events of these quotations, as far as it was read. */
  linksOf(quotationIds: readonly string[]): readonly StandingJudgement[] {
    return this.concerning(quotationIds).filter((judgement) => !isOfPair(judgement));
  }

  /** Quotations of which people said that one of these agents or events is the right one. */
  async quotationsGivenTo(
    label: "Mention" | "EventMention",
    ids: readonly string[],
  ): Promise<string[]> {
    await this.readAround(label, ids);
    return this.concerning(ids).flatMap((judgement) => (isOfPair(judgement) ? [] : judgement.a));
  }

  /** Those of the judgements read so far that concern any of these, each once. */
  private concerning(ids: readonly string[]): readonly StandingJudgement[] {
    return [...new Set(ids.flatMap((id) => this.byItem.get(id) ?? []))];
  }

  private async readAround(label: JudgedLabel, ids: readonly string[]): Promise<void> {
    const fresh = ids.filter((id) => !this.asked.has(id));
    for (const id of fresh) this.asked.add(id);
    const found = (await this.reader.judgements(label, fresh)).filter(
      ({ id }) => !this.changed.has(id) && !this.held.has(id),
    );
    const anchors = await this.reader.anchors(found.map(({ id }) => id));
    for (const judgement of found) {
      this.hold(standing(judgement, anchors.get(judgement.id) ?? []));
    }
  }

  private hold(judgement: StandingJudgement | null): void {
    if (judgement === null) return;
    this.held.set(judgement.id, judgement);
    for (const id of [...judgement.a, ...judgement.b]) {
      this.byItem.set(id, [...(this.byItem.get(id) ?? []), judgement]);
    }
  }
}

type Anchored = {
  readonly judgement: Judgement;
  readonly before: readonly Anchor[];
  readonly anchors: readonly Anchor[];
};

function isOfPair({ verdict }: StandingJudgement): boolean {
  return verdict === "same" || verdict === "different" || verdict === "unsure";
}

/** An article as far as anchoring reads it: its text, and its passages by label. */
type Readable = {
  readonly text: string;
  readonly passages: (label: JudgedLabel) => readonly (Anchorable & { readonly local: string })[];
};

function anchorsOf(
  { sides }: Judgement,
  articleWith: (id: string) => Readable | undefined,
): Anchor[] {
  const find = (selector: Selector, side: "a" | "b"): Anchor[] => {
    const article = articleWith(selector.articleId);
    if (article === undefined) return [];
    const passages = article.passages(selector.label);
    const found = anchorOf(selector, article.text, passages);
    const local = passages.find(({ id }) => id === found?.id)?.local;
    if (local === undefined) return [];
    const { articleId, label } = selector;
    return [{ side, articleId, item: { label, id: local } }];
  };
  return sides.flatMap((side, nth) =>
    side.kind === "known"
      ? []
      : side.selectors.flatMap((selector) => find(selector, nth === 0 ? "a" : "b")),
  );
}

function readable({ nodes }: BaseRecords): Readable {
  const article = nodes.find(({ label }) => label === "Article");
  return {
    text: String(article?.properties["text"] ?? ""),
    passages: (label) =>
      nodes
        .filter((node) => node.label === label)
        .map(({ id, properties: { start, end, local } }) => ({
          id,
          start: Number(start),
          end: Number(end),
          local: typeof local === "string" ? local : id,
        })),
  };
}

async function storedArticles(
  articleIds: readonly string[],
  reader: GraphReader,
): Promise<ReadonlyMap<string, Readable>> {
  const ids = [...new Set(articleIds)];
  const [texts, passages] = [await reader.texts(ids), await reader.passages(ids)];
  return new Map(
    [...texts].map(([id, text]) => [
      id,
      {
        text,
        passages: (label) =>
          passages.filter((passage) => passage.articleId === id && passage.label === label),
      },
    ]),
  );
}

function articleOf({ nodes }: BaseRecords): string {
  return nodes.find(({ label }) => label === "Article")?.id ?? "";
}
