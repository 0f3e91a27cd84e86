import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildChild } from "../support/build-child";

const updates = Number(process.env["REMBUK_FUZZ_UPDATES"] ?? 3_000);
const seed = Number(process.env["REMBUK_SEED"] ?? 20_261_122);
/** One damaged update alone, by its number, as a failure tells it. */
const only = Number(process.env["REMBUK_FUZZ_ONLY"] ?? -1);
/** Nothing gets on for so long: one update takes that much, or the machine stands still. */
const updateLimitMs = 30_000;
const heapLimitMiB = 256;

test(
  `[INGEST1] [INGEST3] of ${updates} damaged updates each is refused, or leaves a sound document that its log tells the same`,
  { timeout: 60_000 + updates * 40 },
  async () => {
    const child = await buildChild("tests/support/fuzz/update-fuzz-child.ts");
    const folder = mkdtempSync(join(tmpdir(), "rembuk-fuzz-"));
    const progressFile = join(folder, "progress");
    try {
      const { code, output, errors } = await run(
        [child.file, seed, updates, only, progressFile],
        progressFile,
      );
      const at = numberIn(progressFile);
      const hint = `REMBUK_SEED=${seed} REMBUK_FUZZ_UPDATES=${updates} REMBUK_FUZZ_ONLY=${at}`;
      if (code !== 0) throw new Error(`update ${at} failed (${hint}):\n${errors}`);
      const { refused, spoiled, accepted, slowestMs } = JSON.parse(output) as Record<string, number>;
      console.info(`fuzz: ${output}`);
      expect(Number(refused) + Number(spoiled) + Number(accepted)).toBe(only < 0 ? updates : 1);
      expect(slowestMs).toBeLessThan(updateLimitMs);
    } finally {
      await child.dispose();
      rmSync(folder, { recursive: true });
    }
  },
);

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

async function run(args: readonly (string | number)[], progressFile: string): Promise<Ended> {
  const child = spawn(process.execPath, [`--max-old-space-size=${heapLimitMiB}`, ...args.map(String)]);
  let [output, errors] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (output += chunk));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk));
  let last = -1;
  const watch = setInterval(() => {
    const at = numberIn(progressFile);
    if (at === last) child.kill("SIGKILL");
    last = at;
  }, updateLimitMs);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(watch);
  return { code, output, errors };
}

/** Which update the child was at. */
function numberIn(progressFile: string): number {
  try {
    return Number.parseInt(readFileSync(progressFile, "utf8"), 10);
  } catch {
    return -1;
  }
}
