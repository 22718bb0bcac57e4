import { z } from "zod";
import type { Rows } from "../../../src/contract/queries.ts";

const TopRowSchema = z.object({
  id: z.string(),
  statements: z.number(),
  kind: z.enum(["person", "institution", "group"]).nullish().catch(null),
  date: z.string().nullish(),
  roles: z.array(z.string()).nullish(),
});

/** One line of the front page. */
export type TopRow = {
  readonly id: string;
  readonly label: string;
  readonly detail: string | null;
  readonly kind: "person" | "institution" | "group" | null;
  readonly statements: number;
};

/** The rows with most statements, most first; rows without any, and rows of another shape, are left out. */
export function topRows(rows: Rows, name: "event" | "speaker", most: number): TopRow[] {
  return rows.rows
    .flatMap((row) => {
      const parsed = TopRowSchema.safeParse(row);
      if (!parsed.success || parsed.data.statements === 0) return [];
      const { id, statements, kind = null, date, roles } = parsed.data;
      const detail = date ?? roles?.[0] ?? null;
      return [{ id, label: String(row[name]), detail, kind, statements }];
    })
    .toSorted((a, b) => b.statements - a.statements || (a.label < b.label ? -1 : 1))
    .slice(0, most);
}
