import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { LinearModel } from "../extraction/learnt/linear-model.ts";
import { readModels, writeModels } from "../extraction/learnt/weights-file.ts";
import type { ReferentModels } from "../linking/agents/referents.ts";

/** What was learnt of names, pronouns and descriptions; see `seeds/models/README.md`. */
export type AgentModels = {
  /** Of what a name is the name. */
  readonly nameKinds: LinearModel;
} & ReferentModels;

/** The models as bytes: see `writeModels`. */
export function writeAgentModels(models: AgentModels): Uint8Array {
  return writeModels(new Map(Object.entries(models)));
}

/** Reads `agents.gz` of the folder `models`. Throws where the file is missing or is not of its form. */
export async function loadAgentModels(directory: string): Promise<AgentModels> {
  const file = join(directory, "agents.gz");
  const models = readModels(await promisify(gunzip)(await readFile(file)));
  const named = (name: keyof AgentModels): LinearModel => {
    const model = models.get(name);
    if (model === undefined) throw new Error(`${file} has no model "${name}"`);
    return model;
  };
  return {
    nameKinds: named("nameKinds"),
    referents: named("referents"),
    speakers: named("speakers"),
  };
}
