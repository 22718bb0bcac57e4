precision mediump float;

varying vec4 v_color;
varying float v_along;

const float dash = 4.0;
const float period = 8.0;

void main(void) {
  if (v_along > 0.0 && mod(v_along, period) > dash) discard;
  gl_FragColor = v_color;
}
