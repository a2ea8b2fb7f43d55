import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const always = ["LICENSE", "README.md", "package.json"];

/** The files that a package has to hold, and no others: each source, and what the build makes of it. */
export function expectedFiles(packageFolder: string): string[] {
  const sources = globSync("src/**/*", { cwd: packageFolder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(packageFolder.length + 1));
  const declarations = sources.flatMap((source) => made(source, [".d.ts", ".d.ts.map"]));
  const code = (isBundled(packageFolder) ? readEntries(packageFolder) : sources).flatMap((source) => made(source, [".js", ".js.map"]));
  // What a package gives beside its code, such as a schema, stands in its root.
  const given = globSync("*.schema.json", { cwd: packageFolder });
  return [...always, ...given, ...sources, ...declarations, ...code].sort();
}

function made(source: string, endings: readonly string[]): string[] {
  const stem = source.replace(/^src\//, "dist/").replace(/\.ts$/, "");
  return endings.map((ending) => `${stem}${ending}`);
}

/** Whether the build puts all code of an entry point into one file. */
function isBundled(packageFolder: string): boolean {
  return readManifest(packageFolder).scripts.build.includes("--bundle");
}

/** The source of each entry point. */
function readEntries(packageFolder: string): string[] {
  const entries = Object.values(readManifest(packageFolder).exports);
  return entries.flatMap((entry) => (typeof entry === "string" ? [] : [entry["@imagetags/source"].replace("./", "")]));
}

interface Manifest {
  readonly scripts: { readonly build: string };
  readonly exports: Readonly<Record<string, string | { readonly "@imagetags/source": string }>>;
}

function readManifest(packageFolder: string): Manifest {
  return JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
}
