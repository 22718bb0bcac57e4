import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from "express";
import { sendProblem } from "./problems.ts";

/** Reads a JSON body; anything that a form of another site could send is refused. */
export function jsonBody(limit: string): RequestHandler[] {
  return [
    (request: Request, response: Response, next: NextFunction) => {
      if (request.is("application/json")) next();
      else
        sendProblem(response, 415, "Unsupported media type", "send the body as application/json");
    },
    express.json({ limit }),
  ];
}
