import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const always = ["LICENSE", "README.md", "package.json"];

/** The files that a package has to hold, and no others: each source, its declarations, and the code that the build makes. */
export function expectedFiles(packageFolder: string): string[] {
  const sources = globSync("src/**/*.ts", { cwd: packageFolder });
  const stems = sources.map((source) => source.replace(/^src\/(.*)\.ts$/, "dist/$1"));
  const declarations = stems.flatMap((stem) => [`${stem}.d.ts`, `${stem}.d.ts.map`]);
  const code = readBundles(packageFolder) ?? stems.map((stem) => `${stem}.js`);
  // What a package gives beside its code, such as a schema, stands in its root.
  const given = globSync("*.schema.json", { cwd: packageFolder });
  return [...always, ...given, ...sources, ...declarations, ...code].sort();
}

/** The files that the code of a bundled package stands in: its entries, and what several of them share. */
function readBundles(packageFolder: string): string[] | undefined {
  const { scripts, exports } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  if (!scripts.build.includes("--bundle")) return undefined;
  const entries = (Object.values(exports) as { default?: string }[]).flatMap((entry) => entry.default?.replace("./", "") ?? []);
  return [...entries, ...globSync("dist/chunk-*.js", { cwd: packageFolder })];
}
