import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type PublishedPackage, readPackages } from "@imagetags/public-api/packages";
import { runOrThrow } from "./run.ts";

/** This repository. */
export const root: string = fileURLToPath(new URL("../../../..", import.meta.url));

export interface Release {
  /** A copy of the repository, as it is after the release. */
  readonly folder: string;
  readonly packages: readonly PublishedPackage[];
  remove(): void;
}

/** Versions, packs and publishes every package, as release.yml does, from a copy of this repository. */
export async function makeRelease(registryUrl: string): Promise<Release> {
  for (const { folder } of readPackages(root)) {
    if (!existsSync(join(root, "packages", folder, "dist"))) throw new Error(`packages/${folder} is not built. Run: turbo run build`);
  }
  const folder = mkdtempSync(join(tmpdir(), "imagetags-release-"));
  const filter = (path: string) => !path.endsWith("/.turbo");
  for (const path of [".changeset", "packages", "package.json", "pnpm-workspace.yaml", ".pnpmfile.mjs", "LICENSE"]) {
    cpSync(join(root, path), join(folder, path), { recursive: true, verbatimSymlinks: true, filter });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));

  const options = { cwd: folder, env: { pnpm_config_registry: registryUrl } };
  const registry = (await runOrThrow("pnpm", ["config", "get", "registry"], options)).trim().replace(/\/$/, "");
  if (registry !== registryUrl) throw new Error(`pnpm would publish to ${registry}, not to ${registryUrl}`);

  await runOrThrow("changeset", ["version"], options);
  await runOrThrow("changeset", ["pack", "--out-dir", "tarballs"], options);
  await runOrThrow("changeset", ["publish", "--from-pack-dir", "tarballs", "--no-git-tag"], options);
  return { folder, packages: readPackages(folder), remove: () => rmSync(folder, { recursive: true }) };
}
