import { animateNodes } from "sigma/utils";
import { frameOf } from "./frame.ts";
import type { Places } from "./layout.ts";
import type { SteadySigma } from "./steady-sigma.ts";

// Above, nodes jump to their places: moving all of them would stutter.
const MOST_MOVED = 400;
const MOVE_MILLISECONDS = 450;

export type Arrival = {
  readonly arrive: (places: Places) => void;
  /** Where nodes were brought last, or are being brought. */
  readonly places: () => Places;
  /** Ends a movement: what is on its way is at its place. */
  readonly stop: () => void;
};

/** Takes nodes to their new places: gently where the eye can follow, else at once. */
export function bringInto(sigma: SteadySigma, onArrived: () => void): Arrival {
  let latest: Places = new Map();
  let moving: (() => void) | null = null;
  const put = () =>
    sigma.getGraph().updateEachNodeAttributes((id, node) => ({ ...node, ...latest.get(id) }));
  const arrived = () => {
    moving = null;
    sigma.refresh();
    onArrived();
  };
  const arrive = (places: Places) => {
    const graph = sigma.getGraph();
    latest = places;
    sigma.setCustomBBox(frameOf(places.values(), sigma.getDimensions()));
    if (places.size > MOST_MOVED || prefersStillness()) {
      put();
      arrived();
      return;
    }
    const options = { duration: MOVE_MILLISECONDS, easing: "quadraticInOut" } as const;
    moving = animateNodes(graph, Object.fromEntries(places), options, arrived);
  };
  const stop = () => {
    if (moving === null) return;
    moving();
    moving = null;
    put();
  };
  return { arrive, places: () => latest, stop };
}

function prefersStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
