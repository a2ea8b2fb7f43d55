// Programs that only what is asked for needs, such as `npm run test:consumers`: installed on demand, outside the workspace.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runOrThrow } from "./run.ts";

const store = fileURLToPath(new URL("../.tools/", import.meta.url));

/**
 * A folder that holds these packages, exact versions of npm packages, and nothing else.
 *
 * @param npmOptions - such as `--legacy-peer-deps`, for a plugin that has to share the repository's own copy of its peers.
 */
export async function installTools(name: string, packages: readonly string[], npmOptions: readonly string[] = []): Promise<string> {
  const folder = join(store, `${name}-${packages.map((one) => one.slice(one.lastIndexOf("@") + 1)).join("-")}`);
  const stamp = join(folder, "installed");
  if (existsSync(stamp)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  await runOrThrow("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", ...npmOptions, ...packages], { cwd: folder });
  writeFileSync(stamp, "");
  return folder;
}

/** Imports a module that {@link installTools} brought. */
export async function importTool<T>(folder: string, name: string): Promise<T> {
  return import(createRequire(join(folder, "package.json")).resolve(name)) as Promise<T>;
}
