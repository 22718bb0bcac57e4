import type { NextFunction, Response } from "express";
import { ZodError, z } from "zod";
import type { Problem } from "../contract/values.ts";
import { QueryRefused, StoreError } from "../domain/graph-store.ts";
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

/** Turns whatever went wrong into a problem document that says what to do. */
export function problemHandler(error: unknown, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    next(error);
    return;
  }
  const [status, title, detail] = describe(error);
  sendProblem(response, status, title, detail);
}

function describe(error: unknown): [status: number, title: string, detail: string] {
  if (error instanceof ZodError) return [400, "Bad request", z.prettifyError(error)];
  if (error instanceof InputError) return [400, "Bad request", error.message];
  if (error instanceof NotFound) return [404, "Not found", error.message];
  if (error instanceof Gone) return [410, "Gone", error.message];
  if (error instanceof QueryRefused) return [422, "Query refused", error.message];
  if (error instanceof StoreError) return [503, "The store did not answer", error.message];
  const status = statusOf(error);
  if (status === 413)
    return [413, "Too large", "a request holds at most 32 MiB; send fewer articles at a time"];
  if (status === 400) return [400, "Bad request", "the body is not JSON"];
  return [
    status,
    "Error",
    status < 500 ? "the request could not be read" : "the server failed; its log says why",
  ];
}

/** What express and its body parser say in `status`; 500 for everything else. */
function statusOf(error: unknown): number {
  const status =
    typeof error === "object" && error !== null && "status" in error ? error.status : 500;
  return typeof status === "number" && status >= 400 && status < 600 ? status : 500;
}
