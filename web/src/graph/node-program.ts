import type Sigma from "sigma";
import { NodeProgram } from "sigma/rendering";
import type { NodeDisplayData } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { Kind } from "../../../src/contract/values.ts";
import fragmentShader from "./node.frag.glsl?raw";
import vertexShader from "./node.vert.glsl?raw";
import { setUniforms } from "./set-uniforms.ts";

/** How one node is drawn; a colour is any that sigma understands. */
export type NodeLook = {
  readonly kind: Kind;
  readonly color: string;
  readonly fill: string;
  /** Around a selected node; transparent else. */
  readonly ring: string;
};

/** Numbers of the shapes in node.frag.glsl. */
const SHAPES: Readonly<Record<Kind, number>> = {
  person: 0,
  institution: 1,
  group: 2,
  event: 3,
  statement: 4,
  article: 5,
};

const UNIFORMS = ["u_sizeRatio", "u_correctionRatio", "u_matrix"] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

const CORNERS = [0, (2 * Math.PI) / 3, (4 * Math.PI) / 3];

/**
 * Draws each kind of thing in a shape of its own, all in one call, so that kinds can be told apart without colour. Each corner is written
 * out: where graphics are drawn in software an instance costs a hundred times as much as a corner.
 */
export class ThingProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  /** Without a hidden picture to find nodes in: `nodeAt` finds them. */
  constructor(gl: WebGLRenderingContext, _pickingBuffer: WebGLFramebuffer | null, sigma: Sigma) {
    super(gl, null, sigma);
  }

  getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES as WebGLRenderingContext["TRIANGLES"],
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_shape", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_fill", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_ring", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_angle", size: 1, type: FLOAT },
      ],
    };
  }

  processVisibleItem(_nodeIndex: number, start: number, data: NodeDisplayData & NodeLook): void {
    const { array } = this;
    const shape = SHAPES[data.kind];
    const [color, fill, ring] = [data.color, data.fill, data.ring].map(floatColor) as Colors;
    let at = start;
    for (const corner of CORNERS) {
      array[at++] = data.x;
      array[at++] = data.y;
      array[at++] = data.size;
      array[at++] = shape;
      array[at++] = color;
      array[at++] = fill;
      array[at++] = ring;
      array[at++] = corner;
    }
  }

  setUniforms(...frame: Parameters<typeof setUniforms>): void {
    setUniforms(...frame);
  }
}

type Colors = [color: number, fill: number, ring: number];
