import type { Refusal } from "../domain/import-report.ts";
import type { Context } from "./command.ts";

/** Names a source that was refused, on standard error: "a.jsonl, line 3: is broken JSON …". */
export function noteRefusal(
  { note }: Pick<Context, "note">,
  { source, place, reason }: Refusal,
): void {
  note(`${source}${place === "" ? "" : `, ${place}`}: ${reason}`);
}

/** As many as a person reads. */
const NAMED = 5;

/** Says which files of a folder were passed over, since they may have been meant. */
export function noteSkipped({ note }: Pick<Context, "note">, paths: readonly string[]): void {
  if (paths.length === 0) return;
  const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : "";
  const names = paths.slice(0, NAMED).join(", ");
  note(`passed over, being of no kind that is read from a folder: ${names}${more}`);
}
