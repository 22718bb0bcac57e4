import { fileURLToPath } from "node:url";
import { type ArticleFields, toArticle } from "../../src/domain/article.ts";
import type { Contribution } from "../../src/domain/contribution.ts";
import { createArticleReader } from "../../src/importer/read-article.ts";
import { loadResources } from "../../src/lexicon/load-resources.ts";

/** The project's own lexicons, gazetteer and demonstration articles. */
export const SEEDS = fileURLToPath(new URL("../../seeds/", import.meta.url));
/** Material beside the project that its users do not have; tests that need it are skipped without it. */
export const SHARED = fileURLToPath(new URL("../../../shared/", import.meta.url));

export const resources = await loadResources(SEEDS);
const readArticle = createArticleReader(resources.reading);

/** Reads a text as the importer does. */
export function read(text: string, fields: Omit<ArticleFields, "text"> = {}): Contribution {
  return readArticle(toArticle({ id: "an article", ...fields, text }));
}

/** The name of a local agent of an article. */
export function nameOf({ agents }: Contribution, id: string | undefined): string | undefined {
  return agents.find((agent) => agent.id === id)?.profile.name;
}

/** Quotations as a person would tell them: the words, who said them, through whom, and about what. */
export function told(contribution: Contribution): {
  words: string;
  kind: string;
  speaker: string | null;
  via: string[];
  about: string[];
}[] {
  const { quotations, events } = contribution;
  const titleOf = (id: string): string =>
    events.find((event) => event.id === id)?.profile.title ?? "";
  return quotations.map((quotation) => ({
    words: quotation.text,
    kind: quotation.kind,
    speaker: nameOf(contribution, quotation.attributions[0]?.agent) ?? null,
    via: quotation.via.map(({ agent }) => nameOf(contribution, agent) ?? ""),
    about: quotation.about.map(({ event }) => titleOf(event)),
  }));
}
