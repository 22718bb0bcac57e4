import { DOMParser } from "linkedom";
import { expect, it } from "vitest";
import type { ViewGraph } from "../../../web/src/graph/fragment.ts";
import { edgesCsv, nodesCsv, toGexf, toSvg } from "../../../web/src/graph/graph-file.ts";

const view: ViewGraph = {
  nodes: new Map([
    [
      "agent-1",
      {
        ...{ id: "agent-1", kind: "person", label: 'Ann "A" <Lee>', detail: null },
        ...{ degree: 1, date: null, outlets: [] },
      },
    ],
    [
      "statement-1",
      {
        ...{ id: "statement-1", kind: "statement", label: "=1+1 & more", detail: null },
        ...{ degree: 1, date: "2022-03-02", outlets: ["The Post", "The Wire"] },
      },
    ],
  ]),
  edges: new Map([
    [
      "agent-1 SAID statement-1",
      { from: "agent-1", to: "statement-1", relation: "SAID", confidence: 0.5, basis: null },
    ],
  ]),
};
const look = { size: 6, color: "#24588f", isLabelled: true };
const drawn = new Map([
  ["agent-1", { x: 10, y: 20, ...look }],
  ["statement-1", { x: 110, y: 220, ...look, isLabelled: false }],
]);

it("tables hold what is shown, and no formula", () => {
  expect(nodesCsv(view)).toBe(
    'id,kind,label,date,outlets,connections\r\nagent-1,person,"Ann ""A"" <Lee>",,,1\r\nstatement-1,statement,\'=1+1 & more,2022-03-02,The Post; The Wire,1\r\n',
  );
  expect(edgesCsv(view)).toBe(
    'source,relation,target,confidence,basis,sourceId,targetId\r\n"Ann ""A"" <Lee>",said,\'=1+1 & more,0.5,,agent-1,statement-1\r\n',
  );
});

it("the GEXF says what things are, and where they stand on the screen", () => {
  const xml = toGexf(view, drawn);
  expect(xml).toContain(
    '<node id="agent-1" label="Ann &quot;A&quot; &lt;Lee&gt;"><attvalues><attvalue for="kind" value="person"/><attvalue for="outlets" value=""/></attvalues><viz:position x="10" y="-20" z="0"/></node>',
  );
  expect(xml).toContain('source="agent-1" target="statement-1" kind="SAID"');
});

it("the drawing has a shape for each thing, a dashed line for what is not sure, and its labels as text", () => {
  const svg = new DOMParser().parseFromString(toSvg(view, drawn), "image/svg+xml");
  expect(svg.querySelector("svg")?.getAttribute("viewBox")).toBe("-50 -40 220 320");
  expect(svg.querySelector('g path[stroke-dasharray="4 4"]')?.getAttribute("d")).toBe(
    "M10 20L110 220",
  );
  expect(svg.querySelectorAll("path[transform]")).toHaveLength(2);
  expect([...svg.querySelectorAll("text")].map((line) => line.textContent)).toEqual([
    'Ann "A" <Lee>',
  ]);
});
