import type { ImageTag } from "@imagetags/normalize";
import { listImageTags } from "@imagetags/normalize/quay";
import { createQuay, type Tag } from "@imagetags/quay";
import { createClient } from "@imagetags/quay/client";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mutate, readContract, readExample, serve } from "../src/index.ts";

const contract = await readContract("quay/openapi.yaml");
const answer = readExample("quay/examples/list-repo-tags.response.yaml");
const failure = readExample("quay/examples/failure.response.yaml");
const endpoint = "https://quay.io/*";

const options = { credentials: { token: "example" }, retry: { attempts: 1 } };
const quay = createQuay(options);
const client = createClient(options);

const path = { namespace: "quayadmin", repository: "busybox" };
const tagsPath = "/api/v1/repository/{namespace}/{repository}/tag/";

// Typed out by hand from the page, not read from the file that is served.
const digest = "sha256:57583a1b9c0a7509d3417387b4f43acf80d08cdcf5266ac87987be3f8f919d5d";
const image = { reversion: false, manifest_digest: digest, is_manifest_list: false, size: 2275314 };
const documentedRows: Tag[] = [
  { name: "test-two", start_ts: 1717680780, last_modified: "Thu, 06 Jun 2024 13:33:00 -0000", ...image },
  { name: "tag-test", start_ts: 1717680378, last_modified: "Thu, 06 Jun 2024 13:26:18 -0000", ...image },
  { name: "example", start_ts: 1715698131, last_modified: "Tue, 14 May 2024 14:48:51 -0000", ...image },
];
const documentedTags: Omit<ImageTag, "raw">[] = [
  { name: "test-two", pushedAt: new Date("2024-06-06T13:33:00Z") },
  { name: "tag-test", pushedAt: new Date("2024-06-06T13:26:18Z") },
  { name: "example", pushedAt: new Date("2024-05-14T14:48:51Z") },
].map(({ name, pushedAt }) => ({
  provider: "quay",
  repository: "quayadmin/busybox",
  name,
  digest,
  sizeBytes: 2275314,
  pushedAt,
  pullReference: `quay.io/quayadmin/busybox:${name}`,
}));

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

test("client.GET sends the documented parameters", async () => {
  const { requests, violations, handler } = serve(contract, endpoint, answer);
  server.resetHandlers(handler);
  const query = { onlyActiveTags: true, page: 1, limit: 10, filter_tag_name: "like:t", specificTag: "test-two" };
  await client.GET(tagsPath, { params: { path, query } });

  expect(violations).toEqual([]);
  const url = new URL(requests[0]?.url ?? "");
  expect(url.pathname).toBe("/api/v1/repository/quayadmin/busybox/tag/");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    onlyActiveTags: "true",
    page: "1",
    limit: "10",
    filter_tag_name: "like:t",
    specificTag: "test-two",
  });
  expect(requests[0]?.headers.get("authorization")).toBe("Bearer example");
});

test("the documented answer comes back whole", async () => {
  const { violations, handler } = serve(contract, endpoint, answer);
  server.resetHandlers(handler);
  const { data } = await client.GET(tagsPath, { params: { path } });

  expect(violations).toEqual([]);
  expect(data).toEqual({ tags: documentedRows, page: 1, has_additional: false });
});

test("the failure comes back in error", async () => {
  const { violations, handler } = serve(contract, endpoint, failure, { status: 404 });
  server.resetHandlers(handler);
  const { error } = await client.GET(tagsPath, { params: { path } });

  expect(violations).toEqual([]);
  expect(error?.error_type).toBe("not_found");
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
    const tags = await Array.fromAsync(listImageTags(quay, "quayadmin/busybox"));
    expect(tags).toEqual(documentedTags);
    expect(tags.map(({ raw }) => raw)).toEqual(documentedRows);
  } catch (error) {
    violations.push(String(error));
  }
  return violations;
}
