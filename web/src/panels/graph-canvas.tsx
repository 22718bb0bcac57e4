import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Actions } from "../controllers/actions.ts";
import type { ViewGraph } from "../graph/fragment.ts";
import type { PlacesMemory } from "../graph/places-memory.ts";
import type { Stage } from "../graph/stage.ts";
import { text } from "../strings.ts";
import { graphKey } from "./graph-keys.ts";
import { PAPER_WIDTH, usePrinting } from "./use-printing.ts";

type CanvasProps = {
  view: ViewGraph;
  selected: string | null;
  path: ReadonlySet<string>;
  /** Whether nothing more is on its way. */
  complete: boolean;
  /** Whether each of several connections between the same two has a line of its own. */
  apart: boolean;
  /** What becomes of a thing that is chosen or pulled to a place, and of a click beside everything. */
  actions: Pick<Actions, "choose" | "release" | "pin">;
  /** What stands beside the drawing; the stage is null until it is there. */
  tools?: (stage: Stage | null) => ComponentChildren;
};

type Opening = { readonly stage: Stage } | "opening" | "impossible";

/** Where sigma draws. The code that draws is fetched when the first graph is shown. */
export function GraphCanvas(props: CanvasProps) {
  const { view, selected, path, complete, apart, actions, tools } = props;
  const container = useRef<HTMLDivElement>(null);
  const [opening, setOpening] = useState<Opening>("opening");
  const choose = useRef(actions);
  choose.current = actions;
  const places = useRef<PlacesMemory>(new Map());
  const [placed, setPlaced] = useState(0);

  const share = useRef<HTMLDivElement>(null);
  const [losses, setLosses] = useState(0);

  useEffect(() => {
    let stage: Stage | null = null;
    let closed = false;
    const open = async () => {
      const { createStage } = await import("../graph/stage.ts");
      if (closed || container.current === null) return;
      stage = createStage(container.current, {
        onSelect: (id) => (id === null ? choose.current.release() : choose.current.choose(id)),
        onPlaced: (id, place) => choose.current.pin(id, place),
        onShare: (done) => showShare(share.current, done),
        onReady: setPlaced,
        onLost: () => setLosses((count) => count + 1),
        places: places.current,
      });
      setOpening({ stage });
    };
    open().catch(() => setOpening("impossible"));
    return () => {
      closed = true;
      stage?.kill();
      setPlaced(0);
    };
    // A stage that lost its graphics is replaced by another.
  }, [losses]);

  useEffect(() => {
    if (typeof opening === "object") opening.stage.show(view, { selected, path }, apart);
  }, [opening, view, selected, path, apart]);

  useEffect(() => {
    const ready = complete && placed > 0 && placed === view.nodes.size;
    return ready ? sayReady(placed) : undefined;
  }, [complete, placed, view]);

  return (
    <>
      <CanvasElement
        container={container}
        view={view}
        opening={opening}
        selected={selected}
        actions={actions}
      />
      <div ref={share} class="graph__message" role="status" hidden>
        <p>{text.graph.loading}</p>
        <progress />
      </div>
      {opening === "impossible" ? (
        <p class="graph__message" role="alert">
          {text.graph.noWebGl}
        </p>
      ) : (
        tools?.(opening === "opening" ? null : opening.stage)
      )}
    </>
  );
}

/** Told to the element itself: it changes with every slice of a large graph, and nothing else does. */
function showShare(element: HTMLElement | null, done: number): void {
  const bar = element?.querySelector("progress");
  if (element === null || bar == null) return;
  element.hidden = done === 1;
  bar.value = done;
}

type ElementProps = Pick<CanvasProps, "view" | "selected" | "actions"> & {
  container: { current: HTMLDivElement | null };
  opening: Opening;
};

function CanvasElement({ container, view, opening, selected, actions }: ElementProps) {
  const cursor = useRef<string | null>(null);
  const printing = usePrinting();
  const onKeyDown = (event: KeyboardEvent) => {
    if (typeof opening !== "object") return;
    const id = cursor.current ?? selected ?? "";
    const isPinned = view.nodes.get(id)?.pin !== undefined;
    const onMoved = (to: string | null) => {
      cursor.current = to;
    };
    const { stage } = opening;
    if (graphKey(event, { stage, actions, id, isPinned, onMoved })) event.preventDefault();
  };
  return (
    <div
      ref={container}
      class="stage"
      data-graph-stage
      {...(printing && { style: paperSize(container.current) })}
      role="application"
      // The graph takes part in the order of tabs: its nodes are reached by arrow keys.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application role takes input
      tabIndex={0}
      aria-label={text.graph.label(view.nodes.size, view.edges.size)}
      onKeyDown={onKeyDown}
    />
  );
}

/** The picture as it is on the screen, made to fit: there is no time to draw another one. */
function paperSize(stage: HTMLElement | null): Record<string, string> {
  if (stage === null) return {};
  const { clientWidth, clientHeight } = stage;
  return {
    ...{ width: `${clientWidth}px`, height: `${clientHeight}px` },
    zoom: String(Math.min(1, PAPER_WIDTH / clientWidth)),
  };
}

/** Says to programs that watch the page how many nodes are drawn in their place; returns how to take it back. */
function sayReady(nodes: number): () => void {
  const { dataset } = document.documentElement;
  dataset["graphReady"] = String(nodes);
  return () => delete dataset["graphReady"];
}
