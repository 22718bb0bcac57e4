import type { SourceItem } from "../domain/importer.ts";

/** The item that says why a source, or the place in it, gives no article. */
export function refused(source: string, place: string, reason: string): SourceItem {
  return { kind: "refused", refusal: { source, place, reason } };
}

/** What an error of the file system means to the one who named the file, and what to do. */
export function fileProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return FILE_PROBLEMS[code] ?? `cannot be read: ${error instanceof Error ? error.message : error}`;
}

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "is not there; check the path, or where the link leads",
  EACCES: "must not be read by you; allow it (chmod u+r) or ask its owner",
  EPERM: "must not be read by you; allow it (chmod u+r) or ask its owner",
  ELOOP: "is a link that leads back to itself; name the file itself",
  ENOTDIR: "is not there: a part of the path is a file; check the path",
  ENAMETOOLONG: "is not there: the name is too long; check the path",
};
