import { createDockerHub, optionsFromEnvironment, type TagInfo } from "@imagetags/docker-hub";
import { createClient } from "@imagetags/docker-hub/client";
import type { ImageTag } from "@imagetags/normalize";
import * as source from "@imagetags/normalize/docker-hub";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptProvider, mutate, readContract, readExample, serve } from "../src/index.ts";

const contract = await readContract("docker-hub/openapi.yaml");
const signIn = await readContract("docker-hub/auth.yaml");
const answer = readExample("docker-hub/examples/list-repository-tags.response.yaml");
const refusal = readExample("docker-hub/examples/not-found.response.yaml");
const token = readExample("docker-hub/examples/create-token.response.yaml") as { access_token: string };
const endpoint = "https://hub.docker.com/v2/namespaces/*";
const path = { namespace: "library", repository: "nginx" };

const options = { retry: { attempts: 1 } };
const hub = createDockerHub(options);
const client = createClient(options);

const pushed = "2021-01-05T21:06:53.506400Z";
const digestOf = (number: string) => `sha256:${number.padStart(64, "0")}`;
const common = { creator: 2215, last_updater: 1156886, last_updater_username: "someone", repository: 21171, v2: true };
const used = { tag_status: "active", last_updated: pushed, tag_last_pulled: pushed, tag_last_pushed: pushed };
const plain = { features: "", variant: null, os_features: "", os_version: null, status: "active", last_pushed: pushed } as const;
// Typed out by hand. No answer is documented: these are the documented values of fields, in the form of answers that were seen.
const documentedRows: readonly TagInfo[] = [
  {
    ...common,
    ...used,
    id: 128151,
    name: "latest",
    full_size: 59229024,
    media_type: "application/vnd.oci.image.index.v1+json",
    content_type: "image",
    digest: digestOf("10"),
    images: [
      { ...plain, architecture: "amd64", os: "linux", digest: digestOf("11"), size: 59229024, last_pulled: pushed },
      { ...plain, architecture: "arm64", os: "linux", variant: "v8", digest: digestOf("12"), size: 57229024, last_pulled: null },
      { ...plain, architecture: "unknown", os: "unknown", digest: digestOf("13"), size: 21834, last_pulled: null },
    ],
  },
  {
    ...common,
    ...used,
    id: 128150,
    name: "1.19",
    full_size: 8988370,
    media_type: "application/vnd.docker.container.image.v1+json",
    content_type: "image",
    digest: digestOf("20"),
    images: [{ ...plain, architecture: "amd64", os: "linux", digest: digestOf("20"), size: 8988370, last_pulled: pushed }],
  },
  {
    ...common,
    id: 128149,
    name: "1.7",
    full_size: 0,
    last_updated: null,
    tag_status: "inactive",
    tag_last_pulled: null,
    tag_last_pushed: null,
    images: [
      {
        architecture: "amd64",
        features: null,
        variant: null,
        digest: null,
        os: "linux",
        os_features: null,
        os_version: null,
        size: 0,
        status: "inactive",
        last_pulled: null,
        last_pushed: null,
      },
    ],
  },
];
const at = new Date("2021-01-05T21:06:53.506Z");
const place = { provider: "docker-hub", repository: "library/nginx" };
const documentedTags: readonly Omit<ImageTag, "raw">[] = [
  {
    ...place,
    name: "latest",
    digest: digestOf("10"),
    sizeBytes: 59229024,
    platforms: ["linux/amd64", "linux/arm64/v8"],
    updatedAt: at,
    pushedAt: at,
    pullReference: "docker.io/library/nginx:latest",
    kind: "index",
  },
  {
    ...place,
    name: "1.19",
    digest: digestOf("20"),
    sizeBytes: 8988370,
    platforms: ["linux/amd64"],
    updatedAt: at,
    pushedAt: at,
    pullReference: "docker.io/library/nginx:1.19",
    kind: "image",
  },
  { ...place, name: "1.7", platforms: ["linux/amd64"], pullReference: "docker.io/library/nginx:1.7" },
];

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

test("client.GET sends the documented request, and the documented answer comes back whole", async () => {
  const { requests, violations, handler } = serve(contract, endpoint, answer);
  server.resetHandlers(handler);
  const { data } = await client.GET("/v2/namespaces/{namespace}/repositories/{repository}/tags", {
    params: { path, query: { page: 1, page_size: 10 } },
  });

  expect(violations).toEqual([]);
  expect(requests.map(({ url }) => url)).toEqual([
    "https://hub.docker.com/v2/namespaces/library/repositories/nginx/tags?page=1&page_size=10",
  ]);
  expect(data).toEqual({ count: 3, next: null, previous: null, results: documentedRows });
});

test("a refusal comes back in error", async () => {
  const { violations, handler } = serve(contract, endpoint, refusal, { status: 404 });
  server.resetHandlers(handler);
  const { error } = await client.GET("/v2/namespaces/{namespace}/repositories/{repository}/tags/{tag}", {
    params: { path: { ...path, tag: "v9" } },
  });

  expect(violations).toEqual([]);
  expect(error).toEqual(refusal);
});

test("signing in sends the documented request, and takes the documented token", async () => {
  const login = serve(signIn, "https://hub.docker.com/v2/auth/token", token);
  const list = serve(contract, endpoint, answer);
  server.resetHandlers(login.handler, list.handler);
  const credentials = { username: "myusername", token: "dckr_pat_124509ugsdjga93" };
  await Array.fromAsync(createDockerHub({ ...options, credentials }).tags("library/nginx"));

  expect([...login.violations, ...list.violations]).toEqual([]);
  expect(await login.requests[0]?.json()).toEqual(readExample("docker-hub/examples/create-token.request.yaml"));
  expect(list.requests[0]?.headers.get("authorization")).toBe(`Bearer ${token.access_token}`);
});

test("what tags() sends is declared, and the documented rows become these ImageTags", async () => {
  expect(await judge(answer)).toEqual([]);
});

test.each(mutate(answer))("the net catches: $name", async ({ value }) => {
  expect(await judge(value)).not.toEqual([]);
});

/** Everything that is wrong with an answer, as the spec and the normalized tags show it. */
async function judge(body: unknown): Promise<string[]> {
  const { violations, handler } = serve(contract, endpoint, body);
  server.resetHandlers(handler);
  try {
    const tags = await Array.fromAsync(source.listImageTags(hub, "library/nginx"));
    expect(tags).toEqual(documentedTags);
    expect(tags.map(({ raw }) => raw)).toEqual(documentedRows);
  } catch (error) {
    violations.push(String(error));
  }
  return violations;
}

acceptProvider({
  id: "docker-hub",
  source,
  // As a stranger, unless an environment is given.
  open: (options, given = {}) => createDockerHub({ ...optionsFromEnvironment(given), ...options }),
  openClient: createClient,
  requestFirstPage(opened, repository) {
    const [namespace = "", name = ""] = repository.split("/");
    const params = { path: { namespace, repository: name }, query: { page: 1, page_size: 100 } };
    return opened.GET("/v2/namespaces/{namespace}/repositories/{repository}/tags", { params });
  },
  nameOf: ({ name }) => name,
  endpoint,
  maxPageSize: 100,
  badRepositories: ["nginx", "library/nginx/more"],
  badOptions: [
    [{ credentials: {} }, /credentials.username must be a non-empty string/],
    [{ credentials: { username: "id", token: "hush\n" } }, /credentials.token must be .* without control characters/],
  ],
  documented: [],
  refusals: [],
});
