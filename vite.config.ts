import react from "@vitejs/plugin-react";
import { createHash } from "node:crypto";
import { join, relative, sep } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { precompressed } from "./vite.precompressed";

const client = join(import.meta.dirname, "client");

export default defineConfig({
  root: "client",
  base: "/",
  // client/public is the room of the public pages; files served as they are live in client/static
  publicDir: "static",
  plugins: [
    react(),
    iconsByFile(),
    bareIcons(),
    mapsAndPlainTextsOnly(),
    startInHead(),
    precompressed(join(import.meta.dirname, "dist/client/assets")),
  ],
  resolve: {
    // What libraries bring along and these pages do not use.
    alias: [
      { find: "socket.io-parser", replacement: join(client, "sync/socket-io-parser.ts") },
      { find: "./webtransport.js", replacement: join(client, "sync/no-web-transport.ts") },
      { find: /^(?:lib0|\.)\/environment(?:\.js)?$/, replacement: join(client, "sync/yjs-environment.ts") },
      { find: "lib0/logging", replacement: join(client, "sync/yjs-logging.ts") },
      { find: "../createLucideIcon.mjs", replacement: join(client, "ui/lucide-icon.ts") },
      { find: "use-sync-external-store/shim/index.js", replacement: join(client, "app/external-store.ts") },
    ],
  },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    manifest: true,
    assetsInlineLimit: 2048,
    // Every browser that runs ES2022 knows it.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The compression takes its time; nobody who starts the program needs to hear of it.
      checks: { bundlerTimings: false },
      treeshake: {
        // Schemas are made at the top of modules that also hold much else; those nobody uses need not be sent.
        manualPureFunctions: ["z"],
        propertyReadSideEffects: false,
      },
      output: {
        // Every group is complete by itself, save for what comes before it.
        codeSplitting: { groups: chunkGroups(), includeDependenciesRecursively: false },
      },
    },
  },
  css: { modules: { localsConvention: "camelCaseOnly", generateScopedName: nameAndFile } },
});

/**
 * A class as it is called in the page. Its own name and the file's compress to next to nothing, where the usual names
 * with a line number each do not: they are part of the scripts.
 */
function nameAndFile(name: string, file: string): string {
  const place = relative(client, file.replace(/\?.*$/u, "")).replaceAll(sep, "/");
  return `${name}-${createHash("sha256").update(place).digest("hex").slice(0, 5)}`;
}

/**
 * Imports every icon from its own file. Through the one module that exports them all, each would seem to be needed
 * by every page.
 */
function iconsByFile(): Plugin {
  return {
    name: "icons-by-file",
    apply: "build",
    transform: {
      filter: { id: /\.tsx?$/, code: /from "lucide-react"/ },
      handler: (code) => ({
        code: code.replace(/import \{([^}]*)\} from "lucide-react";/gu, (_, names: string) =>
          names
            .split(",")
            .map((name) => name.trim())
            .filter((name) => name !== "")
            .map((name) => `import ${name} from "lucide-react/icons/${fileOfIcon(name)}";`)
            .join(""),
        ),
        map: null,
      }),
    },
  };
}

