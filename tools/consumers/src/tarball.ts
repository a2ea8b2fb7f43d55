import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const always = ["LICENSE", "README.md", "package.json"];

/** The files that a package has to hold, and no others: each source, and what the build makes of it. */
export function expectedFiles(packageFolder: string): string[] {
  const sources = globSync("src/**/*", { cwd: packageFolder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(packageFolder.length + 1));
  const declarations = sources.flatMap((source) => made(source, [".d.ts", ".d.ts.map"]));
  const code = (isBundled(packageFolder) ? ["src/index.ts"] : sources).flatMap((source) => made(source, [".js", ".js.map"]));
  // What a package gives beside its code, such as a schema, stands in its root.
  const given = globSync("*.schema.json", { cwd: packageFolder });
  return [...always, ...given, ...sources, ...declarations, ...code].sort();
}

function made(source: string, endings: readonly string[]): string[] {
  const stem = source.replace(/^src\//, "dist/").replace(/\.ts$/, "");
  return endings.map((ending) => `${stem}${ending}`);
}

/** Whether the build puts all code into one file. */
function isBundled(packageFolder: string): boolean {
  return JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")).scripts.build.includes("--bundle");
}
