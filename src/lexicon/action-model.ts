import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { LinearModel } from "../extraction/learnt/linear-model.ts";
import { readModels, writeModels } from "../extraction/learnt/weights-file.ts";

const NAME = "mainActions";

/** What was learnt of the actions that a sentence tells, as bytes: see `writeModels`. */
export function writeActionModel(model: LinearModel): Uint8Array {
  return writeModels(new Map([[NAME, model]]));
}

/** Reads `actions.gz` of the folder `models`. Throws where the file is missing or is not of its form. */
export async function loadActionModel(directory: string): Promise<LinearModel> {
  const file = join(directory, "actions.gz");
  const model = readModels(await promisify(gunzip)(await readFile(file))).get(NAME);
  if (model === undefined) throw new Error(`${file} has no model "${NAME}"`);
  return model;
}
