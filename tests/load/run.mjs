// `npm run bench`: installs what the measurements compare with (first use only), builds, and runs on one core; the
// servers run on another. Never part of `npm test`.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { prepare, root, runNode } from "../../server/prepare.mjs";

const here = join(root, "tests", "load");

prepare();
installPeers();
const vite = join(root, "node_modules", "vite", "bin", "vite.js");
if (runNode([vite, "build", "--config", "tests/load/vite.load.config.ts", "--logLevel", "warn"]) !== 0)
  process.exit(1);
const bench = ["--expose-gc", join(here, "dist", "bench.js"), ...process.argv.slice(2)];
const canPin = spawnSync("taskset", ["-c", "1", "true"]).status === 0;
const [command, ...args] = canPin
  ? ["taskset", "-c", "1", process.execPath, ...bench]
  : [process.execPath, ...bench];
const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
const page = join("tests", "load", "RESULTS.md");
if (existsSync(join(root, page))) runNode([join(root, "node_modules", "oxfmt", "bin", "oxfmt"), page]);
process.exitCode = status ?? 1;

function installPeers() {
  if (existsSync(join(here, "node_modules", ".package-lock.json"))) return;
  console.log("Installing what the measurements compare with (only once, some minutes)...");
  const npm = process.env.npm_execpath ?? "npm";
  const args = ["ci", "--no-audit", "--no-fund"];
  const { status } = npm.endsWith("js")
    ? spawnSync(process.execPath, [npm, ...args], { cwd: here, stdio: "inherit" })
    : spawnSync(npm, args, { cwd: here, stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
