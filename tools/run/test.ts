// npm test: every step, one after the other, a line each; the output of one that fails in full; then one line that counts.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Step, steps } from "./steps.ts";

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const outcomes = [...steps.map(runStep), runVitest()];
const [passed, failed] = (["passed", "failed"] as const).map((field) => outcomes.reduce((sum, outcome) => sum + outcome[field], 0));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function runStep({ name, command }: Step): Outcome {
  const { isOk, stdout } = run(name, command);
  // What a step could not look at is never taken for passed in silence.
  if (isOk) for (const line of stdout.split("\n").filter((line) => line.startsWith("SKIPPED"))) console.log(`        ${line}`);
  return { passed: Number(isOk), failed: Number(!isOk) };
}

function runVitest(): Outcome {
  const folder = mkdtempSync(join(tmpdir(), "imagetags-test-"));
  const report = join(folder, "report.json");
  const { isOk } = run("tests", ["vitest", "run", "--no-color", "--reporter=minimal", "--reporter=json", `--outputFile.json=${report}`]);
  try {
    const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(report, "utf8"));
    // A file that could not be loaded has no tests to count, and must not pass for that.
    return { passed: numPassedTests, failed: Math.max(numFailedTests, success && isOk ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(name: string, [program, ...args]: Step["command"]): { isOk: boolean; stdout: string } {
  const startedAt = Date.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 100_000_000,
  });
  const isOk = status === 0;
  console.log(`${isOk ? "ok    " : "FAILED"}  ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (!isOk) console.log(`${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}`);
  return { isOk, stdout };
}
