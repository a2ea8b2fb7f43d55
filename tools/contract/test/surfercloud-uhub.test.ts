import type { ImageTag } from "@imagetags/normalize";
import { listImageTags } from "@imagetags/normalize/surfercloud-uhub";
import { createSurfercloudUhub, type TagInfo, type TagList } from "@imagetags/surfercloud-uhub";
import { createClient, isSuccess } from "@imagetags/surfercloud-uhub/client";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mutate, readContract, readExample, serve } from "../src/index.ts";

const contract = await readContract("surfercloud-uhub/openapi.yaml");
const answer = readExample("surfercloud-uhub/examples/get-image-tag.response.yaml");
const endpoint = "https://api.surfercloud.com/*";

const credentials = { publicKey: "someone@example.com", privateKey: "example", securityToken: "temporary" };
const options = { credentials, retry: { attempts: 1 } };
const uhub = createSurfercloudUhub(options);
const client = createClient(options);
const documentedQuery = {
  Action: "GetImageTag",
  ProjectId: "BvXJygZe",
  RepoName: "HOJJPcie",
  ImageName: "PWKlOfuO",
  Offset: 9,
  Limit: 9,
  TagName: "uuEBQFTj",
} as const;

// Typed out by hand from the page, not read from the file that is served.
const documentedRow: TagInfo = { Digest: "VzEacruq", TagName: "OLlvXCrO", UpdateTime: "CTydYXMK" };
// Digest and UpdateTime of the page are random letters: no digest, no time.
const documentedTag: Omit<ImageTag, "raw"> = { provider: "surfercloud-uhub", repository: "HOJJPcie/PWKlOfuO", name: "OLlvXCrO" };
const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

/** Serves one body, and gives what is seen of the exchange. */
function answerWith(body: unknown) {
  const exchange = serve(contract, endpoint, body);
  server.resetHandlers(exchange.handler);
  return exchange;
}

test("client.GET sends the documented request", async () => {
  const { requests, violations } = answerWith(answer);
  await client.GET("/", { params: { query: documentedQuery } });

  expect(violations).toEqual([]);
  const { Signature, ...sent } = Object.fromEntries(new URL(requests[0]?.url ?? "").searchParams);
  expect(Signature).toMatch(/^[0-9a-f]{40}$/);
  expect(sent).toEqual({
    Action: "GetImageTag",
    ProjectId: "BvXJygZe",
    RepoName: "HOJJPcie",
    ImageName: "PWKlOfuO",
    Offset: "9",
    Limit: "9",
    TagName: "uuEBQFTj",
    PublicKey: "someone@example.com",
    SecurityToken: "temporary",
  });
});

test("the documented answer comes back whole", async () => {
  const { violations } = answerWith(answer);
  const { data } = await client.GET("/", { params: { query: documentedQuery } });

  expect(violations).toEqual([]);
  expect(data).toEqual({ Action: "GetImageTagResponse", RetCode: 0, TagSet: [documentedRow], TotalCount: 5 } satisfies TagList);
});

test("a number as UpdateTime, as UCloud documented in 2019, is within the contract", async () => {
  const row = { TagName: "v1", UpdateTime: 1571023895, Digest: digest };
  const { violations } = answerWith({ Action: "GetImageTagResponse", RetCode: 0, TagSet: [row], TotalCount: 1 });
  const tags = await Array.fromAsync(listImageTags(uhub, "a/b"));

  expect(violations).toEqual([]);
  const updatedAt = new Date("2019-10-14T03:31:35Z");
  expect(tags).toEqual([{ provider: "surfercloud-uhub", repository: "a/b", name: "v1", digest, updatedAt }]);
});

test.each([
  ["wrong-signature", 171],
  ["unknown-user", 172],
])("the documented failure %s comes back in data, and the guard narrows it", async (name, code) => {
  const { violations } = answerWith(readExample(`surfercloud-uhub/examples/${name}.response.yaml`));
  // A client that was told that its key is wrong sends it no more.
  const { data } = await createClient(options).GET("/", { params: { query: documentedQuery } });

  expect(violations).toEqual([]);
  expect(data && !isSuccess(data) && data.RetCode).toBe(code);
});

test("what tags() and getTag() send is declared, and the documented row becomes this ImageTag", async () => {
  expect(await judge(answer)).toEqual([]);
  const { violations } = answerWith(answer);
  expect(await uhub.getTag("HOJJPcie/PWKlOfuO", "OLlvXCrO")).toEqual(documentedRow);
  expect(violations).toEqual([]);
});

test.each(mutate(answer))("the net catches: $name", async ({ value }) => {
  expect(await judge(value)).not.toEqual([]);
});

/** Everything that is wrong with an answer, as the spec and the normalized tag show it. */
async function judge(body: unknown): Promise<string[]> {
  const { violations } = answerWith(body);
  try {
    const tags = await Array.fromAsync(listImageTags(uhub, "HOJJPcie/PWKlOfuO"));
    expect(tags).toEqual([documentedTag]);
    expect(tags[0]?.raw).toEqual(documentedRow);
  } catch (error) {
    violations.push(String(error));
  }
  return violations;
}
