import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startRegistry } from "@imagetags/consumers/registry";
import { makeRelease, root } from "@imagetags/consumers/release";
import { runOrThrow } from "@imagetags/consumers/run";
import { providerIds } from "@imagetags/sandbox";

/** Everybody who is compared, each installed into a folder of its own, with the programs beside it. */
export const programs: string = fileURLToPath(new URL("../programs/", import.meta.url));
const store = fileURLToPath(new URL("../.peers/", import.meta.url));

/** What a contender installs, from npm, by exact version. */
export const peers: Readonly<Record<string, readonly string[]>> = {
  "bare fetch": [],
  "bare signed fetch": [],
  "openapi-fetch + signing": ["openapi-fetch@0.17.0"],
  "tencentcloud-sdk-nodejs": ["tencentcloud-sdk-nodejs@4.1.313"],
  "huaweicloud-sdk-swr": ["@huaweicloud/huaweicloud-sdk-swr@3.1.128", "@huaweicloud/huaweicloud-sdk-core@3.1.211", "uuid@9.0.1"],
  "qcloudapi-sdk": ["qcloudapi-sdk@0.2.1"],
  "hey-api": ["@hey-api/openapi-ts@0.99.0", "typescript@5.9.3"],
};

/** Our rows of a table. */
export const ours: readonly string[] = providerIds.map((id) => `@imagetags/${id}`);

export function folderOf(contender: string): string {
  return join(store, contender.replaceAll(/[^a-z0-9]+/g, "-").replace(/^-/, ""));
}

/** Installs those contenders: peers once, ours anew, as they are published. */
export async function install(contenders: readonly string[]): Promise<void> {
  for (const contender of contenders.filter((name) => peers[name])) {
    if (!existsSync(join(folderOf(contender), "installed"))) await installFrom(contender, peers[contender] ?? []);
  }
  const wanted = contenders.filter((name) => ours.includes(name));
  if (wanted.length > 0) await installOurs(wanted);
  for (const contender of contenders) cpSync(programs, join(folderOf(contender), "programs"), { recursive: true });
}

async function installOurs(names: readonly string[]): Promise<void> {
  await runOrThrow("turbo", ["run", "build", "--output-logs=errors-only"], { cwd: root });
  const registry = await startRegistry();
  const release = await makeRelease(registry.url);
  try {
    for (const name of names) {
      rmSync(folderOf(name), { recursive: true, force: true });
      await installFrom(name, [name], registry.url);
    }
  } finally {
    release.remove();
    await registry.close();
  }
}

async function installFrom(contender: string, packages: readonly string[], registryUrl?: string): Promise<void> {
  const folder = folderOf(contender);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  if (registryUrl) writeFileSync(join(folder, ".npmrc"), `@imagetags:registry=${registryUrl}\n`);
  // No scripts: what a peer wants to run while it is installed is none of the benchmark's business.
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  if (packages.length > 0) await runOrThrow("npm", ["install", ...options, ...packages], { cwd: folder });
  writeFileSync(join(folder, "installed"), "");
}
