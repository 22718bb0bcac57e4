import { z } from "zod";
import { ArticleFieldsSchema } from "../contract/import.ts";
import { type Article, toArticle } from "../domain/article.ts";
import { readIsoDate } from "./iso-date.ts";
import { MAX_ARTICLE_BYTES, mebibytes } from "./limits.ts";

/** What dumps and corpora call the same fields. A number as an id is that number's digits. */
const LineSchema = ArticleFieldsSchema.extend({
  id: z.union([ArticleFieldsSchema.shape.id, z.number()]),
  date: ArticleFieldsSchema.shape.publishedAt,
  lang: ArticleFieldsSchema.shape.language,
});

type Result =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly reason: string };

/** Reads one article as JSON; fields that it does not know are ignored. */
export function readJsonArticle(json: string): Result {
  const value = parseJson(json);
  if (!value.ok) return value;
  const parsed = LineSchema.safeParse(value.value);
  if (!parsed.success) return { ok: false, reason: fieldProblem(value.value, parsed.error) };
  const { id, date, lang, ...fields } = parsed.data;
  const publishedAt = fields.publishedAt || date || null;
  const problem = textProblem(fields.text) ?? dateProblem(publishedAt);
  if (problem !== null) return { ok: false, reason: problem };
  const article = toArticle({
    ...fields,
    id: typeof id === "number" ? String(id) : id,
    publishedAt: publishedAt === null ? null : readIsoDate(publishedAt),
    language: fields.language || lang,
  });
  return { ok: true, article };
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

/** Names the first field that is wrong. */
function fieldProblem(value: unknown, error: z.ZodError): string {
  const [issue] = error.issues;
  const field = issue?.path[0];
  if (issue === undefined || field === undefined) {
    return 'is no article: it is no JSON object; write {"text": "…"}';
  }
  const given = (value as Record<string, unknown>)[String(field)];
  return `is no article: "${String(field)}" ${valueProblem(given, issue)}`;
}

function valueProblem(given: unknown, issue: z.core.$ZodIssue): string {
  if (given === undefined) return "is missing; give it";
  if (given === "") return "is empty; give it, or leave the line out";
  if (issue.code === "too_big") return `is longer than ${issue.maximum} characters; shorten it`;
  return `is ${kindOf(given)}; write a text in quotation marks`;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function textProblem(text: string): string | null {
  if (text.trim() === "") return 'is no article: "text" is empty; give it, or leave the line out';
  // Half a character cannot be kept in UTF-8, so the stored text would be another one.
  if (/\p{Surrogate}/u.test(text)) {
    return 'is no article: "text" has half a character (a lone surrogate); write it whole';
  }
  return Buffer.byteLength(text) > MAX_ARTICLE_BYTES
    ? `is no article: "text" is longer than ${mebibytes(MAX_ARTICLE_BYTES)}; cut it`
    : null;
}

function dateProblem(publishedAt: string | null): string | null {
  return publishedAt === null || readIsoDate(publishedAt) !== null
    ? null
    : `is no article: its date "${publishedAt}" cannot be read; write YYYY-MM-DD`;
}
