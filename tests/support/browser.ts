import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const EXECUTABLE = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Whether there is a browser to test in. Without one the tests are skipped, loudly; in CI that is a failure. */
export function hasBrowser(): boolean {
  if (existsSync(EXECUTABLE)) return true;
  const how = `No Chromium at ${EXECUTABLE}: install it (apt-get install chromium) or set CHROMIUM_PATH.`;
  if (process.env["CI"] === "true") throw new Error(how);
  process.stderr.write(`\nSKIPPED the tests in a real browser. ${how}\n\n`);
  return false;
}

/** Chromium without a screen; WebGL is drawn in software. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      "--no-sandbox",
      "--use-gl=angle",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--disable-dev-shm-usage",
    ],
  });
}

/** Where the README's pictures go when `WHOSAID_SCREENSHOTS=1` asks for them; null else, so that tests change no file. */
export function screenshotFolder(): string | null {
  if (process.env["WHOSAID_SCREENSHOTS"] !== "1") return null;
  return new URL("../../web/screenshots", import.meta.url).pathname;
}

/** A page, and all that went wrong in it: errors, refused by the security policy, requests to elsewhere. */
export type WatchedPage = { readonly page: Page; readonly problems: readonly string[] };

export async function openPage(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1280, height: 800 },
    // Nodes go to their places at once, so that a test need not wait for the eye.
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL) && !url.startsWith("blob:")) problems.push(`request to ${url}`);
  });
  return { page, problems };
}

/** Waits until the graph stands still and answers input; how many nodes it draws. */
export async function graphReady(page: Page): Promise<number> {
  const drawn = page.locator("html[data-graph-ready]");
  await drawn.waitFor({ state: "attached", timeout: 60_000 });
  return Number(await drawn.getAttribute("data-graph-ready"));
}
