import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { LinearModel } from "../extraction/learnt/linear-model.ts";
import { readModels, writeModels } from "../extraction/learnt/weights-file.ts";

/** What is learnt of actions, by the name of its file: which of them a sentence tells, and by which words an article does. */
const NAMES = { actions: "mainActions", triggers: "toldActions" } as const;
type ActionModelFile = keyof typeof NAMES;

/** A model of actions as bytes: see `writeModels`. */
export function writeActionModel(name: ActionModelFile, model: LinearModel): Uint8Array {
  return writeModels(new Map([[NAMES[name], model]]));
}

/** Reads a model of actions from the folder `models`. Throws where the file is missing or is not of its form. */
export async function loadActionModel(
  directory: string,
  name: ActionModelFile,
): Promise<LinearModel> {
  const file = join(directory, `${name}.gz`);
  const model = readModels(await promisify(gunzip)(await readFile(file))).get(NAMES[name]);
  if (model === undefined) throw new Error(`${file} has no model "${NAMES[name]}"`);
  return model;
}
