import { deepEqual } from "node:assert/strict";
import type { Layout } from "./layout.ts";
import type { Registry } from "./registry.ts";
import { inspectDigests, listTags } from "./skopeo.ts";

/** What every case finds: two registries with the same images, made here and copied there by skopeo. */
export interface Registries {
  readonly open: Registry;
  readonly locked: Registry;
  /** By repository: `team/app`, of a few kinds of tags, and `test/many`, of 1,000. */
  readonly layouts: Readonly<Record<"team/app" | "test/many", Layout>>;
}

/** One thing that a real registry has to bear out. Throws when it does not. */
export interface Case {
  readonly name: string;
  run(registries: Registries): Promise<void>;
}

const accept = ["application/vnd.oci.image.index.v1+json", "application/vnd.oci.image.manifest.v1+json"].join(", ");

// What this project takes for granted of Debian's registry, and its sandbox plays as `paging: "none"`.
export const cases: readonly Case[] = [
  {
    name: "skopeo lists what was copied, by tag and by digest",
    async run({ open, layouts }) {
      for (const [repository, { digests }] of Object.entries(layouts)) {
        deepEqual(await listTags(open, repository), [...digests.keys()].sort());
        const some = [...digests].filter((_, index) => index % 50 === 0);
        deepEqual(
          new Map(
            [
              ...(await inspectDigests(
                open,
                repository,
                some.map(([tag]) => tag),
              )),
            ].sort(),
          ),
          new Map(some.sort()),
        );
      }
    },
  },
  {
    name: "the registry gives every tag at once, whatever n and last say, without a Link",
    async run({ open, layouts }) {
      for (const query of ["", "?n=7", "?n=7&last=v1.5", "?n=0"]) {
        const response = await fetch(`http://${open.host}/v2/test/many/tags/list${query}`);
        deepEqual([response.status, response.headers.get("link")], [200, null]);
        const { tags } = (await response.json()) as { tags: string[] };
        deepEqual(tags.sort(), [...layouts["test/many"].digests.keys()].sort());
      }
    },
  },
  {
    name: "HEAD tells the digest and the type of a manifest that is accepted, and 404 of any other",
    async run({ open, layouts }) {
      for (const [tag, digest] of layouts["team/app"].digests) {
        const url = `http://${open.host}/v2/team/app/manifests/${tag}`;
        const head = await fetch(url, { method: "HEAD", headers: { accept } });
        deepEqual([head.status, head.headers.get("docker-content-digest")], [200, digest]);
        deepEqual(head.headers.get("content-type")?.includes("index"), tag === "latest");
        deepEqual((await fetch(url, { method: "HEAD" })).status, 404);
      }
    },
  },
  {
    name: "a repository or a tag that is not there is refused by name",
    async run({ open }) {
      const codeOf = async (path: string) => {
        const response = await fetch(`http://${open.host}/v2/${path}`, { headers: { accept } });
        return [response.status, ((await response.json()) as { errors: { code: string }[] }).errors[0]?.code];
      };
      deepEqual(await codeOf("no/such/tags/list"), [404, "NAME_UNKNOWN"]);
      deepEqual(await codeOf("team/app/manifests/v9"), [404, "MANIFEST_UNKNOWN"]);
      deepEqual(await codeOf(`team/app/blobs/sha256:${"0".repeat(64)}`), [404, "BLOB_UNKNOWN"]);
    },
  },
  {
    name: "a registry with htpasswd asks for Basic, and lets the right password in",
    async run({ locked, layouts }) {
      const ask = (headers: Record<string, string>) => fetch(`http://${locked.host}/v2/team/app/tags/list`, { headers });
      const stranger = await ask({});
      deepEqual([stranger.status, stranger.headers.get("www-authenticate")], [401, 'Basic realm="sandbox"']);
      deepEqual((await ask({ authorization: `Basic ${btoa("sandbox:wrong")}` })).status, 401);
      const { username, password } = locked.user ?? {};
      deepEqual((await ask({ authorization: `Basic ${btoa(`${username}:${password}`)}` })).status, 200);
      deepEqual(await listTags(locked, "team/app"), [...layouts["team/app"].digests.keys()].sort());
    },
  },
];
