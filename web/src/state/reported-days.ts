import type { Passage } from "../../../src/contract/things.ts";

/** When something was said, where that is told, and the days on which these passages were published; each once, in order. */
export function reportedDays(saidAt: string | null, passages: readonly Passage[]): string[] {
  const published = passages.flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? []);
  return [...new Set([...(saidAt === null ? [] : [saidAt.slice(0, 10)]), ...published])].sort();
}
