import { animateNodes } from "sigma/utils";
import { frameOf } from "./frame.ts";
import type { Places } from "./layout.ts";
import type { SteadySigma } from "./steady-sigma.ts";

// Above, nodes jump to their places: moving all of them would stutter.
const MOST_MOVED = 400;
const MOVE_MILLISECONDS = 450;

export type Arrival = { readonly arrive: (places: Places) => void; readonly stop: () => void };

/** Takes nodes to their new places: gently where the eye can follow, else at once. */
export function bringInto(sigma: SteadySigma, onArrived: () => void): Arrival {
  let stop = () => {};
  const arrived = () => {
    sigma.refresh();
    onArrived();
  };
  const arrive = (places: Places) => {
    const graph = sigma.getGraph();
    sigma.setCustomBBox(frameOf(places.values(), sigma.getDimensions()));
    if (places.size > MOST_MOVED || prefersStillness()) {
      graph.updateEachNodeAttributes((id, node) => ({ ...node, ...places.get(id) }));
      arrived();
      return;
    }
    const options = { duration: MOVE_MILLISECONDS, easing: "quadraticInOut" } as const;
    stop = animateNodes(graph, Object.fromEntries(places), options, arrived);
  };
  return { arrive, stop: () => stop() };
}

function prefersStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
