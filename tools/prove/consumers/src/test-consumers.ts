// npm run test:consumers            every stranger, in every runtime
// npm run test:consumers -- <word>  only those whose name contains the word
// What this machine lacks is SKIPPED; it is never counted as passed.
import { createSandbox, providerIds } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { browserCase } from "./case-browser.ts";
import { compilerCases } from "./case-compilers.ts";
import { runtimeCases } from "./case-runtimes.ts";
import { workersCase } from "./case-workers.ts";
import { Missing } from "./cases.ts";
import { startRegistry } from "./registry.ts";
import { makeRelease, root } from "./release.ts";
import { runOrThrow } from "./run.ts";

const counts = { passed: 0, failed: 0, skipped: 0 };
await runOrThrow("turbo", ["run", "build", "--output-logs=errors-only"], { cwd: root });
const server = await listen(createSandbox());
const registry = await startRegistry();
const release = await makeRelease(registry.url);
const surroundings = { registryUrl: registry.url, sandboxUrl: server.url, ids: providerIds };

const [word = ""] = process.argv.slice(2);
const cases = [...runtimeCases, ...compilerCases, workersCase, browserCase].filter(({ name }) => name.includes(word));
if (cases.length === 0) throw new Error(`No stranger's name contains ${word}.`);

for (const { name, run } of cases) {
  const startedAt = Date.now();
  const seconds = () => ((Date.now() - startedAt) / 1000).toFixed(1);
  try {
    await run(surroundings);
    counts.passed++;
    console.log(`ok       ${name} (${seconds()} s)`);
  } catch (error) {
    if (error instanceof Missing) {
      counts.skipped++;
      console.log(`SKIPPED  ${name}: ${error.message}`);
    } else {
      counts.failed++;
      console.log(`FAILED   ${name} (${seconds()} s)\n${error instanceof Error ? error.message : error}`);
    }
  }
}

release.remove();
await registry.close();
await server.close();
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;
