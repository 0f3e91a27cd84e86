// `npm run bench:client`: builds, and measures the pages in a slowed-down browser. Never part of `npm test`.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { prepare, root, runNode } from "../../server/prepare.mjs";

prepare();
const vite = join(root, "node_modules", "vite", "bin", "vite.js");
if (runNode([vite, "build", "--config", "tests/load/vite.load.config.ts", "--logLevel", "warn"]) !== 0)
  process.exit(1);
process.exitCode = runNode([join(root, "tests", "load", "dist", "client-bench.js")]);
const page = join("tests", "load", "RESULTS-CLIENT.md");
if (existsSync(join(root, page))) runNode([join(root, "node_modules", "oxfmt", "bin", "oxfmt"), page]);
