/** Resolves when everything that was given to a canvas to draw has been drawn, without holding the page up. */
export function whenDrawn(canvas: HTMLCanvasElement | undefined): Promise<void> {
  const gl = canvas?.getContext("webgl2");
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0) ?? null;
  if (gl == null || fence === null) return nextFrame();
  gl.flush();
  return new Promise((resolve) => {
    const look = () => {
      const status = gl.clientWaitSync(fence, 0, 0);
      // A lost context never says that it is done.
      if (status === gl.TIMEOUT_EXPIRED && !gl.isContextLost()) setTimeout(look, POLL_MILLISECONDS);
      else {
        gl.deleteSync(fence);
        resolve();
      }
    };
    setTimeout(look, 0);
  });
}

const POLL_MILLISECONDS = 4;

/** Without WebGL 2 there is no way to ask; what is drawn is on the screen two frames later. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
