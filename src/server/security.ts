import type { NextFunction, Request, Response } from "express";
import { sendProblem } from "./problems.ts";

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/** No script, style, frame or connection but our own. What scripts set on an element's `style` needs no exception. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

export function strictHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set({
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  });
  next();
}

/** A page of another site that is led to 127.0.0.1 by its own name (DNS rebinding) sends that name as Host. */
export function onlyLoopback(request: Request, response: Response, next: NextFunction): void {
  const host = request.headers.host ?? "";
  if (LOOPBACK.test(host)) next();
  else
    sendProblem(
      response,
      421,
      "Misdirected request",
      `this server answers to localhost and 127.0.0.1, not to ${host || "a request without Host"}`,
    );
}

/** What changes something must come from our own page or from a program, which sends no Origin. */
export function onlySameOrigin(request: Request, response: Response, next: NextFunction): void {
  const { origin, host } = request.headers;
  const isSafe = request.method === "GET" || request.method === "HEAD";
  if (isSafe || origin === undefined || origin === `http://${host}`) next();
  else
    sendProblem(response, 403, "Forbidden", `requests from ${origin} may not change anything here`);
}
