import {
  dateProblem,
  fieldProblem,
  type ReadArticle,
  readArticleFields,
  textProblem,
} from "./article-fields.ts";
import { GqgLineSchema, gqgArticle, isGqgLine } from "./gqg-article.ts";
import { readIsoDate } from "./iso-date.ts";

/** Reads one article as JSON, or what a line of the GDELT Global Quotation Graph gives of one; fields that it does not know are ignored. */
export function readJsonArticle(json: string): ReadArticle {
  const value = parseJson(json);
  if (!value.ok) return value;
  return isGqgLine(value.value) ? readGqgLine(value.value) : readArticleFields(value.value);
}

function readGqgLine(value: unknown): ReadArticle {
  const parsed = GqgLineSchema.safeParse(value);
  if (!parsed.success) return { ok: false, reason: fieldProblem(value, parsed.error) };
  const date = parsed.data.date || null;
  const article = gqgArticle(parsed.data, date === null ? null : readIsoDate(date));
  if (article.quoted?.length === 0) {
    return { ok: false, reason: "is no article: its quotes are empty; leave the line out" };
  }
  const problem = textProblem(article.text) ?? dateProblem(date);
  return problem === null ? { ok: true, article } : { ok: false, reason: problem };
}

type Json =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

function parseJson(json: string): Json {
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: `is broken JSON (${what}); write one JSON object a line` };
  }
}
