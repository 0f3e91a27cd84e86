// `npm run test:crash`: 500 times kill -9, in the middle of typing, of writing a snapshot and of a checkpoint.
import { join } from "node:path";
import { prepare, root, runNode } from "../../server/prepare.mjs";

prepare();
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
process.exitCode = runNode([vitest, "run", "--project", "scenarios", "tests/faults/kill"], {
  ...process.env,
  REMBUK_KILL_ROUNDS: "400",
  REMBUK_INSIDE_KILLS: "50",
});
