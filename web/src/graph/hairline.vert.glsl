attribute vec2 a_position;
attribute vec4 a_color;
attribute float a_length;

uniform mat3 u_matrix;
uniform float u_zoomRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying float v_along;

const float bias = 255.0 / 254.0;

void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  // Along the line, in pixels of the screen; negative where the line is solid.
  v_along = a_length / u_zoomRatio / (u_correctionRatio * 2.0);
  v_color = a_color;
  v_color.a *= bias;
}
