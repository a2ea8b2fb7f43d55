import { type AcmeTag, createAcmeHub } from "@imagetags/acme-hub";
import { createClient } from "@imagetags/acme-hub/client";
import { listImageTags } from "@imagetags/normalize/acme-hub";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mutate, readContract, readExample, serve } from "../src/index.ts";

const contract = await readContract("acme-hub/openapi.yaml");
const answer = readExample("acme-hub/examples/list-tags.response.yaml");
const documentedRow: AcmeTag = {
  tag: "latest",
  digest: "sha256:57b605845a6367c34bfb6ea6477f16852f59aa1861a2b51d10ab77ae0a1dc9c3",
  bytes: 1304902,
  pushed: "2026-01-01T00:00:00Z",
};

const server = setupServer();
beforeAll(() => server.listen());
afterAll(() => server.close());

async function judge(body: unknown): Promise<string[]> {
  const { violations, handler } = serve(contract, "https://hub.acme.example/*", body);
  server.resetHandlers(handler);
  try {
    const tags = await Array.fromAsync(listImageTags(createAcmeHub({ retry: { attempts: 1 } }), "acme/anvil"));
    expect(tags.map(({ raw }) => raw)).toEqual([documentedRow]);
    expect(tags[0]?.pushedAt).toEqual(new Date("2026-01-01"));
  } catch (error) {
    violations.push(String(error));
  }
  return violations;
}

test("requests and the documented answer are as the spec has them, through both doors", async () => {
  expect(await judge(answer)).toEqual([]);
  const { data } = await createClient().GET("/api/repositories/{namespace}/{name}/tags", {
    params: { path: { namespace: "acme", name: "anvil" } },
  });
  expect(data?.tags).toEqual([documentedRow]);
});

test.each(mutate(answer))("the net catches: $name", async ({ value }) => {
  expect(await judge(value)).not.toEqual([]);
});
