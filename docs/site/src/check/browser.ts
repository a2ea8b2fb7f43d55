import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// The parts of playwright-core that the checks use. The package itself is installed with the site only.
export interface Tab {
  goto(url: string): Promise<unknown>;
  on(event: "console", listener: (message: { type(): string; text(): string; location(): { url: string } }) => void): void;
  on(event: "pageerror", listener: (error: Error) => void): void;
  on(event: "request", listener: (request: { url(): string }) => void): void;
  evaluate<T>(script: string): Promise<T>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  emulateMedia(media: { colorScheme: "light" | "dark" }): Promise<void>;
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  screenshot(options: { path: string; fullPage: boolean }): Promise<unknown>;
  close(): Promise<void>;
}

export interface Chromium {
  newTab(): Promise<Tab>;
  close(): Promise<void>;
}

interface Playwright {
  readonly chromium: { launch(options: object): Promise<Browser> };
}

interface Browser {
  newPage(options: object): Promise<Tab>;
  close(): Promise<void>;
}

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Starts this machine's Chromium; `undefined` where it has none. */
export async function startChromium(starlight: string): Promise<Chromium | undefined> {
  const executablePath = places.find((path) => existsSync(path));
  if (!executablePath) return undefined;
  const { chromium } = createRequire(join(starlight, "package.json"))("playwright-core") as Playwright;
  const args = ["no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking", "disable-component-update"];
  const browser = await chromium.launch({ executablePath, args: [...args, "disable-sync"].map((name) => `--${name}`) });
  return {
    newTab: () => browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: "light" }),
    close: () => browser.close(),
  };
}

/** Resolves when a condition holds in a page. It is asked at each frame: the pages' policy forbids what Playwright would do. */
export function until(tab: Tab, condition: string): Promise<unknown> {
  return tab.evaluate(`new Promise((resolve, reject) => {
    const look = () => { if (${condition}) resolve(); else requestAnimationFrame(look); };
    setTimeout(() => reject(new Error(${JSON.stringify(`not within two minutes: ${condition}`)})), 120_000);
    look();
  })`);
}

/** The program of axe-core, to be evaluated in a page. */
export function readAxe(starlight: string): string {
  return readFileSync(join(starlight, "node_modules/axe-core/axe.min.js"), "utf8");
}
