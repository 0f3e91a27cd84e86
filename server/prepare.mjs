// Makes a fresh clone runnable: installs the packages, builds client and server. Plain JavaScript without packages,
// since it runs before there are any. Shared by `npm start` and `npm test`.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = [20, 19];

/** In this order: the service worker lists the files of the pages. */
const configs = ["vite.config.ts", "vite.service-worker.config.ts", "vite.server.config.ts"];

/** Installs and builds what is missing or older than its sources. Ends the process with a sentence if it cannot. */
export function prepare() {
  checkNode();
  install();
  build();
}

/** Runs a script with this Node, output shown as it comes; gives the exit code. */
export function runNode(args, env = process.env) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", env });
  return status ?? 1;
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  const oldest = oldestNode.join(".");
  stop(
    `Rembuk memerlukan Node.js ${oldest} atau lebih baru; komputer ini memakai ${process.versions.node}. Unduh dari https://nodejs.org.`,
    `Rembuk needs Node.js ${oldest} or newer; this computer has ${process.versions.node}. Get it from https://nodejs.org.`,
  );
}

function install() {
  const stampFile = join(root, "node_modules", ".rembuk-install");
  const wanted = fingerprint(["package-lock.json"], `${process.platform} ${process.arch}`);
  if (read(stampFile) === wanted) return;
  if (!isInstalled()) {
    tell("Memasang paket (sekali saja)...", "Installing packages (only once)...");
    const npm = findNpm();
    // Building needs the development packages, whatever NODE_ENV says.
    if (runNode([npm, "ci", "--include=dev", "--no-audit", "--no-fund"]) !== 0) {
      stop(
        "Pemasangan paket gagal. Pemasangan pertama memerlukan internet; setelah itu tidak lagi.",
        "Installing packages failed. The first installation needs the internet; later starts do not.",
      );
    }
  }
  writeFileSync(stampFile, wanted);
}

/** Whether what npm says it installed is what the lockfile wants: a folder installed by hand needs no network again. */
function isInstalled() {
  const installed = packagesIn(join(root, "node_modules", ".package-lock.json"));
  const wanted = packagesIn(join(root, "package-lock.json"));
  if (installed === undefined || wanted === undefined) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || isElsewhere(entry) || installed[path]?.version === entry.version,
  );
}

function packagesIn(file) {
  const text = read(file);
  return text === undefined ? undefined : JSON.parse(text).packages;
}

/** Optional packages are for other systems, unless npm put them here. */
function isElsewhere(entry) {
  return entry.optional === true || entry.devOptional === true || entry.peer === true || entry.link === true;
}

/** npm's own script: starting `npm.cmd` fails on Windows. */
function findNpm() {
  const started = process.env.npm_execpath;
  const beside = dirname(process.execPath);
  const places = [
    ...(started !== undefined && /npm-cli\.c?js$/u.test(started) ? [started] : []),
    join(beside, "node_modules", "npm", "bin", "npm-cli.js"),
    join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    join(beside, "..", "share", "nodejs", "npm", "bin", "npm-cli.js"),
  ];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) {
    stop("npm tidak ditemukan. Jalankan lewat: npm start", "npm was not found. Start it by: npm start");
  }
  return found;
}

function build() {
  const stampFile = join(root, "dist", "build-stamp");
  const wanted = fingerprint(sourceFiles(), process.versions.node.split(".")[0]);
  const built = ["client/index.html", "client/sw.js", "server/main.js", "server/storage-worker.js"];
  if (read(stampFile) === wanted && built.every((file) => existsSync(join(root, "dist", file)))) return;
  tell("Menyiapkan program...", "Building the program...");
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  // The settings are read as they are; what a coming version of Vite will want is no news for who starts the program.
  const env = { ...process.env, NODE_ENV: "production", VITE_CONFIG_NATIVE_IGNORE_WARNING: "true" };
  for (const config of configs) {
    if (runNode([vite, "build", "--config", config, "--logLevel", "warn"], env) !== 0) {
      stop("Program gagal disiapkan; lihat pesan di atas.", "Building failed; see the message above.");
    }
  }
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(stampFile, wanted);
}

/** Everything the build reads, tests left out. */
function sourceFiles() {
  const folders = ["client", "server", "shared"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/u.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + sep.length)),
  );
  const files = ["package-lock.json", "vite.precompressed.ts", ...configs, ...folders];
  return files.toSorted((one, other) => (one < other ? -1 : 1));
}

/** Contents, not times: a checkout changes times, and copies keep them. */
function fingerprint(files, salt) {
  const hash = createHash("sha256").update(salt);
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function tell(indonesian, english) {
  console.log(`${indonesian} · ${english}`);
}

function stop(indonesian, english) {
  console.error(`${indonesian} · ${english}`);
  process.exit(1);
}
