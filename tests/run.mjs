// `npm test`: installs and builds what is missing, then runs every test, or those named behind `--`.
import { join } from "node:path";
import { prepare, root, runNode } from "../server/prepare.mjs";

prepare();
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
process.exitCode = runNode([vitest, "run", ...process.argv.slice(2)]);
