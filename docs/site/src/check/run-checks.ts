import { globSync } from "node:fs";
import { startChromium } from "./browser.ts";
import { pagesCheck, searchCheck } from "./pages.ts";
import { chineseCheck, keyboardCheck, scenariosCheck, weightCheck } from "./playground.ts";
import { serveSite } from "./server.ts";

const checks = [pagesCheck, searchCheck, scenariosCheck, chineseCheck, keyboardCheck, weightCheck];

/** Holds a built site to what it promises, in this machine's Chromium. Returns how many promises it breaks. */
export async function runChecks(site: string, starlight: string): Promise<number> {
  const chromium = await startChromium(starlight);
  if (!chromium) {
    console.log("SKIPPED  all checks in a browser: no Chromium; on Debian: apt-get install chromium");
    return 0;
  }
  const server = await serveSite(site);
  const pages = globSync("**/*.html", { cwd: site })
    .sort()
    .map((file) => file.replace(/(?<=^|\/)index\.html$/, ""));
  let failed = 0;
  for (const { name, run } of checks) {
    const startedAt = Date.now();
    const problems = await run({ server, chromium, starlight, pages }).catch((error: Error) => [error.message]);
    if (problems.length > 0) failed++;
    console.log(`${problems.length === 0 ? "ok     " : "FAILED "}  ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
    for (const problem of problems) console.log(`         ${problem}`);
  }
  await chromium.close();
  server.close();
  return failed;
}
