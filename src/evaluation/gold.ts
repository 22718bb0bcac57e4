import { z } from "zod";

const RangeSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

const QuoteSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  type: z.enum(["direct", "indirect", "mixed"]),
  cue: RangeSchema.nullish(),
  speaker: z.object({
    mention: RangeSchema.nullish(),
    text: z.string().nullish(),
    canonical: z.string().nullish(),
  }),
  /** False where it is an attitude and no speech: neither right nor wrong when found. */
  reporting: z.boolean().optional(),
  /** True where a careful reader may or may not count it: neither right nor wrong when found. */
  optional: z.boolean().optional(),
  /** Whether a pronoun names the source. */
  pronoun: z.boolean().optional(),
});

/** A line of a gold file: an article with all quotations that a careful reader finds in it. Offsets count UTF-16 code units. */
export const GoldSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    quotes: z.array(QuoteSchema),
    /** Regions in which nothing counts. */
    ignore: z.array(RangeSchema).optional(),
  })
  .check(({ value: { text, quotes }, issues }) => {
    for (const [nth, { start, end }] of quotes.entries()) {
      if (start < end && end <= text.length) continue;
      const message = `quotes[${nth}] (${start}–${end}) does not lie in the text of ${text.length} characters`;
      issues.push({ code: "custom", message, input: quotes[nth], path: ["quotes", nth] });
    }
  });

export type GoldArticle = z.infer<typeof GoldSchema>;
export type GoldQuote = GoldArticle["quotes"][number];

/** A line of what `whosaid extract` prints, as far as it is scored. */
export const PredictionSchema = z.object({
  id: z.string(),
  quotes: z.array(
    z.object({
      start: z.int().nonnegative(),
      end: z.int().nonnegative(),
      type: z.string().optional(),
      speaker: z
        .object({
          mention: RangeSchema.nullish(),
          text: z.string().nullish(),
          canonical: z.string().nullish(),
          confidence: z.number().optional(),
        })
        .optional(),
      confidence: z.number().optional(),
    }),
  ),
});

export type PredictedQuote = z.infer<typeof PredictionSchema>["quotes"][number];
