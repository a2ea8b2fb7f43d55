import type { ImageTag } from "@imagetags/normalize";
import { listImageTags } from "@imagetags/normalize/oci";
import { createOci, type TagList } from "@imagetags/oci";
import { createClient } from "@imagetags/oci/client";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mutate, readContract, readExample, serve } from "../src/index.ts";

const contract = await readContract("oci/openapi.yaml");
const answer = readExample("oci/examples/list-tags.response.yaml");
const googles = readExample("oci/examples/list-tags.google.response.yaml");
const refusal = readExample("oci/examples/name-unknown.response.yaml");
const endpoint = "https://registry.example.com/*";

const options = { registry: "registry.example.com", retry: { attempts: 1 } };
const oci = createOci(options);
const client = createClient(options);

// Typed out by hand from the specification.
const documentedTags: readonly Omit<ImageTag, "raw">[] = ["<tag1>", "<tag2>", "<tag3>"].map((name) => ({
  provider: "oci",
  repository: "team/app",
  name,
  pullReference: `registry.example.com/team/app:${name}`,
}));
// Typed out by hand from Harbor's adapter.
const googlesTags: readonly Omit<ImageTag, "raw">[] = ["another", "latest"].map((name) => ({
  provider: "oci",
  repository: "team/app",
  name,
  digest: "sha256:400ee2ed939df769d4681023810d2e4fb9479b8401d97003c710d0e20f7c49c6",
  sizeBytes: 763789,
  createdAt: new Date("2020-07-28T00:19:37.054Z"),
  pushedAt: new Date("2020-08-18T16:14:37.119Z"),
  pullReference: `registry.example.com/team/app:${name}`,
  kind: "image",
}));

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

test("client.GET sends the documented request, and the documented answer comes back whole", async () => {
  const { requests, violations, handler } = serve(contract, endpoint, answer);
  server.resetHandlers(handler);
  const { data } = await client.GET("/v2/{name}/tags/list", { params: { path: { name: "team/app" }, query: { n: 3, last: "v1.0" } } });

  expect(violations).toEqual([]);
  expect(requests.map(({ url }) => url)).toEqual(["https://registry.example.com/v2/team/app/tags/list?n=3&last=v1.0"]);
  expect(data).toEqual({ name: "<name>", tags: ["<tag1>", "<tag2>", "<tag3>"] } satisfies TagList);
});

test("the documented refusal comes back in error", async () => {
  const { violations, handler } = serve(contract, endpoint, refusal, { status: 404 });
  server.resetHandlers(handler);
  const { error } = await client.GET("/v2/{name}/tags/list", { params: { path: { name: "team/app" } } });

  expect(violations).toEqual([]);
  expect(error).toMatchObject({ errors: [{ code: "NAME_UNKNOWN" }] });
});

describe.each([
  ["the specification", answer, documentedTags],
  ["Google's registries", googles, googlesTags],
])("the answer of %s", (_, documented, tags) => {
  test("becomes these ImageTags, and what tags() sends is declared", async () => {
    expect(await judge(documented, tags)).toEqual([]);
  });

  // Two of Google's fields may be absent, and mean nothing here.
  const meaningful = mutate(documented).filter(({ name }) => !/^(child|.*\.layerId) deleted$/.test(name));
  test.each(meaningful)("the net catches: $name", async ({ value }) => {
    expect(await judge(value, tags)).not.toEqual([]);
  });
});

/** Everything that is wrong with an answer, as the spec and the normalized tags show it. */
async function judge(body: unknown, expected: readonly Omit<ImageTag, "raw">[]): Promise<string[]> {
  const { violations, handler } = serve(contract, endpoint, body);
  server.resetHandlers(handler);
  try {
    const tags = await Array.fromAsync(listImageTags(oci, "team/app"));
    expect(tags).toEqual(expected);
  } catch (error) {
    violations.push(String(error));
  }
  return violations;
}
