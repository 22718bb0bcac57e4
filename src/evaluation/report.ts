import type { Rows } from "../contract/queries.ts";
import type { EvaluationError } from "./errors.ts";
import type { Figures, Part, Spans } from "./figures.ts";

const NAMES = {
  iou5: "half of the letters shared",
  iou8: "four fifths shared",
  exact: "same first and last letter",
  ggt03: "3/10 of the gold one covered",
  ggt08: "8/10 of the gold one covered",
  letters: "letters",
} as const;

/** The figures as rows for reading: what is measured, the percentage, its 95 % interval and of how many. */
export function figureRows(figures: Figures): Rows {
  const { spans, recallByType, quotationConfidence, sourceConfidence } = figures;
  const row = (figure: string, value: number | null, of?: number, interval?: unknown) => ({
    ...{ figure, value },
    ...{ interval: interval ?? null, of: of ?? null },
  });
  const parts = (name: string, { percentage, of }: Part) => row(name, percentage, of);
  const triple = (name: string, { precision, recall, f1 }: Spans, interval?: unknown) => [
    row(`precision, ${name}`, precision, figures.predicted),
    row(`recall, ${name}`, recall, figures.gold),
    row(`F1, ${name}`, f1, undefined, interval),
  ];
  const rows = [
    row("articles", figures.articles),
    row("neither right nor wrong", figures.dropped),
    ...(Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((key) =>
      triple(NAMES[key], spans[key], key === "iou5" ? figures.f1Interval : undefined),
    ),
    ...Object.entries(recallByType).map(([type, share]) => parts(`recall, ${type}`, share)),
    row("right type", figures.types),
    row(
      "right source mention",
      figures.mentions.percentage,
      figures.mentions.of,
      figures.mentionInterval,
    ),
    parts("right speaker", figures.canonicals),
    parts("right speaker where a pronoun or nothing names the source", figures.unnamed),
    ...[
      { name: "quotations", confidence: quotationConfidence },
      { name: "sources", confidence: sourceConfidence },
    ].flatMap(({ name, confidence }) =>
      confidence === null
        ? []
        : [
            row(`calibration error, ${name} (0 to 1)`, confidence.error, confidence.of),
            row(`right in the surest half, ${name}`, confidence.surestHalf, confidence.of),
          ],
    ),
  ];
  return { columns: ["figure", "value", "interval", "of"], rows, truncated: false };
}

/** How many errors of each kind there are, the most frequent first. */
export function errorCounts(errors: readonly EvaluationError[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { kind } of errors) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
}

/** Characters of an error's words that are shown. */
const SHOWN = 160;

/** An error on one line: "missed, direct: gum_news/flag 120–180 “We …”". */
export function errorLine({ kind, article, start, end, words, instead }: EvaluationError): string {
  const told = instead === null ? "" : ` — ${instead.slice(0, SHOWN)}`;
  return `${kind}: ${article} ${start}–${end} “${words.slice(0, SHOWN)}”${told}`;
}
