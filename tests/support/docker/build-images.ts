import { spawnSync } from "node:child_process";
import path from "node:path";
import { fetchLibraries } from "../neo4j/maven-server.ts";

// Runs images.sh with the jars that the other tests run Neo4j from. Needs Docker, Java 17 and, the first time, Maven.
const script = path.join(import.meta.dirname, "images.sh");
const { status } = spawnSync(script, [await fetchLibraries()], { stdio: "inherit" });
process.exit(status ?? 1);
