import { z } from "zod";
import { ThingSchema } from "./values.ts";

/** `GET /api/v1/agents/ID/voice`: how much somebody is heard, through whom, and where the stand on an action changed. */
export const VoiceSchema = z.object({
  /** For each action: the statements of this speaker, those of all, and how many speak. */
  shares: z.array(
    z.object({ event: ThingSchema, own: z.int(), statements: z.int(), speakers: z.int() }),
  ),
  /** Who quotes this speaker; `direct` counts the passages in quotation marks. */
  outlets: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      statements: z.int(),
      quotations: z.int(),
      direct: z.int(),
    }),
  ),
  /** From one statement about an action to a later one of another kind: a plain one, a denial, a condemnation, a reply. */
  changes: z.array(
    z.object({
      event: z.object({ id: z.string(), title: z.string() }),
      before: z.object({ id: z.string(), text: z.string(), day: z.string(), position: z.string() }),
      after: z.object({ id: z.string(), text: z.string(), day: z.string(), position: z.string() }),
    }),
  ),
});
export type Voice = z.infer<typeof VoiceSchema>;
