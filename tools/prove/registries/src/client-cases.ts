import { deepEqual, equal, match } from "node:assert/strict";
import { createOci, isImagetagsError } from "@imagetags/oci";
import type { Case } from "./cases.ts";
import { runImagetags } from "./command.ts";
import type { Registry } from "./registry.ts";
import { openSandbox } from "./sandbox.ts";
import { inspectConfigs, inspectDigests, listTags } from "./skopeo.ts";

/** A row of `--json`. */
interface Shown {
  readonly name: string;
  readonly digest: string;
  readonly createdAt: string;
}

/** What skopeo is asked, this project's client is asked too. */
export const clientCases: readonly Case[] = [
  {
    name: "the client and the command list the names that skopeo lists, with and without a password",
    async run({ open, locked, layouts }) {
      for (const registry of [open, locked]) {
        for (const repository of Object.keys(layouts)) {
          const names = await listTags(registry, repository);
          deepEqual((await namesOf(registry, repository)).sort(), names);
          deepEqual((await namesOf(registry, repository, 7)).sort(), names);
          deepEqual((await runCommand(registry, repository, "--format", "names")).trim().split("\n").sort(), names);
        }
      }
    },
  },
  {
    name: "the client tells the digests that skopeo tells",
    async run({ open, locked, layouts }) {
      for (const registry of [open, locked]) {
        const tags = [...layouts["team/app"].digests.keys()];
        const digests = await digestsOf(registry, "team/app");
        deepEqual(digests, await inspectDigests(registry, "team/app", tags));
        const client = createOci(optionsOf(registry));
        for (const tag of tags) equal((await client.getTag("team/app", tag))?.digest, digests.get(tag));
      }
      deepEqual(await digestsOf(open, "test/many"), new Map(layouts["test/many"].digests));
    },
  },
  {
    name: "the client tells when an image was built, and for which platform, as skopeo does",
    async run({ open, layouts }) {
      const tags = [...layouts["team/app"].digests.keys()];
      const configs = await inspectConfigs(open, "team/app", tags);
      for await (const { name, config } of createOci({ ...optionsOf(open), details: "created" }).tags("team/app")) {
        deepEqual([name, config], [name, configs.get(name)]);
      }
    },
  },
  {
    name: "the command shows digests, and times, as skopeo does, where it is asked about each tag",
    async run({ open, locked, layouts }) {
      const tags = [...layouts["team/app"].digests.keys()];
      const created = await inspectConfigs(open, "team/app", tags);
      for (const registry of [open, locked]) {
        const rows = await runCommand(registry, "team/app", "--json", "--details", "created");
        const shown = rows
          .trim()
          .split("\n")
          .map((line): Shown => JSON.parse(line));
        const digests = new Map(shown.map(({ name, digest }) => [name, digest]));
        deepEqual(digests, await inspectDigests(registry, "team/app", tags));
        for (const { name, createdAt } of shown) equal(createdAt, (created.get(name) as { created: string }).created);
      }
    },
  },
  {
    name: "a wrong password, no password, a tag and a repository that are not there are told apart",
    async run({ open, locked }) {
      const kindOf = (promise: Promise<unknown>) => promise.catch((error) => (isImagetagsError(error) ? error.kind : error));
      const wrong = { username: "sandbox", password: "wrong" };
      equal(await kindOf(Array.fromAsync(createOci({ ...optionsOf(locked), credentials: wrong }).tags("team/app"))), "authentication");
      equal(await kindOf(Array.fromAsync(createOci({ registry: locked.host }).tags("team/app"))), "authentication");
      equal(await kindOf(createOci(optionsOf(open)).getTag("no/such", "v1")), "not-found");
      equal(await createOci(optionsOf(open)).getTag("team/app", "v9"), undefined);
    },
  },
  {
    name: "paging by 7 along Links, by a token of a realm or a password, the client lists what skopeo lists",
    async run() {
      for (const access of ["token", "basic", "open"] as const) {
        const registry = await openSandbox({ access, largestPage: 7 });
        try {
          const names = await listTags(registry, "test/many");
          equal(names.length, 1000);
          const listing = createOci(optionsOf(registry)).tags("test/many", { pageSize: 7 });
          deepEqual((await Array.fromAsync(listing)).map(({ name }) => name).sort(), names);
          deepEqual(listing.completeness, { proven: true });
          deepEqual(await digestsOf(registry, "team/app"), await inspectDigests(registry, "team/app", ["V1", "latest", "v1", "v2"]));
        } finally {
          await registry.stop();
        }
      }
    },
  },
];

function optionsOf({ host, user }: Registry): Parameters<typeof createOci>[0] {
  return { registry: host, credentials: user };
}

async function namesOf(registry: Registry, repository: string, pageSize = 1000): Promise<string[]> {
  const tags = await Array.fromAsync(createOci(optionsOf(registry)).tags(repository, { pageSize }));
  return tags.map(({ name }) => name);
}

/** By name, sorted. */
async function digestsOf(registry: Registry, repository: string): Promise<Map<string, string>> {
  const digests: [string, string][] = [];
  for await (const { name, digest } of createOci({ ...optionsOf(registry), details: "digest" }).tags(repository)) {
    match(digest ?? "", /^sha256:[0-9a-f]{64}$/);
    digests.push([name, digest ?? ""]);
  }
  return new Map(digests);
}

/** What `imagetags ls` prints. */
async function runCommand({ host, user }: Registry, repository: string, ...options: string[]): Promise<string> {
  const env = {
    IMAGETAGS_ENDPOINT_OCI: `http://${host}`,
    ...(user && { REGISTRY_HOST: host, REGISTRY_USERNAME: user.username, REGISTRY_PASSWORD: user.password }),
  };
  const { status, stdout, output } = await runImagetags(["ls", `oci/${repository}`, ...options], env);
  equal(status, 0, output);
  return stdout;
}
