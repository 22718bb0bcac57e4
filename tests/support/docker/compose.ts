import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "../neo4j/maven-server.ts";

const PROJECT_FOLDER = path.join(import.meta.dirname, "../../..");
/** The images that docker-compose.yml begins with, unless the variables name others. */
const IMAGES = { NODE_IMAGE: "node:22-bookworm-slim", NEO4J_IMAGE: "neo4j:5.26-community" };

/** What docker-compose.yml describes, under a name, a password and ports of its own. */
export type ComposedServices = {
  /** Where the viewer and the API answer. */
  readonly url: string;
  /** `docker compose …`; what it writes on standard output. */
  readonly compose: (...words: readonly string[]) => Promise<string>;
};

/** The services, which are not up yet, or why there cannot be any. */
export async function composedServices(): Promise<ComposedServices | string> {
  const images = Object.entries(IMAGES).map(([name, image]): [string, string] => [
    name,
    process.env[name] || image,
  ]);
  let command: readonly string[];
  try {
    await run(["docker", "info"]);
    command = await composeCommand();
    for (const [, image] of images) {
      await run(["docker", "image", "inspect", image]).catch(() => run(["docker", "pull", image]));
    }
  } catch (cause) {
    return String(cause instanceof Error ? cause.message : cause).trim();
  }
  const [web, http, bolt] = await Promise.all([freePort(), freePort(), freePort()]);
  const environment = {
    ...Object.fromEntries(images),
    ...{ WHOSAID_PORT: `${web}`, NEO4J_HTTP_PORT: `${http}`, NEO4J_BOLT_PORT: `${bolt}` },
    ...{ COMPOSE_PROJECT_NAME: `whosaid-test-${process.pid}`, WHOSAID_IMAGE: "whosaid-test" },
    NEO4J_PASSWORD: "only-for-tests",
  };
  return {
    url: `http://127.0.0.1:${web}`,
    compose: (...words) => run([...command, ...words], environment),
  };
}

/** The plugin, or the program that came before it. */
async function composeCommand(): Promise<readonly string[]> {
  const plugin = ["docker", "compose"];
  return run([...plugin, "version"]).then(
    () => plugin,
    async () => {
      await run(["docker-compose", "version"]);
      return ["docker-compose"];
    },
  );
}

async function run(
  [program = "", ...words]: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const options = { cwd: PROJECT_FOLDER, env: { ...process.env, ...environment } };
  return (await promisify(execFile)(program, words, options)).stdout;
}
