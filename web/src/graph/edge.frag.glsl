precision mediump float;

varying vec4 v_color;
varying vec2 v_normal;
varying float v_thickness;
varying float v_feather;
varying float v_along;
varying float v_dashed;

const vec4 transparent = vec4(0.0, 0.0, 0.0, 0.0);
const float dash = 4.0;
const float period = 8.0;

void main(void) {
  if (v_dashed > 0.5 && mod(v_along, period) > dash) discard;
  float distance = length(v_normal) * v_thickness;
  float t = smoothstep(v_thickness - v_feather, v_thickness, distance);
  gl_FragColor = mix(v_color, transparent, t);
}
