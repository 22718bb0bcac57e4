import type { Quotation, Statement } from "../../../src/contract/things.ts";

/** A statement as one passage has it, and what came before it. */
export type Variant = {
  readonly quotation: Quotation;
  /** It is the first of several that was published, alone or with others of its day. */
  readonly first: boolean;
  /** The outlet that had the very same words before; null where none had. */
  readonly sameAs: string | null;
};

/** The passages of a statement in order of publication; those without a date last. */
export function variantsOf({ quotations }: Statement): Variant[] {
  const ordered = quotations.toSorted(byPublication);
  const firstDay = dayOf(ordered[0]);
  const seen = new Map<string, string>();
  return ordered.map((quotation) => {
    const words = plainWords(quotation.text);
    const sameAs = seen.get(words) ?? null;
    if (sameAs === null) seen.set(words, outletOf(quotation));
    return {
      quotation,
      first: ordered.length > 1 && firstDay !== "" && dayOf(quotation) === firstDay,
      sameAs,
    };
  });
}

/** Who is said to have said a statement, each with the passages that say so; what names nobody comes last. */
export type Attribution = {
  readonly speaker: Quotation["speakers"][number] | null;
  readonly quotations: readonly Quotation[];
};

export function attributionsOf({ quotations }: Statement): Attribution[] {
  const groups = new Map<string, { speaker: Attribution["speaker"]; quotations: Quotation[] }>();
  for (const quotation of quotations) {
    const speaker = quotation.speakers[0] ?? null;
    const group = groups.get(speaker?.id ?? "") ?? { speaker, quotations: [] };
    group.quotations.push(quotation);
    groups.set(speaker?.id ?? "", group);
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(a.speaker === null) - Number(b.speaker === null) ||
      b.quotations.length - a.quotations.length,
  );
}

/** The name of the outlet, or what stands for it. */
export function outletOf({ evidence }: Quotation): string {
  return evidence.publisher ?? evidence.articleTitle ?? evidence.articleId;
}

function byPublication(a: Quotation, b: Quotation): number {
  const [one, other] = [publishedAt(a), publishedAt(b)];
  if (one !== other) return one < other ? -1 : 1;
  return a.evidence.articleId < b.evidence.articleId ? -1 : a.evidence.start - b.evidence.start;
}

/** "~" stands after every date. */
function publishedAt({ evidence }: Quotation): string {
  return evidence.publishedAt ?? "~";
}

function dayOf(quotation: Quotation | undefined): string {
  return quotation?.evidence.publishedAt?.slice(0, 10) ?? "";
}

/** Words without case and marks: outlets end a quotation with a comma or a full stop as it suits their sentence. */
function plainWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");
}
