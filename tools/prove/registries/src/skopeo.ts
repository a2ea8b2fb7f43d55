import { availableParallelism } from "node:os";
import { runOrThrow } from "@imagetags/consumers/run";
import type { Layout } from "./layout.ts";
import type { Registry } from "./registry.ts";

/** Copies every tag of a layout into a repository. */
export async function copyLayout({ folder, digests }: Layout, { host }: Registry, repository: string): Promise<void> {
  const copy = (tag: string) =>
    skopeo([
      "copy",
      "--quiet",
      "--all",
      "--insecure-policy",
      "--dest-tls-verify=false",
      `oci:${folder}:${tag}`,
      `docker://${host}/${repository}:${tag}`,
    ]);
  const [first, ...others] = digests.keys();
  // The registry answers 500 to those that bring the same layer to a new repository at the same time.
  if (first !== undefined) await copy(first);
  await forEach(others, copy);
}

/** The names of a repository's tags, sorted. */
export async function listTags(registry: Registry, repository: string): Promise<string[]> {
  const { Tags } = JSON.parse(await skopeo(["list-tags", ...access(registry), `docker://${registry.host}/${repository}`]));
  return Tags.sort();
}

/** The digest that each tag points at. */
export async function inspectDigests(registry: Registry, repository: string, tags: readonly string[]): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  await forEach(tags, async (tag) => {
    const address = `docker://${registry.host}/${repository}:${tag}`;
    digests.set(tag, (await skopeo(["inspect", "--format", "{{.Digest}}", ...access(registry), address])).trim());
  });
  return digests;
}

/** The configuration of the image that each tag points at; of an index, that of this machine's platform. */
export async function inspectConfigs(registry: Registry, repository: string, tags: readonly string[]): Promise<Map<string, unknown>> {
  const configs = new Map<string, unknown>();
  await forEach(tags, async (tag) => {
    const address = `docker://${registry.host}/${repository}:${tag}`;
    configs.set(tag, JSON.parse(await skopeo(["inspect", "--config", "--raw", "--override-arch=amd64", ...access(registry), address])));
  });
  return configs;
}

function access({ user }: Registry): string[] {
  return ["--tls-verify=false", ...(user ? ["--creds", `${user.username}:${user.password}`] : [])];
}

function skopeo(args: readonly string[]): Promise<string> {
  return runOrThrow("skopeo", args, { cwd: "/" });
}

/** A few at a time: most of what they do is to wait for the disk. */
async function forEach<Item>(items: readonly Item[], act: (item: Item) => Promise<unknown>): Promise<void> {
  const waiting = items.values();
  const work = async () => {
    for (const item of waiting) await act(item);
  };
  await Promise.all(Array.from({ length: 4 * availableParallelism() }, work));
}
