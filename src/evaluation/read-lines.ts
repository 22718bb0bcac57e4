import type { z } from "zod";

/** A line that is of the form asked for, or why it is not. */
export type ReadLine<Value> =
  | { readonly kind: "value"; readonly value: Value; readonly place: string }
  | { readonly kind: "refused"; readonly place: string; readonly reason: string };

/** Reads JSON lines one by one; blank ones are passed over. */
export function readLines<Value>(text: string, schema: z.ZodType<Value>): ReadLine<Value>[] {
  return text.split("\n").flatMap((line, nth): ReadLine<Value>[] => {
    if (line.trim() === "") return [];
    const place = `line ${nth + 1}`;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      return [{ kind: "refused", place, reason: "is no JSON; write one object a line" }];
    }
    const parsed = schema.safeParse(json);
    if (parsed.success) return [{ kind: "value", value: parsed.data, place }];
    const [issue] = parsed.error.issues;
    const where = issue?.path.join(".") ?? "";
    return [{ kind: "refused", place, reason: `${where}: ${issue?.message ?? "not of the form"}` }];
  });
}
