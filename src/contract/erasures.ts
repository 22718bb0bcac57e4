import { z } from "zod";

/** `POST /api/v1/erasures`: an article by its id, or a person by id or name. With `dryRun` nothing is changed. */
export const ErasureRequestSchema = z.strictObject({
  kind: z.enum(["article", "person"]),
  what: z.string().trim().min(1).max(2_000),
  dryRun: z.boolean(),
});

/** What goes, or would go. `masked`: each character of the person's names and words is a █ afterwards. `kept`: somebody else of the same name, who stays. */
export const ErasureSchema = z.object({
  things: z.array(
    z.object({
      kind: z.enum(["article", "judgement", "person"]),
      id: z.string(),
      action: z.enum(["removed", "masked", "kept"]),
      reason: z.string(),
    }),
  ),
});
