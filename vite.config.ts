import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "client",
  base: "/",
  // client/public is the room of the public pages; files served as they are live in client/static
  publicDir: "static",
  plugins: [react()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    manifest: true,
    assetsInlineLimit: 2048,
  },
  css: { modules: { localsConvention: "camelCaseOnly" } },
});
