import type { ZodType } from "zod";
import { ProblemSchema } from "../../../src/contract/values.ts";
import type { Endpoint } from "../state/endpoints.ts";
import type { Failure } from "../state/resource.ts";
import { text } from "../strings.ts";

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** A request with a body, or one that can be given up: what to send, and the shape of the answer. */
export type Wish<T> = {
  readonly url: string;
  readonly method: "GET" | "POST" | "DELETE";
  readonly body: unknown;
  readonly signal?: AbortSignal;
  readonly schema: ZodType<T>;
};

/** Asks the server, and checks that the answer has the shape that was agreed on. Never rejects. */
export async function ask<T>(endpoint: Endpoint<T>, cursor: string | null): Promise<Answer<T>> {
  const url = cursor === null ? endpoint.url : withCursor(endpoint.url, cursor);
  return answerTo(endpoint, () => fetch(url, { headers: { accept: "application/json" } }));
}

/** Sends a request. Never rejects; one that was given up is answered as if the server did not. */
export function send<T>({ method, body, signal, ...wish }: Wish<T>): Promise<Answer<T>> {
  const headers = { accept: "application/json", "content-type": "application/json" };
  return answerTo(wish, () =>
    fetch(wish.url, {
      ...{ method, headers, body: body === null ? null : JSON.stringify(body) },
      ...(signal === undefined ? {} : { signal }),
    }),
  );
}

/** Sends a file as it is, and hands on each line of the answer as it comes; answers with the last one. Never rejects. */
export async function sendFile<Line>(
  { url, file, signal, schema }: FileWish<Line>,
  onLine: (line: Line) => void,
): Promise<Answer<Line>> {
  const headers = { accept: "application/x-ndjson", "content-type": "application/octet-stream" };
  let last: Answer<Line> = failed({ ...text.failures.unreachable, status: null });
  try {
    const response = await fetch(url, { method: "POST", headers, body: file, signal });
    if (!response.ok || response.body === null)
      return refused(response.status, await response.json());
    for await (const line of linesOf(response.body)) {
      last = checked({ url, schema }, JSON.parse(line));
      if (!last.ok) return last;
      onLine(last.value);
    }
    return last;
  } catch {
    return failed({ ...text.failures.unreachable, status: null });
  }
}

type FileWish<Line> = {
  readonly url: string;
  readonly file: Blob;
  readonly signal: AbortSignal;
  readonly schema: ZodType<Line>;
};

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}

async function answerTo<T>(
  endpoint: Pick<Endpoint<T>, "url" | "schema">,
  fetched: () => Promise<Response>,
): Promise<Answer<T>> {
  try {
    const response = await fetched();
    const body: unknown = response.status === NO_CONTENT ? null : await response.json();
    return response.ok ? checked(endpoint, body) : refused(response.status, body);
  } catch {
    return failed({ ...text.failures.unreachable, status: null });
  }
}

const [OK, NO_CONTENT] = [200, 204];

function checked<T>(endpoint: Pick<Endpoint<T>, "url" | "schema">, body: unknown): Answer<T> {
  const parsed = endpoint.schema.safeParse(body);
  if (parsed.success) return { ok: true, value: parsed.data };
  const where = parsed.error.issues[0]?.path.join(".") ?? "";
  return failed({
    title: text.failures.misshapen.title,
    detail: text.failures.misshapen.detail(endpoint.url, where),
    status: OK,
  });
}

function refused(status: number, body: unknown): Answer<never> {
  const problem = ProblemSchema.safeParse(body);
  const { title, detail } = problem.success ? problem.data : text.failures.unexplained(status);
  return failed({ title, detail, status });
}

function failed(failure: Failure): Answer<never> {
  return { ok: false, failure };
}

function withCursor(url: string, cursor: string): string {
  return `${url}${url.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor)}`;
}
