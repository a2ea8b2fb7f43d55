import { globSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runOrThrow } from "@imagetags/consumers/run";

export interface Installed {
  /** By name: kilobytes of its files. */
  readonly packages: ReadonlyMap<string, number>;
  readonly kilobytes: number;
}

/** What installing the package in that folder of this repository brings: it and its dependencies, as they are packed. */
export async function weighPackage(folder: string): Promise<Installed> {
  const packages = new Map<string, number>();
  for (const [name, from] of listDependencies(folder)) packages.set(name, await weigh(from));
  return { packages, kilobytes: [...packages.values()].reduce((sum, kilobytes) => sum + kilobytes, 0) };
}

/** The package in a folder and all that it depends on, by name. */
function listDependencies(folder: string, found: Map<string, string> = new Map()): Map<string, string> {
  const manifest = join(folder, "package.json");
  const { name, dependencies = {} } = JSON.parse(readFileSync(manifest, "utf8"));
  if (found.has(name)) return found;
  found.set(name, folder);
  for (const dependency of Object.keys(dependencies)) {
    const path = findPackageJSON(dependency, manifest);
    if (path === undefined) throw new Error(`${name}: ${dependency} is not installed`);
    listDependencies(realpathSync(dirname(path)), found);
  }
  return found;
}

async function weigh(folder: string): Promise<number> {
  return folder.includes("node_modules") ? weighFiles(folder) : weighTarball(folder);
}

async function weighTarball(folder: string): Promise<number> {
  const destination = mkdtempSync(join(tmpdir(), "imagetags-pack-"));
  try {
    await runOrThrow("pnpm", ["pack", "--pack-destination", destination], { cwd: folder });
    const [tarball = ""] = globSync("*.tgz", { cwd: destination });
    await runOrThrow("tar", ["-xzf", tarball], { cwd: destination });
    return weighFiles(join(destination, "package"));
  } finally {
    rmSync(destination, { recursive: true });
  }
}

/** Kilobytes of the files below a folder. */
export function weighFiles(folder: string): number {
  const files = globSync("**/*", { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / 1000;
}

/** What is wrong with what installing a package brings. */
export function judgeInstalled(
  name: string,
  { packages, kilobytes }: Installed,
  most: { readonly packages: number; readonly kilobytes: number },
): string[] {
  const parts = [...packages].map(([part, size]) => `${part} ${size.toFixed(0)}`).join(", ");
  const complaints: string[] = [];
  if (packages.size > most.packages) complaints.push(`${name} brings ${packages.size} packages, and may bring ${most.packages}: ${parts}.`);
  if (kilobytes > most.kilobytes) complaints.push(`${name} brings ${kilobytes.toFixed(0)} kB, and may bring ${most.kilobytes}: ${parts}.`);
  return complaints;
}
