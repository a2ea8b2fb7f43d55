import { type Artifact, createHarbor } from "@imagetags/harbor";
import { createClient } from "@imagetags/harbor/client";
import type { ImageTag } from "@imagetags/normalize";
import { listImageTags } from "@imagetags/normalize/harbor";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mutate, readContract, readExample, serve } from "../src/index.ts";

const contract = await readContract("harbor/openapi.yaml");
const answer = readExample("harbor/examples/list-artifacts.response.yaml");
const failure = readExample("harbor/examples/failure.response.yaml");
const endpoint = "https://demo.goharbor.io/*";

const credentials = { username: "robot$example", password: "example" };
const options = { baseUrl: "https://demo.goharbor.io", credentials, retry: { attempts: 1 } };
const harbor = createHarbor(options);
const client = createClient(options);

const repository = "source_project011642670285/redis";
const path = { project_name: "source_project011642670285", repository_name: "redis" };
const artifactsPath = "/api/v2.0/projects/{project_name}/repositories/{repository_name}/artifacts";
const total = { headers: { "x-total-count": "1" } };

// Typed out by hand from the vendor's test, not read from the file that is served.
const digest = "sha256:e4b315ad03a1d1d9ff0c111e648a1a91066c09ead8352d3d6a48fa971a82922c";
const additions = `/api/v2.0/projects/source_project011642670285/repositories/redis/artifacts/${digest}/additions`;
const documentedRow: Artifact = {
  accessories: [
    {
      artifact_id: 9,
      creation_time: "2022-01-20T09:18:50.993Z",
      digest: "sha256:a7caa2636af890178a0b8c4cdbc47ced4dbdf29a1680e9e50823e85ce35b28d3",
      icon: "",
      id: 4,
      size: 501,
      subject_artifact_digest: digest,
      type: "signature.cosign",
    },
  ],
  addition_links: {
    build_history: { absolute: false, href: `${additions}/build_history` },
    vulnerabilities: { absolute: false, href: `${additions}/vulnerabilities` },
  },
  digest,
  extra_attrs: {
    architecture: "amd64",
    author: "",
    config: {
      Cmd: ["redis-server"],
      Entrypoint: ["docker-entrypoint.sh"],
      Env: [
        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "GOSU_VERSION=1.11",
        "REDIS_VERSION=5.0.7",
        "REDIS_DOWNLOAD_URL=redis-5.0.7.tar.gz",
        "REDIS_DOWNLOAD_SHA=61db74eabf6801f057fd24b590",
      ],
      ExposedPorts: { "6379/tcp": {} },
      Volumes: { "/data": {} },
      WorkingDir: "/data",
    },
    created: "2020-01-03T01:29:15.570681619Z",
    os: "linux",
  },
  icon: "sha256:0048162a053eef4d4ce3fe7518615bef084403614f8bca43b40ae2e762e11e06",
  id: 8,
  labels: null,
  manifest_media_type: "application/vnd.docker.distribution.manifest.v2+json",
  media_type: "application/vnd.docker.container.image.v1+json",
  project_id: 7,
  pull_time: "2022-01-20T09:18:50.783Z",
  push_time: "2022-01-20T09:18:50.290Z",
  references: null,
  repository_id: 5,
  size: 35804754,
  tags: [
    {
      artifact_id: 8,
      id: 6,
      immutable: false,
      name: "latest",
      pull_time: "2022-01-20T09:18:50.783Z",
      push_time: "2022-01-20T09:18:50.303Z",
      repository_id: 5,
      signed: false,
    },
  ],
  type: "IMAGE",
};
const documentedTag: Omit<ImageTag, "raw"> = {
  provider: "harbor",
  repository,
  name: "latest",
  digest,
  sizeBytes: 35804754,
  platforms: ["linux/amd64"],
  createdAt: new Date("2020-01-03T01:29:15.570Z"),
  pushedAt: new Date("2022-01-20T09:18:50.303Z"),
  imagePushedAt: new Date("2022-01-20T09:18:50.290Z"),
  pullReference: "demo.goharbor.io/source_project011642670285/redis:latest",
  kind: "image",
};

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

test("client.GET sends what is declared", async () => {
  const { requests, violations, handler } = serve(contract, endpoint, answer, total);
  server.resetHandlers(handler);
  const query = { q: "tags=*", sort: "-push_time,-id", page: 1, page_size: 100, with_tag: true, with_accessory: false };
  await client.GET(artifactsPath, { params: { path: { ...path, repository_name: "a/b" }, query } });

  expect(violations).toEqual([]);
  const url = new URL(requests[0]?.url ?? "");
  expect(url.pathname).toBe("/api/v2.0/projects/source_project011642670285/repositories/a%252Fb/artifacts");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    q: "tags=*",
    sort: "-push_time,-id",
    page: "1",
    page_size: "100",
    with_tag: "true",
    with_accessory: "false",
  });
  expect(requests[0]?.headers.get("authorization")).toBe("Basic cm9ib3QkZXhhbXBsZTpleGFtcGxl");
});

test("the documented answer comes back whole", async () => {
  const { violations, handler } = serve(contract, endpoint, answer, total);
  server.resetHandlers(handler);
  const { data } = await client.GET(artifactsPath, { params: { path } });

  expect(violations).toEqual([]);
  expect(data).toEqual([documentedRow]);
});

test("the documented failure comes back in error", async () => {
  const { violations, handler } = serve(contract, endpoint, failure, { status: 404 });
  server.resetHandlers(handler);
  const { error } = await client.GET(artifactsPath, { params: { path } });

  expect(violations).toEqual([]);
  expect(error?.errors[0]?.code).toBe("NOT_FOUND");
});

test("what tags() sends is declared, and the documented row becomes this ImageTag", async () => {
  expect(await judge(answer)).toEqual([]);
});

test.each(mutate(answer))("the net catches: $name", async ({ value }) => {
  expect(await judge(value)).not.toEqual([]);
});

/** Everything that is wrong with an answer, as the spec and the normalized tag show it. */
async function judge(body: unknown): Promise<string[]> {
  const { violations, handler } = serve(contract, endpoint, body, total);
  server.resetHandlers(handler);
  try {
    const tags = await Array.fromAsync(listImageTags(harbor, repository));
    expect(tags).toEqual([documentedTag]);
    expect(tags[0]?.raw).toEqual(documentedRow);
  } catch (error) {
    violations.push(String(error));
  }
  return violations;
}
