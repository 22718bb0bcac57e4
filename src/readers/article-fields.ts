import { z } from "zod";
import { ArticleFieldsSchema } from "../contract/import.ts";
import { type Article, toArticle } from "../domain/article.ts";
import type { TextSpan } from "../domain/text-span.ts";
import { readIsoDate } from "./iso-date.ts";
import { MAX_ARTICLE_BYTES, mebibytes } from "./limits.ts";

/** What dumps and corpora call the same fields. A number as an id is that number's digits. */
const FieldsSchema = ArticleFieldsSchema.extend({
  id: z.union([ArticleFieldsSchema.shape.id, z.number()]),
  date: ArticleFieldsSchema.shape.publishedAt,
  lang: ArticleFieldsSchema.shape.language,
});

/** An article, or what is wrong with what was given as one. */
export type ReadArticle =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly reason: string };

/** Reads an article from its named fields; those that it does not know are ignored. */
export function readArticleFields(value: unknown): ReadArticle {
  const parsed = FieldsSchema.safeParse(value);
  if (!parsed.success) return { ok: false, reason: fieldProblem(value, parsed.error) };
  const { id, date, lang, ...fields } = parsed.data;
  const publishedAt = fields.publishedAt || date || null;
  const problem =
    textProblem(fields.text) ??
    dateProblem(publishedAt) ??
    quotedProblem(fields.text, fields.quoted ?? []);
  if (problem !== null) return { ok: false, reason: problem };
  const article = toArticle({
    ...fields,
    id: typeof id === "number" ? String(id) : id,
    publishedAt: publishedAt === null ? null : readIsoDate(publishedAt),
    language: fields.language || lang,
  });
  return { ok: true, article };
}

/** Names the first field that is wrong. */
export function fieldProblem(value: unknown, error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined || issue.path.length === 0) {
    return 'is no article: it is no JSON object; write {"text": "…"}';
  }
  const path = issue.path.map(String);
  const given = path.reduce((within, key) => (within as Record<string, unknown>)[key], value);
  return `is no article: "${path.join(".")}" ${valueProblem(given, issue)}`;
}

const EMPTY = "is empty; give it, or leave the article out";

function valueProblem(given: unknown, issue: z.core.$ZodIssue): string {
  if (given === undefined) return "is missing; give it";
  if (issue.code === "too_small" || given === "") return EMPTY;
  if (issue.code === "invalid_type" && issue.expected !== "string") {
    return `is ${kindOf(given)}; write ${EXPECTED[issue.expected] ?? `a ${issue.expected}`}`;
  }
  if (issue.code === "too_big") return `is longer than ${issue.maximum} characters; shorten it`;
  return `is ${kindOf(given)}; write a text in quotation marks`;
}

const EXPECTED: Readonly<Record<string, string>> = { array: "a list", object: "an object" };

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

export function textProblem(text: string): string | null {
  if (text.trim() === "") return `is no article: "text" ${EMPTY}`;
  // Half a character cannot be kept in UTF-8, so the stored text would be another one.
  if (/\p{Surrogate}/u.test(text)) {
    return 'is no article: "text" has half a character (a lone surrogate); write it whole';
  }
  return Buffer.byteLength(text) > MAX_ARTICLE_BYTES
    ? `is no article: "text" is longer than ${mebibytes(MAX_ARTICLE_BYTES)}; cut it`
    : null;
}

export function dateProblem(publishedAt: string | null): string | null {
  return publishedAt === null || readIsoDate(publishedAt) !== null
    ? null
    : `is no article: its date "${publishedAt}" cannot be read; write YYYY-MM-DD`;
}

function quotedProblem(text: string, quoted: readonly TextSpan[]): string | null {
  const isInOrder = quoted.every(
    ({ start, end }, nth) =>
      (quoted[nth - 1]?.end ?? 0) <= start && start < end && end <= text.length,
  );
  return isInOrder
    ? null
    : 'is no article: "quoted" has to give places in the text, in order and apart from each other';
}
