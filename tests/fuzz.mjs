// `npm run test:fuzz`: damaged updates and messages by the hundred thousand; a failing one is named with its seed.
import { join } from "node:path";
import { prepare, root, runNode } from "../server/prepare.mjs";

prepare();
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const environment = { REMBUK_FUZZ_UPDATES: "100000", REMBUK_FUZZ_MESSAGES: "20000", ...process.env };
process.exitCode = runNode([vitest, "run", "--project", "scenarios", "tests/attacks/fuzz"], environment);
