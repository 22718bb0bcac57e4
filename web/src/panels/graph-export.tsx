import { useState } from "preact/hooks";
import type { ViewGraph } from "../graph/fragment.ts";
import type { Stage } from "../graph/stage.ts";
import { text } from "../strings.ts";
import { Menu } from "./menu.tsx";

const FORMATS = ["png", "svg", "gexf", "nodes", "edges"] as const;
type Format = (typeof FORMATS)[number];

const NAMES: Readonly<Record<Format, string>> = {
  png: "whosaid-graph.png",
  svg: "whosaid-graph.svg",
  gexf: "whosaid-graph.gexf",
  nodes: "whosaid-things.csv",
  edges: "whosaid-connections.csv",
};

/** Takes what is shown away as a file. */
export function GraphExport({ stage, view }: { stage: Stage | null; view: ViewGraph }) {
  const [failed, setFailed] = useState(false);
  const take = async (format: Format) => {
    const file = await makeFile(format, stage, view).catch(() => null);
    setFailed(file === null);
    if (file !== null) save(file, NAMES[format]);
  };
  return (
    <Menu title={text.graphExport.title}>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          class="menu__item"
          disabled={view.nodes.size === 0 || (stage === null && isDrawing(format))}
          onClick={() => void take(format)}
        >
          {text.graphExport[format]}
        </button>
      ))}
      {failed && <p role="alert">{text.graphExport.failed}</p>}
    </Menu>
  );
}

/** Shows where things are drawn, which nobody knows of a list. */
function isDrawing(format: Format): boolean {
  return format === "png" || format === "svg";
}

async function makeFile(
  format: Format,
  stage: Stage | null,
  view: ViewGraph,
): Promise<Blob | null> {
  if (format === "png") return (await stage?.picture()) ?? null;
  const { graphFile } = await import("../graph/graph-file.ts");
  return graphFile(format, view, stage?.drawn() ?? new Map());
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
