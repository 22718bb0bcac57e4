import { KindSchema } from "../../../src/contract/values.ts";
import { isDoubtful } from "../graph/doubt.ts";
import type { ViewGraph } from "../graph/fragment.ts";
import { text } from "../strings.ts";
import { KindIcon } from "./kind-icon.tsx";

/** What the shapes and lines mean, and how many there are of each. */
export function Legend({ view }: { view: ViewGraph }) {
  const counts = new Map<string, number>();
  for (const { kind } of view.nodes.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (counts.size === 0) return null;
  const doubtful = [...view.edges.values()].some(isDoubtful);
  return (
    <ul class="legend" aria-label={text.graph.legend}>
      {KindSchema.options
        .filter((kind) => counts.has(kind))
        .map((kind) => (
          <li key={kind}>
            <KindIcon kind={kind} />
            {text.kinds[kind].many} <span class="legend__count">{counts.get(kind)}</span>
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
