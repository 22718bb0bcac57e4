import { StoreError } from "../domain/graph-store.ts";

/** Puts words in the places `__NAME__` of a template. Throws a StoreError for a place without a word. */
export function fillTemplate(template: string, words: Readonly<Record<string, string>>): string {
  return template.replaceAll(/__([A-Z]+)__/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new StoreError(`nothing to fill in for ${name}`);
    return word;
  });
}
