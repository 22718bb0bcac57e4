import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";

const SideSchema = z.strictObject({
  publishedAt: z.iso.date(),
  sentences: z.string(),
  passages: z.array(z.string().min(1)).min(1),
});
const CasesSchema = z.array(
  z.strictObject({
    phenomenon: z.string(),
    a: SideSchema,
    b: SideSchema,
    verdict: z.enum(["same", "different"]),
    /** Written before the linker was run on it, and not looked at while it was improved. */
    frozen: z.boolean().optional(),
  }),
);

it.each(["statements", "agents", "events"])(
  "the pairs of %s are well formed, with three of a kind",
  (name) => {
    const file = new URL(`../../cases/linking/${name}.json`, import.meta.url);
    const cases = CasesSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    for (const { a, b } of cases) {
      // A passage that stood twice could not be found again by its words.
      for (const { sentences, passages } of [a, b]) {
        for (const passage of passages) expect(sentences.split(passage)).toHaveLength(2);
      }
    }
    for (const phenomenon of new Set(cases.map((pair) => pair.phenomenon))) {
      const verdicts = cases
        .filter((pair) => pair.phenomenon === phenomenon)
        .map(({ verdict }) => verdict);
      expect(
        verdicts.filter((verdict) => verdict === "same").length,
        phenomenon,
      ).toBeGreaterThanOrEqual(3);
      expect(
        verdicts.filter((verdict) => verdict === "different").length,
        phenomenon,
      ).toBeGreaterThanOrEqual(3);
    }
  },
);
