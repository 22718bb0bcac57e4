import neo4j from "neo4j-driver";
import { StoreError } from "../../domain/graph-store.ts";
import { storeFailure } from "../store-failure.ts";

/** What the driver threw, as a StoreError; where no server answers, with its address and what to do. */
export function neo4jFailure(task: string, url: string, cause: unknown): StoreError {
  if (cause instanceof StoreError || !isAway(cause)) return storeFailure(task, cause);
  return new StoreError(
    `${task}: Neo4j does not answer at ${url}; see that it runs there, and do the same again (${reasonOf(cause)})`,
    { cause },
  );
}

function isAway(cause: unknown): cause is Error {
  return (
    cause instanceof neo4j.Neo4jError &&
    (cause.code === neo4j.error.SERVICE_UNAVAILABLE || cause.code === neo4j.error.SESSION_EXPIRED)
  );
}

/** The driver's message goes on about settings; what the operating system said stands at its end. */
function reasonOf({ message }: Error): string {
  return message
    .replace(/^[\s\S]*Caused by: /, "")
    .replace(/[.\s]+$/, "")
    .slice(0, MOST_CHARACTERS);
}

const MOST_CHARACTERS = 200;
