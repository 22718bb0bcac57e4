import type { QuotationLinks } from "../domain/link-items.ts";
import type { Scope } from "./derived-records.ts";
import type { JudgementBook } from "./judgement-book.ts";

/** The quotations of the scope of which something else than their passage may be otherwise than stored: those placed anew, those tied to an agent or event that goes by another id, and all where people judged any. */
export async function changedQuotations(
  { agents, events, statements, growing }: Scope,
  book: JudgementBook,
): Promise<ReadonlySet<string>> {
  const views = [...statements.members.values()].flat();
  const gained = [...growing.statements.values()].flatMap((growth) => growth.gained);
  const all = [...views, ...gained].map(({ id }) => id);
  await book.readLinks(all);
  if (book.touched.length > 0 || book.linksOf(all).length > 0) return new Set(all);
  const moved = new Set([...agents.moved, ...events.moved].map(({ id }) => id));
  const follow = views.filter(({ links }) => localsOf(links).some((local) => moved.has(local)));
  return new Set([...statements.placedAnew, ...follow.map(({ id }) => id)]);
}

/** The leading mentions of the agents and events that a quotation is tied to by itself; its statement is to more. */
function localsOf({ attributions, via, addressedTo, about }: QuotationLinks): string[] {
  return [
    ...[...attributions, ...via, ...addressedTo].map(({ agent }) => agent),
    ...about.map(({ event }) => event),
  ];
}

/** All leading mentions and quotations that a statement is tied to by one of its quotations. */
export function localsOfStatement(links: QuotationLinks): string[] {
  return [
    ...localsOf(links),
    ...links.mentions.map(({ agent }) => agent),
    ...links.respondsTo.map(({ target }) => target),
  ];
}
