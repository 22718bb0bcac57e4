import type { TextSpan } from "../domain/text-span.ts";

/** Characters kept around a quotation, by which it can be found again in an edited text (W3C Web Annotation, TextQuoteSelector). */
const CONTEXT = 32;

/** The words right before and after a quotation, as the graph keeps them. */
export function textQuoteContext(
  text: string,
  { start, end }: TextSpan,
): { readonly prefix: string; readonly suffix: string } {
  return {
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}
