/** Calls when the browser takes the graphics of a canvas in the element back; returns how to stop. */
export function watchForLoss(container: HTMLElement, onLost: () => void): () => void {
  const lost = (event: globalThis.Event) => {
    event.preventDefault();
    stop();
    onLost();
  };
  // The event does not bubble, but it is caught on its way down.
  container.addEventListener("webglcontextlost", lost, { capture: true });
  const stop = () => container.removeEventListener("webglcontextlost", lost, { capture: true });
  return stop;
}
