import { useEffect, useState } from "preact/hooks";
import { usePrinting } from "./use-printing.ts";

// Long enough for the browser to show what is there, which it does not do while it is busy with more.
const PAUSE_MILLISECONDS = 40;

/** How many of so many items to show: a screen of them at once, and after that as fast as the browser draws, so that hundreds hold nothing up. */
export function useGradually(all: number, screen: number): number {
  const [shown, setShown] = useState(screen);
  const printing = usePrinting();
  useEffect(() => {
    if (shown >= all) return;
    let timer = 0;
    // After the frame that shows those before.
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setShown(2 * shown), PAUSE_MILLISECONDS);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [shown, all]);
  return printing ? all : Math.min(shown, all);
}
