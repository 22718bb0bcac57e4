import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { LinearModel } from "../extraction/learnt/linear-model.ts";
import { readModels, writeModels } from "../extraction/learnt/weights-file.ts";
import type { AttributionModels } from "../extraction/quotations/attributions/attribution-model.ts";

/** What one unit is worth of those models that are no weights. */
const FINE = 1 / 1000;

/** The models as bytes: see `writeModels`. */
export function writeAttributionModels(models: AttributionModels): Uint8Array {
  const { cueLemmas, cues, labels, ranking, contents, transitions } = models;
  return writeModels(
    new Map([
      ...Object.entries({ cueLemmas, cues, labels, ranking, contents }),
      ["transitions", asModel(transitions)],
      ["quotationCalibration", asModel(models.quotationCalibration)],
      ["sourceCalibration", asModel(models.sourceCalibration)],
    ]),
  );
}

/** Reads the models of the folder `models`. Throws where the file is missing or is not of its form. */
export async function loadAttributionModels(directory: string): Promise<AttributionModels> {
  const file = join(directory, "attributions.gz");
  const models = readModels(await promisify(gunzip)(await readFile(file)));
  const named = (name: string): LinearModel => {
    const model = models.get(name);
    if (model === undefined) throw new Error(`${file} has no model "${name}"`);
    return model;
  };
  return {
    cueLemmas: named("cueLemmas"),
    cues: named("cues"),
    labels: named("labels"),
    ranking: named("ranking"),
    contents: named("contents"),
    transitions: Float64Array.from(asNumbers(named("transitions"))),
    quotationCalibration: asNumbers(named("quotationCalibration")),
    sourceCalibration: asNumbers(named("sourceCalibration")),
  };
}

function asModel(numbers: Iterable<number>): LinearModel {
  const weights = Int16Array.from([...numbers], (value) => Math.round(value / FINE));
  return { classes: 1, weights, scale: FINE };
}

function asNumbers({ weights, scale }: LinearModel): number[] {
  return Array.from(weights, (weight) => weight * scale);
}
