import { createGlobexImages, type GlobexImage } from "@imagetags/globex-images";
import { createClient } from "@imagetags/globex-images/client";
import { listImageTags } from "@imagetags/normalize/globex-images";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mutate, readContract, readExample, serve } from "../src/index.ts";

const contract = await readContract("globex-images/openapi.yaml");
const answer = readExample("globex-images/examples/find-images.response.yaml");
const options = { credentials: { token: "a-token" }, retry: { attempts: 1 } };
const documentedRow: GlobexImage = {
  digest: "sha256:57b605845a6367c34bfb6ea6477f16852f59aa1861a2b51d10ab77ae0a1dc9c3",
  tags: ["latest", "1.0"],
  size: 1304902,
};

const server = setupServer();
beforeAll(() => server.listen());
afterAll(() => server.close());

async function judge(body: unknown): Promise<string[]> {
  const { violations, handler } = serve(contract, "https://api.globex.example/*", body);
  server.resetHandlers(handler);
  try {
    const tags = await Array.fromAsync(listImageTags(createGlobexImages(options), "globex/hammock"));
    expect(tags.map(({ name }) => name)).toEqual(["latest", "1.0"]);
    expect(tags.map(({ raw }) => raw)).toEqual([documentedRow, documentedRow]);
  } catch (error) {
    violations.push(String(error));
  }
  return violations;
}

test("requests and the documented answer are as the spec has them, through both doors", async () => {
  expect(await judge(answer)).toEqual([]);
  const { data } = await createClient(options).POST("/images/find", { body: { repository: "globex/hammock" } });
  expect(data?.images[0]).toEqual(documentedRow);
});

test.each(mutate(answer))("the net catches: $name", async ({ value }) => {
  expect(await judge(value)).not.toEqual([]);
});
