// `npm run test:model -- --seeds 5000 --from 1`: plays that many schedules, however long it takes.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root, runNode } from "../../server/prepare.mjs";

const number = { type: "string" };
const { values } = parseArgs({ options: { seeds: number, from: number } });
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
process.exitCode = runNode([vitest, "run", "--project", "scenarios", "tests/model"], {
  ...process.env,
  REMBUK_MODEL_SEEDS: values.seeds ?? "2000",
  REMBUK_MODEL_FROM: values.from ?? "1",
});
