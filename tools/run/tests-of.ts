import { globSync } from "node:fs";

/** The folders below `packages/`. */
export function listPackages(): string[] {
  return globSync("packages/*/package.json")
    .map((path) => path.split("/")[1] ?? "")
    .sort();
}

/** The files that test a package: its own, and those that are named after it elsewhere, such as a provider's contract test. */
export function testsOf(name: string): string[] {
  return globSync([`packages/${name}/test/**/*.test.ts`, `{packages,tools/prove}/*/test/${name}.test.ts`]).sort();
}
