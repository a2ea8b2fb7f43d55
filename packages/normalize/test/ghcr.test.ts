import type { PackageVersion } from "@imagetags/ghcr";
import { expect, test } from "vitest";
import { newest } from "../src/index.ts";
import { capabilities, getImageTag, listImageTags, toImageTag } from "../src/sources/ghcr.ts";

const digest = `sha256:${"0".repeat(63)}1`;
const version: PackageVersion = {
  id: 1,
  name: digest,
  url: "u",
  package_html_url: "u",
  created_at: "2020-09-11T21:56:40Z",
  updated_at: "2021-02-05T21:32:32Z",
  html_url: "u",
  metadata: { package_type: "container", container: { tags: ["latest"] } },
};

test("a version's name is the digest, its creation the image's push; what updates it is no push", () => {
  const tag = toImageTag({ tag: "latest", version }, { repository: "Octocat/hello_docker" });
  expect(tag).toEqual({
    provider: "ghcr",
    repository: "Octocat/hello_docker",
    name: "latest",
    digest,
    updatedAt: new Date("2021-02-05T21:32:32Z"),
    imagePushedAt: new Date("2020-09-11T21:56:40Z"),
    pullReference: "ghcr.io/octocat/hello_docker:latest",
  });
  expect(tag.raw).toBe(version);
});

test("newest() reads to the end, because no order is documented, and goes by the image's push", async () => {
  async function* list() {
    for (const year of [2003, 2009, 2001, 2007]) {
      yield { tag: `v${year}`, version: { ...version, created_at: `${year}-01-01T00:00:00Z` } };
    }
  }
  const client = { tags: () => Object.assign(list(), { completeness: undefined }) };
  const tags = await newest(listImageTags(client, "a/b"), 2, capabilities);
  expect(tags.map(({ name }) => name)).toEqual(["v2009", "v2007"]);
});

test("getImageTag() gives the client's tag its meaning, and nothing for none", async () => {
  const client = { getTag: async (_: string, tag: string) => (tag === "v1" ? { tag, version } : undefined) };
  expect(await getImageTag(client, "a/b", "v1")).toMatchObject({ repository: "a/b", name: "v1", digest });
  expect(await getImageTag(client, "a/b", "v2")).toBeUndefined();
});
