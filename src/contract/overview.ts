import { z } from "zod";
import { ThingSchema } from "./values.ts";

const CountedSchema = ThingSchema.extend({ statements: z.int() });
export type Counted = z.infer<typeof CountedSchema>;

/** `GET /api/v1/overview`: the actions that most was said about, and the agents of whom most statements are reported. */
export const OverviewSchema = z.object({
  events: z.array(CountedSchema),
  speakers: z.array(CountedSchema),
});
export type Overview = z.infer<typeof OverviewSchema>;

export const OverviewRequestSchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(10),
});
