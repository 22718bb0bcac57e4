// Who types or scrolls notices a wait from 100 on; shorter slices draw out the loading, as the page is painted after each.
const SLICE_MILLISECONDS = 60;

/** Work that can be interrupted wherever it yields; what it yields is the share of it that is done, from 0 to 1. */
export type Work<Result> = Generator<number, Result, undefined>;

type Listener<Result> = {
  /** The share that is done, when the page gets its turn; 1 at the end. */
  readonly onShare: (share: number) => void;
  readonly onDone: (result: Result) => void;
};

/** Does work in slices of time, between which the page draws and answers. Returns how to give it up. */
export function inSlices<Result>(work: Work<Result>, listener: Listener<Result>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = (): void => {
    const until = performance.now() + SLICE_MILLISECONDS;
    let step = work.next();
    while (step.done !== true && performance.now() < until) step = work.next();
    if (step.done === true) {
      listener.onShare(1);
      listener.onDone(step.value);
    } else {
      listener.onShare(step.value);
      timer = setTimeout(go);
    }
  };
  go();
  return () => {
    clearTimeout(timer);
    work.return(undefined as Result);
  };
}

/** A part of some work, which takes it from one share to another. */
export function* between<Result>(from: number, to: number, part: Work<Result>): Work<Result> {
  for (;;) {
    const step = part.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}
