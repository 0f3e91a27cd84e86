import { existsSync } from "node:fs";
import { join } from "node:path";
import bundledChromium from "@sparticuz/chromium";
import { type Browser, type BrowserContextOptions, chromium } from "playwright-core";

/**
 * The Chromium of this computer, or the one bundled in an npm package where there is none (Linux only).
 * `CHROMIUM_PATH` names another; `REMBUK_TEST_BROWSER=bundled` insists on the bundled one. The caller closes it.
 */
export function launchChromium(): Promise<Browser> {
  const systemPath = process.env["REMBUK_TEST_BROWSER"] === "bundled" ? undefined : findSystemChromium();
  if (systemPath !== undefined) return chromium.launch({ executablePath: systemPath, args: SYSTEM_ARGS });
  if (process.platform !== "linux") {
    throw new Error("No Chrome, Chromium or Edge found: install one or set CHROMIUM_PATH");
  }
  return launchBundled();
}

async function launchBundled(): Promise<Browser> {
  return chromium.launch({ executablePath: await bundledChromium.executablePath(), args: BUNDLED_ARGS });
}

/**
 * A participant's phone: the small, cheap Android size that every page must fit. Without service workers, as on the
 * plain http address of a hall; a test of what they add allows them.
 */
export const phoneProfile: BrowserContextOptions = {
  viewport: { width: 360, height: 760 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  userAgent:
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36",
  locale: "id-ID",
  serviceWorkers: "block",
};

/** An organiser's or facilitator's laptop. */
export const laptopProfile: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: "id-ID",
  serviceWorkers: "block",
};

/** No sandbox, for containers; nothing that talks to the network by itself. */
const SYSTEM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Not the package's own list: with `--single-process` in it the browser dies at the second context. */
const BUNDLED_ARGS = ["--no-sandbox", "--disable-gpu", "--no-zygote"];

function findSystemChromium(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
    return named;
  }
  return usualPaths().find((path) => existsSync(path));
}

function usualPaths(): readonly string[] {
  if (process.platform === "win32") return windowsPaths();
  return process.platform === "darwin" ? MACOS_PATHS : LINUX_PATHS;
}

const MACOS_PATHS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const LINUX_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

function windowsPaths(): string[] {
  const roots = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap(
    (name) => process.env[name] ?? [],
  );
  const programs = [
    ["Chromium", "Application", "chrome.exe"],
    ["Google", "Chrome", "Application", "chrome.exe"],
    ["Microsoft", "Edge", "Application", "msedge.exe"],
  ];
  return programs.flatMap((program) => roots.map((root) => join(root, ...program)));
}
