import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** What keeps Chromium quiet, on this machine, and able to run in a container. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Whatever the page asks for beyond this machine is not found, at once and everywhere alike.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

/** Without a browser there is no end-to-end test, and no test is skipped: this throws, and says how to get one. */
function findChromium(environment: NodeJS.ProcessEnv): string {
  const places = environment.CHROMIUM === undefined ? USUAL_PLACES : [environment.CHROMIUM];
  const found = places.find(isProgram);
  if (found !== undefined) return found;
  throw new Error(
    [
      `No Chromium at ${places.join(", ")}. The end-to-end tests need one:`,
      "  Debian, Ubuntu:  apt-get install -y --no-install-recommends chromium",
      "  elsewhere:       install Chromium or Chrome, and set CHROMIUM to its program file",
    ].join("\n"),
  );
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(process.env), args: ARGUMENTS });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
