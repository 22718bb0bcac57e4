import { arrange } from "./arrange.ts";
import type { LayoutRequest } from "./layout-message.ts";

self.addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  self.postMessage(arrange(data));
});
