import { readFileSync } from "node:fs";
import { join } from "node:path";
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

/** Changes a file in every way that Stryker knows, one at a time, and runs the tests. What is as it was is not run again. */
export async function mutate({ Stryker }: StrykerCore, file: string): Promise<Mutant[]> {
  const name = file.replaceAll(/\W/g, "-");
  const stryker = new Stryker({
    mutate: [file],
    testRunner: "vitest",
    vitest: { configFile: "tools/prove/mutants/vitest.config.ts" },
    // Every kind of mutant counts; only texts for people are left as they are.
    plugins: ["@stryker-mutator/vitest-runner", fileURLToPath(new URL("messages.ts", import.meta.url))],
    ignorers: ["messages"],
    concurrency: 1,
    timeoutMS: 5_000,
    incremental: true,
    incrementalFile: join(results, `${name}.json`),
    tempDirName: join(results, "copies"),
    ignorePatterns: ["**/dist", ".turbo", "docs", "specs", "tools", "!tools/prove/mutants", ".results"],
    reporters: [],
    logLevel: "error",
    allowConsoleColors: false,
  });
  const lines = readFileSync(file, "utf8").split("\n");
  const mutants = await stryker.runMutationTest();
  return mutants.filter(({ status }) => status !== "Ignored").map((mutant) => describe(mutant, lines));
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