/** Leaves out of the icons what is not their drawing: names, former names, and random keys that do not compress. */
function bareIcons(): Plugin {
  return {
    name: "bare-icons",
    apply: "build",
    transform: {
      filter: { id: /lucide-react\/dist\/esm\/icons\// },
      handler: (code) => ({
        code: code.replace(/\n {2}(?:name|size|aliases): .*/gu, "").replace(/,\s+key: "\w+"/gu, ""),
        map: null,
      }),
    },
  };
}

/**
 * Leaves out of Yjs what no worksheet holds, and the server lets into no document: lists, XML, and formatted text.
 * Errors: fails the build when Yjs 13.6 looks different.
 */
function mapsAndPlainTextsOnly(): Plugin {
  const readers =
    /const typeRefs = \[\n {2}readYArray,\n(.*readYMap,\n.*readYText,\n)(?: {2}readYXml\w+,?\n){4}\];/u;
  const json = /\n {2}readContentJSON,(.*\n {2}readContentBinary,)/u;
  const unused = {
    Doc: ["load", "getSubdocs", "getSubdocGuids", "getArray", "getXmlElement", "getXmlFragment", "toJSON"],
    YMap: ["clone", "clear"],
    YTextEvent: ["get changes", "get delta"],
    YText: [
      "clone",
      "applyDelta",
      "toDelta",
      "insertEmbed",
      "format",
      "removeAttribute",
      "setAttribute",
      "getAttribute",
      "getAttributes",
    ],
  };
  return {
    name: "maps-and-plain-texts-only",
    apply: "build",
    transform: {
      filter: { id: /yjs\/dist\/yjs\.mjs$/ },
      handler(code) {
        let left = code
          .replace(readers, "const typeRefs = [undefined, $1];")
          .replace(json, "\n  undefined,$1");
        let isKnown = readers.test(code) && json.test(code);
        for (const [name, methods] of Object.entries(unused))
          for (const method of methods) {
            const start = left.indexOf(`\n  ${method} (`, left.indexOf(`\nclass ${name} `));
            const end = left.indexOf("\n  }\n", start);
            const isInside = left.lastIndexOf("\nclass ", start) === left.indexOf(`\nclass ${name} `);
            isKnown &&= start >= 0 && isInside;
            left = left.slice(0, start) + left.slice(end + "\n  }".length);
          }
        if (!isKnown) this.error("Yjs has changed: look again at what may be left out");
        return { code: left, map: null };
      },
    },
  };
}

/** `Grid2x2` is in `grid-2x2`. */
function fileOfIcon(name: string): string {
  return name.replace(/(?<=[a-z]{2})(?=\d)|(?<=[a-z\d])(?=[A-Z])/gu, "-").toLowerCase();
}

/** Every page needs the program: the browser hears of it from the page itself, not only from the first module. */
function startInHead(): Plugin {
  return {
    name: "start-in-head",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
        const start = chunks.find((chunk) => chunk.facadeModuleId === join(client, "app/start.tsx"));
        const files = new Set(start === undefined ? [] : [start.fileName]);
        for (const file of files)
          for (const imported of chunks.find((chunk) => chunk.fileName === file)?.imports ?? [])
            files.add(imported);
        const missing = [...files].filter((file) => !html.includes(file));
        return missing.map((file) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` },
          injectTo: "head",
        }));
      },
    },
  };
}

/**
 * Few large chunks instead of one for every set of pages that share something: each request costs a slow phone more
 * than the code it brings, and what is compressed together gets smaller. The first module stays small and alone, since
 * it asks for the others; what the groups below leave is split by the bundler.
 */
function chunkGroups() {
  const firstModule = join(client, "app/main.ts");
  const first = neededBy("app/main.ts");
  const start = neededBy("app/start.tsx");
  const landing = neededBy("public/landing-page.tsx");
  const joining = neededBy("public/join-page.tsx");
  const otherEntries = neededBy("public/link-entry-page.tsx", "operator/operator-page.tsx");
  const workshop = neededBy("app/workshop-routes.tsx");
  const swot = neededBy("worksheets/swot/swot-page.tsx");
  const afterSwot = neededBy(
    "worksheets/swot/behind-page.ts",
    "worksheets/swot/similar/similar-elsewhere.tsx",
  );
  const overviews = [
    "board/board-page.tsx",
    "board/matrix-page.tsx",
    "checks/checks-page.tsx",
    "quick-win/quick-win-page.tsx",
    "roadmap/roadmap-page.tsx",
    "search/search-overlay.tsx",
    "thread/thread-page.tsx",
  ].map((page) => neededBy(page));
  const otherSheets = neededBy(
    "worksheets/strategy/strategy-page.tsx",
    "worksheets/table/worksheet-page.tsx",
    "board/board-page.tsx",
  );
  const quiet = neededBy("app/quiet-work.tsx");
  const entry: Test = (module) => landing(module) || joining(module) || otherEntries(module);
  const groups: readonly { readonly name: string; readonly holds: Test }[] = [
    { name: "first", holds: first },
    // What every page needs, and what a participant needs sooner or later on the way in.
    {
      name: "start",
      holds: (module) => start(module) || (entry(module) && (workshop(module) || swot(module))),
    },
    { name: "workshop", holds: workshop },
    { name: "entry", holds: (module) => landing(module) && joining(module) && !otherSheets(module) },
    { name: "worksheets", holds: (module) => swot(module) && otherSheets(module) },
    { name: "swot", holds: swot },
    // All of it is fetched in the first idle moment behind the page.
    { name: "behind-swot", holds: (module) => afterSwot(module) && !otherSheets(module) },
    // Read together by whoever looks beyond one worksheet. Every chunk less is a name less in the first one.
    { name: "overviews", holds: (module) => overviews.filter((holds) => holds(module)).length > 1 },
    // What is only heard, also by pages that say something themselves.
    { name: "quiet-work", holds: quiet },
  ];
  return groups.map(({ name, holds }, at) => ({
    name: (id: string, graph: Graph) => (id !== firstModule && holds({ id, graph }) ? name : null),
    priority: groups.length - at,
  }));
}

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

type Test = (module: { readonly id: string; readonly graph: Graph }) => boolean;

/** Whether one of these pages needs a module before it can run. */
function neededBy(...pages: readonly string[]): Test {
  let needed: Set<string> | undefined;
  return ({ id, graph }) => {
    if (needed === undefined) {
      needed = new Set(pages.map((page) => join(client, page)));
      for (const one of needed)
        for (const imported of graph.getModuleInfo(one)?.importedIds ?? []) needed.add(imported);
    }
    return needed.has(id);
  };
}
