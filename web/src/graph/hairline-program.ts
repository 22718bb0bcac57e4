import { EdgeProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { EdgeLook } from "./edge-program.ts";
import fragmentShader from "./hairline.frag.glsl?raw";
import vertexShader from "./hairline.vert.glsl?raw";
import { setUniforms } from "./set-uniforms.ts";

const UNIFORMS = ["u_matrix", "u_zoomRatio", "u_correctionRatio"] as const;
const { FLOAT, UNSIGNED_BYTE, LINES } = WebGLRenderingContext;

/** Lines of one pixel, solid or dashed: a third of the pixels and of the numbers that a line with a width takes. */
export class HairlineProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    return {
      VERTICES: 2,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: LINES as WebGLRenderingContext["LINES"],
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_length", size: 1, type: FLOAT },
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
    const { array } = this;
    const color = floatColor(data.color);
    const length = Math.hypot(target.x - source.x, target.y - source.y);
    array[start] = source.x;
    array[start + 1] = source.y;
    array[start + 2] = color;
    array[start + 3] = data.dashed ? 0 : -1;
    array[start + 4] = target.x;
    array[start + 5] = target.y;
    array[start + 6] = color;
    array[start + 7] = data.dashed ? length : -1;
  }

  setUniforms(...frame: Parameters<typeof setUniforms>): void {
    setUniforms(...frame);
  }
}
