import { inspect } from "node:util";
import type { NextFunction, Response } from "express";
import { ZodError } from "zod";
import type { Problem } from "../contract/values.ts";
import { QueryRefused, StoreError } from "../domain/graph-store.ts";
import { NotChangeable } from "../domain/importer.ts";
import { Gone, InputError, NotFound } from "../query/input-error.ts";

/** Answers with a problem document (RFC 9457). */
export function sendProblem(
  response: Response,
  status: number,
  title: string,
  detail: string,
): void {
  const problem: Problem = { type: "about:blank", title, status, detail };
  response.status(status).type("application/problem+json").send(JSON.stringify(problem));
}

/** Whatever went wrong as a problem that says what to do. Whoever runs the server is told the cause of what whoever asked cannot help. */
export function problemOf(error: unknown): Problem {
  const [status, title, detail] = describe(error);
  if (status >= 500) process.stderr.write(`${inspect(error)}\n`);
  return { type: "about:blank", title, status, detail };
}

/** Answers with a problem document about whatever went wrong. */
export function problemHandler(error: unknown, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    next(error);
    return;
  }
  const { status, title, detail } = problemOf(error);
  sendProblem(response, status, title, detail);
}

function describe(error: unknown): [status: number, title: string, detail: string] {
  if (error instanceof ZodError) return [400, "Bad request", fieldsOf(error)];
  if (error instanceof InputError) return [400, "Bad request", error.message];
  if (error instanceof NotFound) return [404, "Not found", error.message];
  if (error instanceof Gone) return [410, "Gone", error.message];
  if (error instanceof NotChangeable) return [409, "Not changeable", error.message];
  if (error instanceof QueryRefused) return [422, "Query refused", error.message];
  if (error instanceof StoreError) return [503, "The store did not answer", error.message];
  return describeHttpError(error);
}

/** "limit: too big; q: required": what was wrong, field by field. */
function fieldsOf({ issues }: ZodError): string {
  return issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join(".")}: ${message}`))
    .join("; ");
}

/** What express and its body parser throw; anything else is a fault of ours, of which a reader learns nothing. */
function describeHttpError(error: unknown): [status: number, title: string, detail: string] {
  const { status, type, limit } = httpErrorOf(error);
  switch (status) {
    case 400:
      return type === "entity.parse.failed"
        ? [400, "Bad request", "the body is not JSON"]
        : [400, "Bad request", "the address or the body cannot be read"];
    case 403: // an address that leads out of the viewer's folder
    case 404:
      return [404, "Not found", "there is no such file"];
    case 413:
      return [413, "Too large", `send at most ${limit} bytes at a time`];
    case 415:
      return [415, "Unsupported media type", "send JSON in UTF-8, plain or gzip"];
    default:
      return [
        500,
        "Internal error",
        "the server failed to answer; the same request may fail again",
      ];
  }
}

type HttpError = { readonly status: number; readonly type: unknown; readonly limit: unknown };

function httpErrorOf(error: unknown): HttpError {
  if (typeof error !== "object" || error === null) return { status: 500, type: null, limit: null };
  const { status, type, limit } = error as Record<string, unknown>;
  return { status: typeof status === "number" ? status : 500, type, limit };
}
