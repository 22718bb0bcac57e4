import type { z } from "zod";
import { ErasureSchema } from "../contract/erasures.ts";
import { ImportReportSchema, type ImportRequest } from "../contract/import.ts";
import { JudgementSchema } from "../contract/judgements.ts";
import { RowsSchema } from "../contract/queries.ts";
import { ProblemSchema } from "../contract/values.ts";
import { type Article, laterVersion } from "../domain/article.ts";
import type { ErasedThing, ErasureRequest } from "../domain/erasure.ts";
import { QueryRefused, StoreError } from "../domain/graph-store.ts";
import type { ImportReport } from "../domain/import-report.ts";
import type { ImportProgress, SourceItem } from "../domain/importer.ts";
import { InputError, NotFound } from "../query/input-error.ts";
import { splitLines } from "../readers/split-lines.ts";
import type { Session } from "./session.ts";

/** A session through the HTTP API of the server that holds the store. */
export function remoteSession(url: string): Session {
  const api = new Api(url);
  return {
    import: (items, onProgress) => importItems(api, items, onProgress),
    remove: (articleIds) => remove(api, articleIds),
    erase: (request, { dryRun }) => erase(api, { ...request, dryRun }),
    judge: (request) => api.json("POST", "/judgements", JudgementSchema, request),
    undo: (id) =>
      api.json("POST", `/judgements/${encodeURIComponent(id)}/undo`, JudgementSchema, {}),
    query: (name, values) => {
      const path = `/queries/${encodeURIComponent(name)}?${new URLSearchParams(values)}`;
      return api.json("GET", path, RowsSchema);
    },
    cypher: async (query, parameters, limits) => {
      const answer = await api.json("POST", "/cypher", RowsSchema, { query, parameters });
      const rows = answer.rows.slice(0, limits.rows);
      return { ...answer, rows, truncated: answer.truncated || rows.length < answer.rows.length };
    },
    export: (format) => api.lines(`/export/${format}`),
    excerpts: (most) => api.lines(`/excerpts?most=${most}`),
    close: async () => {},
  };
}

/** What one request takes at most; the server takes 32 MiB, and an article alone may have 16. */
const MAX_ARTICLES = 100;
const MAX_CHARACTERS = 4_000_000;

async function importItems(
  api: Api,
  items: AsyncIterable<SourceItem> | Iterable<SourceItem>,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<ImportReport> {
  let report: ImportReport = { new: 0, changed: 0, unchanged: 0, refused: [] };
  const sent = new Map<string, Article>();
  let batch: ImportRequest["articles"] = [];
  let characters = 0;
  const send = async (): Promise<void> => {
    if (batch.length > 0) {
      const answer = await api.json("POST", "/import", ImportReportSchema, { articles: batch });
      report = sum(report, answer);
    }
    [batch, characters] = [[], 0];
    onProgress({ articles: sent.size, refused: report.refused.length });
  };
  for await (const item of items) {
    if (item.kind === "refused") {
      report = { ...report, refused: [...report.refused, item.refusal] };
      continue;
    }
    const { article, source, place } = item;
    // Requests come one after the other, and an older version must not replace a later one that went before.
    const rival = sent.get(article.id);
    if (rival !== undefined && laterVersion(rival, article) !== article) continue;
    sent.set(article.id, article);
    const { textHash: _, ...fields } = article;
    batch.push({ fields, source, place });
    characters += article.text.length;
    if (batch.length >= MAX_ARTICLES || characters >= MAX_CHARACTERS) await send();
  }
  await send();
  return report;
}

function sum(a: ImportReport, b: ImportReport): ImportReport {
  return {
    new: a.new + b.new,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
    refused: [...a.refused, ...b.refused],
  };
}

async function remove(
  api: Api,
  articleIds: readonly string[],
): Promise<{ removed: number; unknown: string[] }> {
  const unknown: string[] = [];
  const ids = [...new Set(articleIds)];
  for (const id of ids) {
    try {
      await api.send("DELETE", `/articles/${encodeURIComponent(id)}`);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      unknown.push(id);
    }
  }
  return { removed: ids.length - unknown.length, unknown };
}

async function erase(
  api: Api,
  request: ErasureRequest & { readonly dryRun: boolean },
): Promise<readonly ErasedThing[]> {
  try {
    return (await api.json("POST", "/erasures", ErasureSchema, request)).things;
  } catch (error) {
    if (error instanceof NotFound) return [];
    throw error;
  }
}

class Api {
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async json<Value>(
    method: "GET" | "POST",
    path: string,
    schema: z.ZodType<Value>,
    body?: object,
  ): Promise<Value> {
    const response = await this.send(method, path, body);
    return schema.parse(await response.json());
  }

  async *lines(path: string): AsyncGenerator<string> {
    const { body } = await this.send("GET", path);
    if (body === null) return;
    for await (const { bytes } of splitLines(body, Number.POSITIVE_INFINITY)) {
      yield new TextDecoder("utf-8").decode(bytes ?? new Uint8Array());
    }
  }

  /** Throws what the same failure would be here. */
  async send(method: string, path: string, body?: object): Promise<Response> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    }).catch((cause: unknown) => {
      throw new StoreError(`the server at ${this.url}, which holds the store, does not answer`, {
        cause,
      });
    });
    if (!response.ok) throw await failure(response);
    return response;
  }
}

async function failure(response: Response): Promise<Error> {
  const problem = ProblemSchema.safeParse(await response.json().catch(() => null));
  const detail = problem.success ? problem.data.detail : `the server answered ${response.status}`;
  switch (response.status) {
    case 400:
      return new InputError(detail);
    case 404:
      return new NotFound(detail);
    case 422:
      return new QueryRefused(detail);
    default:
      return new StoreError(detail);
  }
}
