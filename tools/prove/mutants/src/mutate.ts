import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { importTool, installTools } from "@imagetags/consumers/tools";

const results = fileURLToPath(new URL("../.results/", import.meta.url));

/** A change to the source, and whether a test failed because of it. */
export interface Mutant {
  readonly line: number;
  /** The line's text. */
  readonly source: string;
  /** What was changed and into what, on one line, such as `pages <= 1 → pages < 1`. */
  readonly change: string;
  readonly isKilled: boolean;
}

/** Both count from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}
interface StrykerMutant {
  readonly fileName: string;
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
}
interface StrykerCore {
  readonly Stryker: new (options: object) => { runMutationTest(): Promise<StrykerMutant[]> };
}

export async function installStryker(): Promise<StrykerCore> {
  const version = "10.1.1";
  const packages = ["@stryker-mutator/core", "@stryker-mutator/vitest-runner"].map((name) => `${name}@${version}`);
  // The runner has to drive the very vitest that the tests import.
  return importTool<StrykerCore>(await installTools("mutants", packages, ["--legacy-peer-deps"]), "@stryker-mutator/core");
}

/** How tests are run. Clients' tests take long: only what no shorter ones reach, which are ways in, answers to them too. */
export const suites = ["short", "clients"] as const;
export type Suite = (typeof suites)[number];

export function suiteOf(file: string): Suite {
  return /^packages\/(core\/src\/(?!registry\/)|normalize\/)/.test(file) ? "short" : "clients";
}

/**
 * Changes files in every way that Stryker knows, one place at a time, and runs the tests of a suite. What was killed, and is as it
 * was, is not run again.
 *
 * @returns the mutants of each file.
 */
export async function mutate({ Stryker }: StrykerCore, suite: Suite, files: readonly string[]): Promise<Map<string, Mutant[]>> {
  const incrementalFile = join(results, `${suite}.json`);
  forgetSurvivors(incrementalFile);
  const stryker = new Stryker({
    mutate: files,
    testRunner: "vitest",
    vitest: { configFile: `tools/prove/mutants/vitest.${suite}.config.ts` },
    // Every kind of mutant counts; only texts for people are left as they are.
    plugins: ["@stryker-mutator/vitest-runner", fileURLToPath(new URL("messages.ts", import.meta.url))],
    ignorers: ["messages"],
    concurrency: 2,
    // A loaded machine is slow, and takes half a minute for all tests, which is no mutant's doing. What waits for ever is found out by
    // the time limit of its test, an endless loop by how often it goes round.
    timeoutMS: 60_000,
    incremental: true,
    incrementalFile,
    tempDirName: join(results, "copies"),
    ignorePatterns: ["**/dist", ".turbo", "docs", "specs", "tools", "!tools/prove/mutants", ".results"],
    reporters: ["progress-append-only"],
    logLevel: "error",
    allowConsoleColors: false,
  });
  const sources = new Map(files.map((file) => [file, readFileSync(file, "utf8").split("\n")]));
  const mutants = (await stryker.runMutationTest()).filter(({ status }) => status !== "Ignored");
  const mutantsOf = (file: string) => mutants.filter(({ fileName }) => relative(process.cwd(), fileName) === file);
  return new Map(Array.from(sources, ([file, lines]) => [file, mutantsOf(file).map((mutant) => describe(mutant, lines))]));
}

/** So that they are tried again: of a mutant in what runs as a file is loaded, Stryker does not notice that a test changed. */
function forgetSurvivors(file: string): void {
  if (!existsSync(file)) return;
  const report: { files: Record<string, { mutants: StrykerMutant[] }> } = JSON.parse(readFileSync(file, "utf8"));
  for (const one of Object.values(report.files)) one.mutants = one.mutants.filter(({ status }) => status !== "Survived");
  writeFileSync(file, JSON.stringify(report));
}

function describe({ status, replacement = "", location }: StrykerMutant, lines: readonly string[]): Mutant {
  const { start, end } = location;
  const changed = lines
    .slice(start.line - 1, end.line)
    .map((line, index, all) => line.slice(index === 0 ? start.column - 1 : 0, index === all.length - 1 ? end.column - 1 : undefined))
    .join("\n");
  const change = `${changed} → ${replacement}`.replaceAll(/\s+/g, " ").trim();
  // What ran out of time, or of memory, went into an endless loop: a test failed.
  return {
    line: start.line,
    source: (lines[start.line - 1] ?? "").trim(),
    change,
    isKilled: status !== "Survived" && status !== "NoCoverage",
  };
}
