import { useMemo } from "preact/hooks";
import { type Kind, KindSchema } from "../../../src/contract/values.ts";
import { isDoubtful } from "../graph/doubt.ts";
import type { ViewGraph } from "../graph/fragment.ts";
import { number } from "../numbers.ts";
import { text } from "../strings.ts";
import { KindIcon } from "./kind-icon.tsx";

/** What the shapes and lines mean, and how many there are of each. */
export function Legend({ view }: { view: ViewGraph }) {
  const { counts, doubtful } = useMemo(() => contentsOf(view), [view]);
  if (counts.size === 0) return null;
  return (
    <ul class="legend" aria-label={text.graph.legend}>
      {KindSchema.options
        .filter((kind) => counts.has(kind))
        .map((kind) => (
          <li key={kind}>
            <KindIcon kind={kind} />
            {text.kinds[kind].many}{" "}
            <span class="legend__count">{number(counts.get(kind) ?? 0)}</span>
          </li>
        ))}
      {doubtful && (
        <li>
          <svg class="legend__line" viewBox="0 0 24 8" aria-hidden="true">
            <path d="M0 4h24" stroke="currentColor" stroke-width="1.5" stroke-dasharray="4 3" />
          </svg>
          {text.graph.doubtful}
        </li>
      )}
    </ul>
  );
}

function contentsOf({ nodes, edges }: ViewGraph) {
  const counts = new Map<Kind, number>();
  for (const { kind } of nodes.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return { counts, doubtful: [...edges.values()].some(isDoubtful) };
}
