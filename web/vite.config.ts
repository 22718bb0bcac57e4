import { defineConfig } from "vite";

export default defineConfig({
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    // Inlined files would be data: URLs, which the server's Content-Security-Policy does not allow for scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // In one file with what it sets, which is run before every file that makes schemas.
        codeSplitting: { groups: [{ name: "zod", test: /node_modules\/zod|no-eval/ }] },
      },
    },
  },
  worker: { format: "es" },
});
