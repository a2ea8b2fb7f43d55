// npm test: every step, one after the other, then one line that counts them with the tests.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { steps } from "./steps.ts";

let passed = 0;
let failed = 0;

for (const { name, command } of steps) {
  const startedAt = Date.now();
  const [program, ...args] = command;
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${status === 0 ? "ok    " : "FAILED"}  ${name} (${seconds} s)`);
  if (status === 0) {
    passed++;
    // What a step could not look at is never taken for passed in silence.
    for (const line of stdout.split("\n").filter((line) => line.startsWith("SKIPPED"))) console.log(`        ${line}`);
  } else {
    failed++;
    console.log(`${stdout ?? ""}${stderr ?? ""}`);
  }
}

const counts = runVitest();
passed += counts.passed;
failed += counts.failed;

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function runVitest(): { passed: number; failed: number } {
  const folder = mkdtempSync(join(tmpdir(), "imagetags-test-"));
  const report = join(folder, "report.json");
  const { status } = spawnSync("vitest", ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  try {
    const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(report, "utf8"));
    // A file that could not be loaded has no tests to count, and must not pass for that.
    return { passed: numPassedTests, failed: Math.max(numFailedTests, success && status === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
