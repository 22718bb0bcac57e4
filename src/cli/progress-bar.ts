/** Where a bar is drawn, if it is a terminal: standard error. */
export type Screen = { readonly isTTY?: boolean; write(text: string): unknown };

/** A bar that is drawn over itself; on anything but a terminal it is silent. */
export type ProgressBar = {
  readonly isShown: boolean;
  /** `done` of `total` (null where that is not known), and what to say beside it. */
  show(done: number, total: number | null, words: string): void;
  /** Takes the bar away, so that a message can be written. */
  clear(): void;
};

const WIDTH = 24;
// Ten times a second is as smooth as a person sees it.
const PAUSE_MILLISECONDS = 100;

export function createProgressBar(screen: Screen, now: () => number = Date.now): ProgressBar {
  let drawnAt: number | null = null;
  return {
    isShown: screen.isTTY === true,
    show(done, total, words) {
      if (screen.isTTY !== true) return;
      if (drawnAt !== null && now() - drawnAt < PAUSE_MILLISECONDS) return;
      drawnAt = now();
      screen.write(`\r\u001B[2K${total === null ? "" : bar(done, total)}${words}`);
    },
    clear() {
      if (drawnAt !== null) screen.write("\r\u001B[2K");
      drawnAt = null;
    },
  };
}

function bar(done: number, total: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const filled = Math.round(share * WIDTH);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${percent} %  `;
}
