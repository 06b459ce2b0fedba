import { existsSync, mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build } from "vite";
import { createApp, type App } from "../../src/app.ts";
import { readSettings } from "../../src/platform/settings/index.ts";
import { hasBrowser, startBrowser } from "./chromium.ts";
import { testPlace } from "./database.ts";

/** Looked at by people; git keeps nothing of dist/. */
const SCREENSHOTS = "dist/screenshots";
const EXPLORER = "dist/explorer";

/** The explorer in front of a database of its own, and a browser to look at it with. */
export interface ShownExplorer {
  readonly app: App;
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** What a page did that it should not: said on the console, thrown, or asked of somebody else. */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Starts the explorer as it was built, on the seeds or on an empty graph. */
export async function showExplorer(settings: Readonly<Record<string, string>> = {}): Promise<ShownExplorer> {
  if (!existsSync(`${EXPLORER}/index.html`))
    await build({ configFile: "vite.explorer.config.ts", logLevel: "error" });
  const place = await testPlace();
  const app = await createApp(
    readSettings({
      DATABASE_URL: place.url,
      LOG_LEVEL: "silent",
      DEADLINE_MILLISECONDS: "20000",
      ...settings,
    }),
  );
  const url = await app.server.listen({ host: "127.0.0.1", port: 0 });
  const browser = await startBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    await app.close();
    await place.remove();
  };
  return { app, url, browser, close };
}

/** A tab of its own that keeps what it complains of. */
export async function watchedPage(
  { browser, url }: Pick<ShownExplorer, "browser" | "url">,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const page = await (await browser.newContext(options)).newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !isOfDriver(message.text()))
      complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (sent) => {
    if (!sent.url().startsWith(url) && !sent.url().startsWith("data:")) complaints.push(sent.url());
  });
  return { page, complaints };
}

/** Without a graphics card, what draws says how slow it is to look at what was drawn. */
function isOfDriver(complaint: string): boolean {
  return complaint.includes("GL Driver Message (OpenGL, Performance");
}

/** Opens an address and waits until nothing more is loaded or fetched. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** Until the page has its heading and nothing on it is loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1").waitFor();
  const waiting = page.locator(".loading, .passing");
  while ((await waiting.count()) > 0) await waiting.first().waitFor({ state: "detached" });
}

/** How many nodes a picture shows, once it is drawn. */
export async function drawnNodes(page: Page): Promise<number> {
  const picture = page.locator("[data-drawn]");
  await picture.waitFor({ state: "attached" });
  return Number(await picture.getAttribute("data-drawn"));
}

/** The milliseconds since the page was asked for, as it counts them: told, never compared. */
export async function sinceBeginning(page: Page): Promise<string> {
  return (await page.evaluate<number>("performance.now()")).toFixed(0);
}

/** What the rules of accessibility have to say of the page that is shown: its context must bypass the policy. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: await readFile("node_modules/axe-core/axe.min.js", "utf8") });
  return page.evaluate<string[]>(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`))",
  );
}

/** Whether one has to scroll sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth");
}

export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, fullPage: true });
}

export { hasBrowser };
