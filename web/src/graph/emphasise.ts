import type { DrawnGraph } from "./drawn-graph.ts";
import type { Emphasis } from "./emphasis.ts";
import { emphasisChange } from "./emphasis-change.ts";
import type { ViewGraph } from "./fragment.ts";
import { isLarge } from "./large.ts";
import type { Look } from "./look.ts";
import { showsPointed } from "./pointed.ts";
import type { SteadySigma } from "./steady-sigma.ts";

type Asked = Pick<Emphasis, "selected" | "path">;

/** What is selected, on a path and pointed at, and how that shows: in a large graph only what it changes is drawn anew. */
export type Emphasising = {
  /** Draws what another selection or path changes. */
  readonly change: (asked: Asked) => void;
  /** The pointer or the keyboard's cursor is at a node, or at none. */
  readonly point: (id: string | null) => void;
  /** The node that was pointed at last; the selected one where there is none. */
  readonly at: () => string | null;
  /** Another view comes, which is drawn as a whole. */
  readonly enter: (view: ViewGraph, asked: Asked) => void;
};

export function createEmphasising(sigma: SteadySigma, look: Look): Emphasising {
  const graph = () => sigma.getGraph() as DrawnGraph;
  const showPointed = showsPointed(sigma, look);
  let pointed: string | null = null;

  const change = (to: Partial<Emphasis>) => {
    const before = look.emphasis;
    look.emphasis = { ...before, ...to };
    if (!isLarge(graph().order)) sigma.refresh();
    else sigma.repaint(emphasisChange(graph(), before, look.emphasis));
  };
  return {
    change,
    point: (id) => {
      pointed = id;
      const large = isLarge(graph().order);
      showPointed(large ? id : null);
      if (large) return;
      const near = id === null ? null : new Set([id, ...graph().neighbors(id)]);
      change({ hovered: id, near });
    },
    at: () => pointed ?? look.emphasis.selected,
    enter: (view, asked) => {
      if (pointed !== null && !view.nodes.has(pointed)) pointed = null;
      showPointed(null);
      const isCalm = pointed === null || isLarge(view.nodes.size);
      const calm = isCalm ? { hovered: null, near: null } : {};
      look.emphasis = { ...look.emphasis, ...asked, ...calm };
    },
  };
}
