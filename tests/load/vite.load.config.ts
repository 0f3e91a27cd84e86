import { defineConfig } from "vite";

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: "tests/load/dist",
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: {
      input: { bench: "tests/load/bench.ts", "client-bench": "tests/load/client-bench.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
});
