import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Project } from "./project.ts";
import type { Finished } from "./run.ts";

/** How a stranger's project resolves modules. */
export const resolutions = ["nodenext", "bundler"] as const;
export type Resolution = (typeof resolutions)[number];

/** Where a stranger's project has `fetch` and `process` from: the README names these two. */
export const platforms = {
  "lib dom": { lib: ["es2022", "dom", "dom.iterable"], types: [] },
  "@types/node": { lib: ["es2022"], types: ["node"] },
} as const;
export type Platform = keyof typeof platforms;

/** Type-checks the files as strictly as TypeScript can, the libraries' declarations included. */
export function compile(
  project: Project,
  compiler: string,
  resolution: Resolution,
  platform: Platform,
  files: readonly string[],
): Promise<Finished> {
  const compilerOptions = {
    target: "es2022",
    module: resolution === "bundler" ? "esnext" : resolution,
    moduleResolution: resolution,
    ...platforms[platform],
    noEmit: true,
    allowImportingTsExtensions: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    skipLibCheck: false,
  };
  project.write("tsconfig.json", JSON.stringify({ compilerOptions, files }));
  return project.run(process.execPath, [compiler, "-p", "."]);
}

/** The compiler of a TypeScript that is installed where `from` can see it. */
export function findCompiler(from: string, name: string): string {
  return join(dirname(createRequire(from).resolve(`${name}/package.json`)), "bin/tsc");
}
