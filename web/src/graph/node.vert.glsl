attribute vec4 a_color;
attribute vec4 a_fill;
attribute vec4 a_ring;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_fill;
varying vec4 v_ring;
varying vec2 v_point;
varying float v_pixel;
varying float v_shape;

const float bias = 255.0 / 254.0;
// The triangle reaches far enough around the unit circle to hold corners and ring.
const float reach = 3.2;

void main() {
  // In sigma a size is a radius; twice the correction ratio is one pixel.
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 point = reach * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + radius * point, 1)).xy, 0, 1);

  v_point = point;
  v_pixel = u_sizeRatio / a_size;
  v_shape = a_shape;

  v_color = a_color;
  v_color.a *= bias;
  v_fill = a_fill;
  v_fill.a *= bias;
  v_ring = a_ring;
  v_ring.a *= bias;
}
