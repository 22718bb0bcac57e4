/** Words of a search, or words under which something is found → their stems, sorted, each once. */
export type SearchTerms = (words: string) => readonly string[];
