import { useEffect, useState } from "preact/hooks";

/** What A4 and Letter leave between margins of a centimetre, in CSS pixels: nothing can be measured before it is printed. */
export const PAPER_WIDTH = 700;

/** Whether the page is being printed: it is then laid out for paper, and as a whole. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => setPrinting(true);
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}
