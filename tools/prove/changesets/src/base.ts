import { spawnSync } from "node:child_process";
import type { PublishedPackage } from "@imagetags/public-api/packages";
import type { Base } from "./changesets.ts";

/**
 * What changed since this branch left `main`, the uncommitted included.
 *
 * @returns undefined where nothing can be compared: no git, or no `main` here.
 */
export function readBase(root: string, packages: readonly PublishedPackage[]): Base | undefined {
  const commit = ["origin/main", "main"].map((branch) => git(root, "merge-base", branch, "HEAD")?.trim()).find(Boolean);
  if (!commit) return undefined;
  const changed = git(root, "diff", "--name-only", "-z", commit);
  const added = git(root, "ls-files", "--others", "--exclude-standard", "-z");
  if (changed === undefined || added === undefined) return undefined;
  const versions = packages.flatMap(({ folder, name }) => {
    const manifest = git(root, "show", `${commit}:packages/${folder}/package.json`);
    return manifest ? [[name, (JSON.parse(manifest) as { version: string }).version] as const] : [];
  });
  return { changed: `${changed}${added}`.split("\0").filter(Boolean), versions: new Map(versions) };
}

function git(root: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout : undefined;
}
