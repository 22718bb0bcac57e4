import neo4j from "neo4j-driver";

/** Whether the server refused because of its memory limits; it calls that transient, and it would fail for ever. */
export function isMemoryLimit(cause: unknown): boolean {
  return cause instanceof neo4j.Neo4jError && cause.code.includes("Memory");
}
