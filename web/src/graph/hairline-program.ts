import { EdgeProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { EdgeLook } from "./edge-program.ts";
import fragmentShader from "./hairline.frag.glsl?raw";
import vertexShader from "./hairline.vert.glsl?raw";

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
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_length", size: 1, type: FLOAT },
      ],
    };
  }

  processVisibleItem(
    edgeIndex: number,
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
    array[start + 3] = edgeIndex;
    array[start + 4] = data.dashed ? 0 : -1;
    array[start + 5] = target.x;
    array[start + 6] = target.y;
    array[start + 7] = color;
    array[start + 8] = edgeIndex;
    array[start + 9] = data.dashed ? length : -1;
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    const at = (name: (typeof UNIFORMS)[number]) => uniformLocations[name] ?? null;
    gl.uniformMatrix3fv(at("u_matrix"), false, params.matrix);
    gl.uniform1f(at("u_zoomRatio"), params.zoomRatio);
    gl.uniform1f(at("u_correctionRatio"), params.correctionRatio);
  }
}

type ProgramInfo = Parameters<EdgeProgram<(typeof UNIFORMS)[number]>["setUniforms"]>[1];
