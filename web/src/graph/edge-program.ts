import { EdgeProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { floatColor } from "sigma/utils";
import fragmentShader from "./edge.frag.glsl?raw";
import vertexShader from "./edge.vert.glsl?raw";
import { setUniforms } from "./set-uniforms.ts";

/** What an edge has beside sigma's own display data. */
export type EdgeLook = {
  /** Whether it is drawn as dashes, since it is not certain. */
  readonly dashed: boolean;
  /** How many lines beside the straight way it is drawn. */
  readonly aside: number;
};

const UNIFORMS = [
  "u_matrix",
  "u_zoomRatio",
  "u_sizeRatio",
  "u_correctionRatio",
  "u_pixelRatio",
  "u_feather",
  "u_minEdgeThickness",
] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

/** Pixels from one of two parallel lines to the other. */
const LINES_APART = 6;

/** The two triangles of a line: how far along it a corner is, and on which side. */
const CORNERS = [
  [0, 1],
  [0, -1],
  [1, 1],
  [1, 1],
  [0, -1],
  [1, -1],
] as const;

/** Straight lines, solid or dashed, as wide as they are said to be; otherwise as sigma's own EdgeRectangleProgram. */
export class ConnectionProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES as WebGLRenderingContext["TRIANGLES"],
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_positionStart", size: 2, type: FLOAT },
        { name: "a_positionEnd", size: 2, type: FLOAT },
        { name: "a_normal", size: 2, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_dashed", size: 1, type: FLOAT },
        { name: "a_aside", size: 1, type: FLOAT },
        { name: "a_positionCoef", size: 1, type: FLOAT },
        { name: "a_normalCoef", size: 1, type: FLOAT },
      ],
    };
  }

  processVisibleItem(
    _edgeIndex: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & EdgeLook,
  ): void {
    const [dx, dy] = [target.x - source.x, target.y - source.y];
    const length = Math.hypot(dx, dy);
    const scale = length === 0 ? 0 : data.size / length;
    const { array } = this;
    const color = floatColor(data.color);
    let at = start;
    for (const [along, side] of CORNERS) {
      array[at++] = source.x;
      array[at++] = source.y;
      array[at++] = target.x;
      array[at++] = target.y;
      array[at++] = -dy * scale;
      array[at++] = dx * scale;
      array[at++] = color;
      array[at++] = data.dashed ? 1 : 0;
      array[at++] = data.aside * LINES_APART;
      array[at++] = along;
      array[at++] = side;
    }
  }

  setUniforms(...frame: Parameters<typeof setUniforms>): void {
    setUniforms(...frame);
  }
}
