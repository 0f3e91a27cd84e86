import { defineConfig } from "vite";

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: "dist/server",
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: {
      input: {
        main: "server/main.ts",
        "storage-worker": "server/storage/storage-worker.ts",
        "backup-worker": "server/backups/backup-worker.ts",
        "history-worker": "server/history/history-worker.ts",
        "document-worker": "server/rooms/document-worker.ts",
        "epoch-worker": "server/maintenance/epoch-worker.ts",
        maintenance: "server/maintenance/main.ts",
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
});
