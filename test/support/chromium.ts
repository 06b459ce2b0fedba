import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";

/** On CI a missing browser is a failure; elsewhere the tests that need one are left out. */
export const hasBrowser = existsSync(CHROMIUM) || Boolean(process.env["CI"]);

/** Starts Debian's Chromium, which asks nothing of the outside world on its own. */
export function startBrowser(): Promise<Browser> {
  const quiet = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
  ];
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", ...quiet];
  return chromium.launch({ executablePath: CHROMIUM, args });
}
