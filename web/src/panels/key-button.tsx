type KeyButtonProps = {
  label: string;
  shortcut: string;
  hint?: string;
  strong?: boolean;
  onClick: () => void;
};

/** A button with the key that does the same. */
export function KeyButton({ label, shortcut, hint, strong = false, onClick }: KeyButtonProps) {
  return (
    <button
      type="button"
      class={`button key-button ${strong ? "key-button--large" : ""}`}
      aria-keyshortcuts={shortcut}
      {...(hint === undefined ? {} : { title: hint })}
      onClick={onClick}
    >
      {label} <kbd>{shortcut.toUpperCase()}</kbd>
    </button>
  );
}
