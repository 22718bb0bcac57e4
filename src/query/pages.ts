import type { Row } from "../domain/graph-store.ts";
import { InputError } from "./input-error.ts";

/** A page of a list. A cursor is what the page before gave; it says how many rows to leave out. */
export type PageRequest = { readonly limit: number; readonly cursor?: string | undefined };

/** Reads one row more than the page holds, to know whether there is a next one. Throws InputError for a cursor that is none. */
export async function pageOf(
  page: PageRequest,
  read: (bounds: { skip: number; limit: number }) => Promise<readonly Row[]>,
): Promise<{ items: readonly Row[]; nextCursor: string | null }> {
  const skip = offsetOf(page);
  const rows = await read({ skip, limit: page.limit + 1 });
  return {
    items: rows.slice(0, page.limit),
    nextCursor: rows.length > page.limit ? cursorAt(skip + page.limit) : null,
  };
}

/** Cuts a page out of a list that is there as a whole. */
export function slicePage<Item>(
  items: readonly Item[],
  page: PageRequest,
): { items: readonly Item[]; nextCursor: string | null } {
  const skip = offsetOf(page);
  const end = skip + page.limit;
  return { items: items.slice(skip, end), nextCursor: end < items.length ? cursorAt(end) : null };
}

export function offsetOf({ cursor }: PageRequest): number {
  if (cursor === undefined) return 0;
  const offset = /^p(\d{1,9})$/.exec(cursor)?.[1];
  if (offset === undefined) throw new InputError(`cursor: ${cursor} is not one that a page gave`);
  return Number(offset);
}

function cursorAt(offset: number): string {
  return `p${offset}`;
}
