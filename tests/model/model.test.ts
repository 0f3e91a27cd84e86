import "./seeded-ids";
import "fake-indexeddb/auto";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeTemplate, type Template } from "./model-template";
import { playSchedule } from "./schedule";

const first = Number(process.env["REMBUK_MODEL_FROM"] ?? 1);
const count = Number(process.env["REMBUK_MODEL_SEEDS"] ?? 200);
/** On a slow machine fewer seeds are played, but never fewer than these. */
const enoughSeeds = 40;
const budgetMs = process.env["REMBUK_MODEL_SEEDS"] === undefined ? 25_000 : Infinity;

let template: Template;

beforeAll(async () => {
  template = await makeTemplate();
});

afterAll(() => {
  rmSync(template.folder, { recursive: true, force: true });
});

test(
  "[ACK1] [ACK2] [LOG1] [STATUS1] [STATUS2] [RECOVER1] [RECOVER5] [GROUP2] [RELATE1] whatever is typed, grouped, tied, cut, lost, locked, closed, restarted and restored: every page and the log agree in the end, nothing is missing or doubled, and no status word was ever false",
  { timeout: count * 2_000 + 120_000 },
  async () => {
    const until = Date.now() + budgetMs;
    const totals = { seeds: 0, acts: 0, edits: 0, snapshots: 0, links: 0, grouped: 0, losses: 0 };
    const failed: string[] = [];
    for (let seed = first; seed < first + count; seed += 1) {
      if (totals.seeds >= enoughSeeds && Date.now() > until) break;
      try {
        const played = await playSchedule(template, seed);
        totals.seeds += 1;
        totals.acts += played.acts;
        totals.edits += played.edits;
        totals.snapshots += played.snapshots;
        totals.links += played.links;
        totals.grouped += played.grouped;
        totals.losses += played.losses;
      } catch (error) {
        failed.push(`npm run test:model -- --from ${seed} --seeds 1\n${String(error)}`);
        if (failed.length >= 5) break;
      }
    }
    console.log(`model: ${JSON.stringify(totals)}`);
    expect(failed.join("\n\n")).toBe("");
    expect(totals.edits, "a model without edits proves nothing").toBeGreaterThan(totals.seeds);
    expect(totals.snapshots).toBeGreaterThan(0);
    expect(totals.links, "items of two groups are tied together").toBeGreaterThan(0);
    expect(totals.grouped, "items stand under others").toBeGreaterThan(0);
    expect(totals.losses, "a server that loses nothing proves nothing").toBeGreaterThan(0);
  },
);
