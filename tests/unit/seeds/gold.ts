import { readFileSync } from "node:fs";
import { z } from "zod";

const Span = z.tuple([z.int(), z.int()]);

const GoldQuoteSchema = z.strictObject({
  start: z.int(),
  end: z.int(),
  words: z.string().min(1),
  type: z.enum(["direct", "indirect", "mixed"]),
  quotation: z.int().min(0),
  cue: Span.nullable(),
  speaker: z.strictObject({
    mention: Span.nullable(),
    text: z.string().nullable(),
    canonical: z.string().min(1),
    named: z.boolean(),
  }),
  statement: z.string(),
  about: z.array(z.string()),
  via: z
    .array(
      z.strictObject({ role: z.enum(["told", "published", "posted", "cited"]), name: z.string() }),
    )
    .optional(),
  optional: z.literal(true).optional(),
});
export type GoldQuote = z.infer<typeof GoldQuoteSchema>;

const GoldArticleSchema = z.strictObject({
  id: z.string().min(1),
  source: z.string().min(1),
  quotes: z.array(GoldQuoteSchema),
  other: z.array(
    z.strictObject({
      start: z.int(),
      end: z.int(),
      kind: z.enum(["scare-quote", "title", "name", "nickname", "attitude", "document"]),
      words: z.string().min(1),
    }),
  ),
});
export type GoldArticle = z.infer<typeof GoldArticleSchema>;

const GoldEventSchema = z.strictObject({
  id: z.string(),
  type: z.string().nullable(),
  mode: z.string().nullable(),
  actors: z.array(z.string()),
  recipients: z.array(z.string()),
  count: z.number().nullable(),
  unit: z.string().nullable(),
  date: z.string().nullable(),
  articles: z.array(z.string()).min(1),
  mentions: z
    .array(
      z.strictObject({
        article: z.string(),
        start: z.int(),
        end: z.int(),
        words: z.string().min(1),
      }),
    )
    .min(1),
  note: z.string().optional(),
});
export type GoldEvent = z.infer<typeof GoldEventSchema>;

const GoldStatementSchema = z.strictObject({
  id: z.string(),
  speaker: z.string(),
  named: z.boolean(),
  disputed: z.boolean(),
  text: z.string(),
  about: z.array(z.string()),
  quotations: z.int().min(1),
  articles: z.array(z.string()).min(1),
  note: z.string().optional(),
});
export type GoldStatement = z.infer<typeof GoldStatementSchema>;

/** Quotations, one entry for each demonstration article. */
export function goldArticles(): readonly GoldArticle[] {
  return read("gold/quotations.jsonl")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => GoldArticleSchema.parse(JSON.parse(line)));
}

export function goldEvents(): readonly GoldEvent[] {
  return z.array(GoldEventSchema).parse(JSON.parse(read("gold/events.json")));
}

export function goldStatements(): readonly GoldStatement[] {
  return z.array(GoldStatementSchema).parse(JSON.parse(read("gold/statements.json")));
}

/** Verbatim text of a file under `seeds/`. */
export function read(path: string): string {
  return readFileSync(new URL(`../../../seeds/${path}`, import.meta.url), "utf8");
}
