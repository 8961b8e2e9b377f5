import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Chrome and Chromium usually are. */
const PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/** Nothing but the pages under test: no look-ups of its own, and it starts in a container too. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser of this machine, from CHROME_PATH first; on Linux x64 without one, the one that npm brought along. */
export async function launchChromium(): Promise<Browser> {
  const own = [process.env.CHROME_PATH, ...PATHS].find((path) => path && existsSync(path));
  if (own) return chromium.launch({ executablePath: own, args: ARGUMENTS });
  if (process.platform === "linux" && process.arch === "x64") return launchPackaged();
  throw new Error("The browser tests need Chrome or Chromium: install one, or name it in CHROME_PATH.");
}

export async function launchPackaged(): Promise<Browser> {
  // The libraries that a bare machine lacks come with the package; it unpacks them where it thinks it runs in the cloud.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  const executablePath = await packaged.executablePath();
  // Its own arguments put everything into one process, which ends with the first window that is closed.
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
