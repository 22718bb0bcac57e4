import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { PAPER_WIDTH, usePrinting } from "../panels/use-printing.ts";

/** The width that an element has now, in CSS pixels, or will have on paper; 0 before it was measured. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    setWidth(current.clientWidth);
    return () => observer.disconnect();
  }, []);
  return usePrinting() ? PAPER_WIDTH : width;
}
