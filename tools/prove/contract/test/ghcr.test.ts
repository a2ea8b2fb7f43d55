import { createGhcr, type PackageVersion } from "@imagetags/ghcr";
import { createClient } from "@imagetags/ghcr/client";
import type { ImageTag } from "@imagetags/normalize";
import { listImageTags } from "@imagetags/normalize/ghcr";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mutate, readContract, readExample, serve } from "../src/index.ts";

const contract = await readContract("ghcr/openapi.yaml");
const answer = readExample("ghcr/examples/get-all-package-versions-for-package-owned-by-org.response.yaml");
const failure = readExample("ghcr/examples/failure.response.yaml");
const endpoint = "https://api.github.com/*";

const options = { credentials: { token: "example" }, retry: { attempts: 1 } };
const client = createClient(options);

const path = { org: "octocat", package_type: "container", package_name: "hello_docker" } as const;
const versionsPath = "/orgs/{org}/packages/{package_type}/{package_name}/versions";

// Typed out by hand from the page, not read from the file that is served.
const documentedRows: PackageVersion[] = [
  {
    id: 45763,
    name: "sha256:08a44bab0bddaddd8837a8b381aebc2e4b933768b981685a9e088360af0d3dd9",
    url: "https://api.github.com/users/octocat/packages/container/hello_docker/versions/45763",
    package_html_url: "https://github.com/users/octocat/packages/container/package/hello_docker",
    created_at: "2020-09-11T21:56:40Z",
    updated_at: "2021-02-05T21:32:32Z",
    html_url: "https://github.com/users/octocat/packages/container/hello_docker/45763",
    metadata: { package_type: "container", container: { tags: ["latest"] } },
  },
  {
    id: 881,
    name: "sha256:b3d3e366b55f9a54599220198b3db5da8f53592acbbb7dc7e4e9878762fc5344",
    url: "https://api.github.com/users/octocat/packages/container/hello_docker/versions/881",
    package_html_url: "https://github.com/users/octocat/packages/container/package/hello_docker",
    created_at: "2020-05-21T22:22:20Z",
    updated_at: "2021-02-05T21:32:32Z",
    html_url: "https://github.com/users/octocat/packages/container/hello_docker/881",
    metadata: { package_type: "container", container: { tags: [] } },
  },
];
const documentedTag: Omit<ImageTag, "raw"> = {
  provider: "ghcr",
  repository: "octocat/hello_docker",
  name: "latest",
  digest: "sha256:08a44bab0bddaddd8837a8b381aebc2e4b933768b981685a9e088360af0d3dd9",
  updatedAt: new Date("2021-02-05T21:32:32Z"),
  imagePushedAt: new Date("2020-09-11T21:56:40Z"),
  pullReference: "ghcr.io/octocat/hello_docker:latest",
};

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

test("client.GET sends the documented parameters and headers", async () => {
  const { requests, violations, handler } = serve(contract, endpoint, answer);
  server.resetHandlers(handler);
  await client.GET(versionsPath, { params: { path, query: { page: 2, per_page: 100, state: "active" } } });

  expect(violations).toEqual([]);
  const url = new URL(requests[0]?.url ?? "");
  expect(url.pathname).toBe("/orgs/octocat/packages/container/hello_docker/versions");
  expect(Object.fromEntries(url.searchParams)).toEqual({ page: "2", per_page: "100", state: "active" });
  expect(Object.fromEntries(requests[0]?.headers ?? [])).toMatchObject({
    accept: "application/vnd.github+json",
    authorization: "Bearer example",
    "user-agent": "imagetags",
    "x-github-api-version": "2022-11-28",
  });
});

test("the documented answer comes back whole", async () => {
  const { violations, handler } = serve(contract, endpoint, answer);
  server.resetHandlers(handler);
  const { data } = await client.GET(versionsPath, { params: { path } });

  expect(violations).toEqual([]);
  expect(data).toEqual(documentedRows);
});

test("the failure comes back in error", async () => {
  const { violations, handler } = serve(contract, endpoint, failure, { status: 404 });
  server.resetHandlers(handler);
  const { error } = await client.GET(versionsPath, { params: { path } });

  expect(violations).toEqual([]);
  expect(error?.message).toBe("Not Found");
});

test("what tags() sends is declared, and the documented row with a tag becomes this ImageTag", async () => {
  expect(await judge(answer)).toEqual([]);
});

test.each(mutate(answer))("the net catches: $name", async ({ value }) => {
  expect(await judge(value)).not.toEqual([]);
});

/** Everything that is wrong with an answer, as the spec, the rows and the normalized tag show it. */
async function judge(body: unknown): Promise<string[]> {
  const { violations, handler } = serve(contract, endpoint, body);
  server.resetHandlers(handler);
  const ghcr = createGhcr(options);
  try {
    const tags = await Array.fromAsync(listImageTags(ghcr, "octocat/hello_docker"));
    expect(tags).toEqual([documentedTag]);
    expect(tags[0]?.raw).toEqual(documentedRows[0]);
    const [page] = await Array.fromAsync(ghcr.pages("octocat/hello_docker"));
    expect(page?.rows).toEqual(documentedRows);
  } catch (error) {
    violations.push(String(error));
  }
  return violations;
}
