import type { Chromium } from "./browser.ts";
import type { SiteServer } from "./server.ts";

/** What every check finds. */
export interface Surroundings {
  readonly server: SiteServer;
  readonly chromium: Chromium;
  /** The folder of the Starlight project. */
  readonly starlight: string;
  /** Every page, as a path below the site's URL: `guides/start/`. */
  readonly pages: readonly string[];
}

/** One thing that the site promises. Gives what breaks the promise, a line each; none when it is kept. */
export interface Check {
  readonly name: string;
  run(surroundings: Surroundings): Promise<string[]>;
}
