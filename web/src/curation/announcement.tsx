import { useApp } from "../panels/app-context.ts";
import { KeyButton } from "../panels/key-button.tsx";
import type { Decision } from "../state/decisions.ts";
import { text } from "../strings.ts";

/** What became of the last decision, with the way back; what the server refused, until the next one. */
export function Announcement({ onUndo }: { onUndo: () => void }) {
  const last = useApp().state.decisions.at(-1);
  return (
    <div class="announcement">
      <p role="status" class="announcement__said">
        {last !== undefined && last.failure === null && <Said decision={last} />}
      </p>
      {last !== undefined && last.failure !== null && (
        <p role="alert" class="notice notice--doubt">
          <bdi>{failureOf(last, last.failure.detail)}</bdi>
        </p>
      )}
      {last !== undefined && (last.state === "kept" || last.state === "sending") && (
        <KeyButton label={text.curation.undo} shortcut={text.curation.undoKey} onClick={onUndo} />
      )}
    </div>
  );
}

function Said({ decision: { request, names, state } }: { decision: Decision }) {
  return (
    <>
      <strong>{text.curation.past[request.verdict]}</strong> <bdi>{names[0]}</bdi> ·{" "}
      <bdi>{names[1]}</bdi> <span class="meta">{text.curation.progress[state]}</span>
    </>
  );
}

function failureOf({ state, names }: Decision, why: string): string {
  return state === "refused" ? text.curation.refused(names, why) : text.curation.notUndone(why);
}
