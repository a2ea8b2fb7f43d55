import { globSync } from "node:fs";
import { join } from "node:path";

const always = ["LICENSE", "README.md", "package.json"];

/** The files that a package has to hold, and no others: each source, and what the compiler makes of it. */
export function expectedFiles(packageFolder: string): string[] {
  const sources = globSync("src/**/*", { cwd: packageFolder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(packageFolder.length + 1));
  const made = sources.flatMap((source) => {
    const stem = source.replace(/^src\//, "dist/").replace(/\.ts$/, "");
    return [".js", ".js.map", ".d.ts", ".d.ts.map"].map((ending) => `${stem}${ending}`);
  });
  // What a package gives beside its code, such as a schema, stands in its root.
  const given = globSync("*.schema.json", { cwd: packageFolder });
  return [...always, ...given, ...sources, ...made].sort();
}
