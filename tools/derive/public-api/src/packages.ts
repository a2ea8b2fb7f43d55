import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package that is published. */
export interface PublishedPackage {
  /** Its folder below `packages/`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
}

/** The packages of the repository at `root` that are published, by folder. */
export function readPackages(root: string): PublishedPackage[] {
  return globSync("packages/*/package.json", { cwd: root })
    .sort()
    .map((path) => ({ folder: path.split("/")[1] ?? "", ...readManifest(root, path) }))
    .filter((manifest) => !manifest.private)
    .map(({ folder, name, version }) => ({ folder, name, version }));
}

function readManifest(root: string, path: string): { name: string; version: string; private?: boolean } {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}
