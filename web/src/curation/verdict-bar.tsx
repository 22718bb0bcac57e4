import { KeyButton } from "../panels/key-button.tsx";
import type { PairVerdict } from "../state/decisions.ts";
import { text } from "../strings.ts";

const VERDICTS: readonly PairVerdict[] = ["same", "different", "unsure"];

type BarProps = {
  onDecide: (verdict: PairVerdict) => void;
  onGo: (by: 1 | -1) => void;
};

/** The answers, each with its key. */
export function VerdictBar({ onDecide, onGo }: BarProps) {
  const { previous, previousKey, next, nextKey } = text.curation;
  return (
    <div class="verdicts__buttons">
      {VERDICTS.map((verdict) => {
        const { name, key, hint } = text.curation.verdicts[verdict];
        return (
          <KeyButton
            key={verdict}
            label={name}
            shortcut={key}
            hint={hint}
            strong
            onClick={() => onDecide(verdict)}
          />
        );
      })}
      <span class="verdicts__ways">
        <KeyButton label={previous} shortcut={previousKey} onClick={() => onGo(-1)} />
        <KeyButton label={next} shortcut={nextKey} onClick={() => onGo(1)} />
      </span>
    </div>
  );
}

type ReasonProps = { value: string; set: (value: string) => void };

/** Why somebody decides so. Enter and Escape lead back to the keys. */
export function ReasonField({ value, set }: ReasonProps) {
  return (
    <label class="reason-field">
      <span class="meta">{text.curation.reason}</span>
      <input
        type="text"
        class="field"
        maxLength={2_000}
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === "Escape") event.currentTarget.blur();
        }}
      />
    </label>
  );
}
