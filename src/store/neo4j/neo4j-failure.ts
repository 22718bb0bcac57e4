import neo4j from "neo4j-driver";
import { StoreError } from "../../domain/graph-store.ts";
import { storeFailure } from "../store-failure.ts";

/** What the driver threw, as a StoreError; where no server answers, or it has stopped to write, with its address and what to do. */
export function neo4jFailure(task: string, url: string, cause: unknown): StoreError {
  if (cause instanceof Error && CANNOT_WRITE.test(cause.message)) {
    return new StoreError(
      `${task}: Neo4j at ${url} cannot write any more, most often because its disk is full; make room there, start it again, and do the same again`,
      { cause },
    );
  }
  if (cause instanceof neo4j.Neo4jError && cause.code === DATABASE_UNAVAILABLE) {
    return new StoreError(
      `${task}: Neo4j runs at ${url}, but its database is not up; do the same again in a minute. If that does not help, its logs/debug.log says why; where it cannot read its transaction logs, as may be after a full disk, start it once with ${FORGET_TORN} in neo4j.conf, which gives up what was not stored wholly, and do the same again`,
      { cause },
    );
  }
  if (cause instanceof neo4j.Neo4jError && cause.code in NOT_LET_IN) {
    const advice = NOT_LET_IN[cause.code];
    return new StoreError(`${task}: Neo4j at ${url} ${advice} (${reasonOf(cause)})`, { cause });
  }
  if (cause instanceof StoreError || !isAway(cause)) return storeFailure(task, cause);
  return new StoreError(
    `${task}: Neo4j does not answer at ${url}; see that it runs there, and do the same again (${reasonOf(cause)})`,
    { cause },
  );
}

const WRONG_LOGIN =
  "does not let us in; set NEO4J_USERNAME and NEO4J_PASSWORD to those of a user of it";
/** What the server says of who asks, and of what they ask for. */
const NOT_LET_IN: Readonly<Record<string, string>> = {
  "Neo.ClientError.Security.Unauthorized": WRONG_LOGIN,
  "Neo.ClientError.Security.AuthenticationRateLimit": `${WRONG_LOGIN}, and wait some seconds`,
  "Neo.ClientError.Security.CredentialsExpired":
    "wants a new password first; set one with its cypher-shell or browser",
  "Neo.ClientError.Database.DatabaseNotFound":
    "has no such database; set NEO4J_DATABASE to one that it has, or not at all",
};

function isAway(cause: unknown): cause is Error {
  return (
    cause instanceof neo4j.Neo4jError &&
    (cause.code === neo4j.error.SERVICE_UNAVAILABLE || cause.code === neo4j.error.SESSION_EXPIRED)
  );
}

/** While a server that was started again brings its database up, or where it could not. */
const DATABASE_UNAVAILABLE = "Neo.TransientError.General.DatabaseUnavailable";

/** By default a server does not start with a transaction log that ends in half of a transaction. */
const FORGET_TORN = "internal.dbms.tx_log.fail_on_corrupted_log_files=false";

/** The driver's message goes on about settings; what the operating system said stands at its end. */
function reasonOf({ message }: Error): string {
  return message
    .replace(/^[\s\S]*Caused by: |\.? Known routing table: [\s\S]*$/g, "")
    .replace(/[.\s]+$/, "")
    .slice(0, MOST_CHARACTERS);
}

const MOST_CHARACTERS = 200;

/** What a server says when its log or its store cannot be written, and from then on until it is started again. */
const CANNOT_WRITE =
  /^could not (append|apply) (the )?transaction|critical error, and needs to be restarted|read-only mode/i;
