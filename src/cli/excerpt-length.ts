import { EXCERPT_LENGTH } from "../contract/import.ts";
import type { Option } from "./command.ts";
import { UsageError } from "./usage-error.ts";

const { least, most } = EXCERPT_LENGTH;

export const EXCERPTS_OPTION: Option = {
  name: "excerpts",
  value: "CHARACTERS",
  description: `no articles, but excerpts of so many characters at most: ${least} to ${most}`,
};

/** The length that was asked for; null where articles are to be whole. Throws a UsageError for what is no such length. */
export function excerptLength(given: string | undefined): number | null {
  if (given === undefined) return null;
  const length = /^\d{1,5}$/.test(given) ? Number(given) : 0;
  if (length >= least && length <= most) return length;
  throw new UsageError(`--excerpts is a number of characters from ${least} to ${most}`);
}
