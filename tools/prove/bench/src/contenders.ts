import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startRegistry } from "@imagetags/consumers/registry";
import { makeRelease } from "@imagetags/consumers/release";
import { run, runOrThrow } from "@imagetags/consumers/run";
import { programs } from "./programs.ts";
import { providerIds, root } from "./providers.ts";

const store = fileURLToPath(new URL("../.peers/", import.meta.url));

/** What a contender installs, from npm, by exact version. */
const peers: Readonly<Record<string, readonly string[]>> = {
  "an empty program": [],
  "an empty package": [],
  "bare fetch": [],
  "bare signed fetch": [],
  "openapi-fetch + signing": ["openapi-fetch@0.17.0"],
  "tencentcloud-sdk-nodejs": ["tencentcloud-sdk-nodejs@4.1.313"],
  "huaweicloud-sdk-swr": ["@huaweicloud/huaweicloud-sdk-swr@3.1.128", "@huaweicloud/huaweicloud-sdk-core@3.1.211", "uuid@9.0.1"],
  "qcloudapi-sdk": ["qcloudapi-sdk@0.2.1"],
  "ucloud-sdk-js": ["@ucloud-sdks/ucloud-sdk-js@0.2.3"],
  "hey-api": ["@hey-api/openapi-ts@0.99.0", "typescript@5.9.3"],
};

/** Our rows of a table. */
export const ours: readonly string[] = providerIds.map((id) => `@imagetags/${id}`);

/** Where a contender is installed, with nobody else. */
export function folderOf(contender: string): string {
  return join(store, contender.replaceAll(/[^a-z0-9]+/g, "-").replace(/^-/, ""));
}

/** Where a contender is installed, and what Node needs to be told to run it there. */
export interface Place {
  readonly folder: string;
  readonly nodeOptions: readonly string[];
}

export interface Installation {
  /** Who can be compared, in the order asked. */
  readonly present: readonly string[];
  /** A line for each one that npm could not install, with npm's reason. */
  readonly absent: readonly string[];
}

let released: Promise<void> | undefined;

/** Installs those contenders, each into a folder of its own: peers once, ours anew in each run, as they are published. */
export async function install(contenders: readonly string[]): Promise<Installation> {
  if (contenders.some((name) => ours.includes(name))) {
    released ??= installOurs();
    await released;
  }
  const present: string[] = [];
  const absent: string[] = [];
  for (const contender of contenders) {
    const reason = ours.includes(contender) ? undefined : await installPeer(contender, peers[contender] ?? []);
    if (reason === undefined) present.push(contender);
    else absent.push(`Not installed, so not compared: ${contender} (${reason}).`);
  }
  for (const contender of present) cpSync(programs, join(folderOf(contender), "programs"), { recursive: true });
  return { present, absent };
}

async function installOurs(): Promise<void> {
  await runOrThrow("turbo", ["run", "build", "--output-logs=errors-only"], { cwd: root });
  const registry = await startRegistry();
  const release = await makeRelease(registry.url);
  try {
    for (const name of ours) {
      const folder = folderOf(name);
      rmSync(folder, { recursive: true, force: true });
      prepare(folder);
      writeFileSync(join(folder, ".npmrc"), `@imagetags:registry=${registry.url}\n`);
      await runOrThrow("npm", ["install", ...options, name], { cwd: folder });
    }
  } finally {
    release.remove();
    await registry.close();
  }
}

// No scripts: what a peer wants to run while it is installed is none of the benchmark's business.
const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];

/** Returns why npm could not install it. */
async function installPeer(contender: string, packages: readonly string[]): Promise<string | undefined> {
  const folder = folderOf(contender);
  const stamp = join(folder, `installed ${packages.join(" ").replaceAll("/", "+")}`.trim());
  if (existsSync(stamp)) return undefined;
  rmSync(folder, { recursive: true, force: true });
  prepare(folder);
  if (packages.length > 0) {
    const { status, output } = await run("npm", ["install", ...options, ...packages], { cwd: folder });
    if (status !== 0) return /npm error (?:code )?(.*)/.exec(output)?.[1] ?? `npm ended with ${status}`;
  }
  writeFileSync(stamp, "");
  return undefined;
}

function prepare(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
}
