import { afterAll, beforeAll, describe } from "vitest";
import { hasBrowser, showExplorer, type ShownExplorer } from "./browser.ts";

/** A suite that looks at the seeds in a browser, all of it at one explorer; where there is no browser it says so. */
export function describeShown(what: string, tests: (shown: ShownExplorer) => void): void {
  const title = hasBrowser ? what : `${what} (skipped: /usr/bin/chromium is not installed)`;
  describe.skipIf(!hasBrowser)(title, { timeout: 120_000 }, () => {
    // There once it is shown: tests are told of it before.
    const shown = {} as ShownExplorer;
    beforeAll(async () => {
      Object.assign(shown, await showExplorer());
    }, 240_000);
    afterAll(() => shown.close());
    tests(shown);
  });
}
