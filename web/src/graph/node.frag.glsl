precision highp float;

varying vec4 v_color;
varying vec4 v_fill;
varying vec4 v_ring;
varying vec2 v_point;
varying float v_pixel;
varying float v_shape;

const vec4 transparent = vec4(0.0, 0.0, 0.0, 0.0);

float box(vec2 p, vec2 size, float corner) {
  vec2 q = abs(p) - size + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}

float bubble(vec2 p) {
  float body = box(p - vec2(0.0, 0.16), vec2(1.12, 0.72), 0.3);
  float slope = dot(p - vec2(0.0, -0.45), normalize(vec2(0.6, -0.55)));
  float tail = max(max(-(p.x + 0.62), slope), max(p.y, -(p.y + 1.15)));
  return min(body, tail);
}

// Distance to the border of the shape: negative inside. One unit is the node's radius.
float shape(vec2 p) {
  if (v_shape < 0.5) return length(p) - 1.0;
  if (v_shape < 1.5) return box(p, vec2(0.9), 0.16);
  if (v_shape < 2.5) return length(p) - 1.0;
  if (v_shape < 3.5) return (abs(p.x) + abs(p.y) - 1.28) * 0.7071;
  if (v_shape < 4.5) return bubble(p);
  return max(box(p, vec2(0.78, 1.0), 0.1), (p.x + p.y - 1.25) * 0.7071);
}

void main(void) {
  float d = shape(v_point);

  float soft = v_pixel;
  float border = max(1.6 * v_pixel, 0.14);
  vec4 inside = mix(v_fill, v_color, smoothstep(-border - soft, -border, d));
  float ringAt = 3.2 * v_pixel;
  float ringWidth = 2.2 * v_pixel;
  float ring = 1.0 - smoothstep(0.0, soft, abs(d - ringAt - ringWidth * 0.5) - ringWidth * 0.5);
  vec4 outside = v_ring * ring;
  gl_FragColor = mix(inside, outside, smoothstep(-soft, 0.0, d));
}
