import { loadResources, type Resources } from "../lexicon/load-resources.ts";
import { SEEDS } from "./project-files.ts";

let loaded: Promise<Resources> | null = null;

/** The tokeniser, lexicons and gazetteer; loaded once a process. */
export function resources(): Promise<Resources> {
  loaded ??= loadResources(SEEDS);
  return loaded;
}
