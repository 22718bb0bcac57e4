import { defineConfig } from "vite";

export default defineConfig({
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    // Inlined files would be data: URLs, which the server's Content-Security-Policy does not allow for scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
});
