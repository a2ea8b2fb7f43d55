import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const always = ["LICENSE", "README.md", "package.json"];

/** The files that a package has to hold, and no others: the code that the build makes, and each source's declarations. */
export function expectedFiles(packageFolder: string): string[] {
  const sources = globSync("src/**/*.ts", { cwd: packageFolder });
  const stems = sources.map((source) => source.replace(/^src\/(.*)\.ts$/, "dist/$1"));
  const declarations = hasDeclarations(packageFolder) ? stems.map((stem) => `${stem}.d.ts`) : [];
  const code = readBundles(packageFolder) ?? stems.map((stem) => `${stem}.js`);
  // What a package gives beside its code, such as a schema, stands in its root.
  const given = globSync("*.schema.json", { cwd: packageFolder });
  return [...always, ...given, ...declarations, ...code].sort();
}

/** Whether the build writes declarations: the command has none, because nobody imports it. */
function hasDeclarations(packageFolder: string): boolean {
  return readManifest(packageFolder).scripts.build.includes("tsc");
}

/** The files that the code of a bundled package stands in: its entries, and what several of them share or load late. */
function readBundles(packageFolder: string): string[] | undefined {
  const { scripts, exports, bin = {} } = readManifest(packageFolder);
  if (!scripts.build.includes("--bundle")) return undefined;
  const entries = Object.values(exports).flatMap((entry) => (typeof entry === "object" ? [entry.default] : []));
  const chunks = globSync("dist/*.js", { cwd: packageFolder }).filter((file) => /-[A-Z0-9]{8}\.js$/.test(file));
  return [...[...entries, ...Object.values(bin)].map((file) => file.replace("./", "")), ...chunks];
}

interface Manifest {
  readonly scripts: { readonly build: string };
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
  readonly bin?: Readonly<Record<string, string>>;
}

function readManifest(packageFolder: string): Manifest {
  return JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
}
