import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { compressedEndings } from "./vite.precompressed";

const pages = join(import.meta.dirname, "dist", "client");
const workerFile = "sw.js";

/** Built after the pages: the service worker knows all their files by name. */
export default defineConfig({
  publicDir: false,
  plugins: [knowsThePages()],
  build: {
    outDir: pages,
    emptyOutDir: false,
    target: "es2022",
    rolldownOptions: {
      input: "client/offline/worker/service-worker.ts",
      output: { format: "iife", entryFileNames: workerFile },
    },
  },
});

/** Errors: fails the build when the pages have not been built. */
function knowsThePages(): Plugin {
  return {
    name: "knows-the-pages",
    config() {
      const files = builtFiles();
      return {
        define: {
          builtFiles: JSON.stringify(files.map((file) => `/${file}`)),
          buildId: JSON.stringify(contentHash(files)),
        },
      };
    },
  };
}

function builtFiles(): readonly string[] {
  return readdirSync(pages, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(pages, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter((file) => !file.startsWith(".") && file !== workerFile)
    .filter((file) => !compressedEndings.some((ending) => file.endsWith(ending)))
    .toSorted();
}

function contentHash(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(pages, file)));
  return hash.digest("hex").slice(0, 16);
}
