precision mediump float;

varying vec4 v_color;
varying float v_along;

const float dash = 4.0;
const float period = 8.0;

void main(void) {
  if (v_along > 0.0 && mod(v_along, period) > dash) discard;
  // Sigma blends colours that were multiplied by their opacity.
  gl_FragColor = vec4(v_color.rgb * v_color.a, v_color.a);
}
