import type { RenderParams } from "sigma/types";

/** What sigma knows of a frame, under the names that the shaders have for it. */
const FLOATS = {
  u_zoomRatio: "zoomRatio",
  u_sizeRatio: "sizeRatio",
  u_correctionRatio: "correctionRatio",
  u_pixelRatio: "pixelRatio",
  u_feather: "antiAliasingFeather",
  u_minEdgeThickness: "minEdgeThickness",
} as const;

export type FrameUniform = keyof typeof FLOATS | "u_matrix";

/** Hands a program the uniforms that it declares, before it draws. */
export function setUniforms(
  params: RenderParams,
  program: {
    readonly gl: WebGLRenderingContext | WebGL2RenderingContext;
    readonly uniformLocations: Readonly<Partial<Record<FrameUniform, WebGLUniformLocation>>>;
  },
): void {
  const { gl, uniformLocations } = program;
  gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
  for (const [name, param] of Object.entries(FLOATS)) {
    const location = uniformLocations[name as keyof typeof FLOATS];
    if (location !== undefined) gl.uniform1f(location, params[param]);
  }
}
