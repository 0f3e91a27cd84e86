// Loaded before a server whose memory is measured. Every SIGUSR2 lets ten minutes pass on its clock, collects the
// garbage, and writes down what is left.
import { writeFileSync } from "node:fs";

const stepMs = 10 * 60_000;
const realNow = Date.now;
let aheadMs = 0;
Date.now = () => realNow() + aheadMs;

process.on("SIGUSR2", () => {
  aheadMs += stepMs;
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  writeFileSync(`${process.env.DATA_DIR}/memory.json`, JSON.stringify({ heapUsed, external, rss, aheadMs }));
});
