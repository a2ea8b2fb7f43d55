import type { ImageTag } from "@imagetags/normalize";
import { listImageTags } from "@imagetags/normalize/tencent-ccr";
import { createTencentCcr, type TagList } from "@imagetags/tencent-ccr";
import { createClient, isSuccess } from "@imagetags/tencent-ccr/client";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mutate, readContract, readExample, serve } from "../src/index.ts";

const contract = await readContract("tencent-ccr/openapi.yaml");
const answer = readExample("tencent-ccr/examples/get-tag-list.response.yaml");
const failure = readExample("tencent-ccr/examples/failure.response.yaml");
const endpoint = "https://ccr.api.qcloud.com/*";

const credentials = { secretId: "AKIDexample", secretKey: "example", token: "temporary" };
const options = { credentials, region: "gz", retry: { attempts: 1 } };
const ccr = createTencentCcr(options);
const client = createClient(options);

// Typed out by hand from the page, not read from the file that is served.
const documentedRow: TagList["data"]["tagInfo"][number] = {
  repo_name: "kubetest",
  tagName: "nginx_v1",
  tagId: "sha256:5fbb3629fba1c7c875015c9cb4c27f1d9e8e92d2f027f09b6eda35ff952323a1",
  imageId: "sha256:146c8220814be5f07a03b0b0b1e352ce42278684266d95670bf3e11225441b70",
  size: "59 MB",
  creationTime: "2017-09-12 15:30:23 +0800 CST",
  updateTime: "2017-10-25 16:33:51 +0800 CST",
  author: "",
  architecture: "amd64",
  dockerVersion: "1.12.5",
  os: "linux",
  pushTime: "2017-09-12 15:33:39 +0800 CST",
  sizeByte: 59229024,
};
const documentedTag: Omit<ImageTag, "raw"> = {
  provider: "tencent-ccr",
  repository: "test/kubetest",
  name: "nginx_v1",
  imageId: "sha256:146c8220814be5f07a03b0b0b1e352ce42278684266d95670bf3e11225441b70",
  sizeBytes: 59229024,
  platforms: ["linux/amd64"],
  createdAt: new Date("2017-09-12T07:30:23Z"),
  updatedAt: new Date("2017-10-25T08:33:51Z"),
  pushedAt: new Date("2017-09-12T07:33:39Z"),
  pullReference: "ccr.ccs.tencentyun.com/test/kubetest:nginx_v1",
};

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

test("client.GET sends the documented request", async () => {
  const { requests, violations, handler } = serve(contract, endpoint, answer);
  server.resetHandlers(handler);
  await client.GET("/v2/index.php", {
    params: { query: { Action: "GetTagList", reponame: "test/kubetest", offset: 0, limit: 20, tag: "nginx_v1" } },
  });

  expect(violations).toEqual([]);
  const { Timestamp, Nonce, Signature, ...sent } = Object.fromEntries(new URL(requests[0]?.url ?? "").searchParams);
  expect(sent).toEqual({
    Action: "GetTagList",
    reponame: "test/kubetest",
    offset: "0",
    limit: "20",
    tag: "nginx_v1",
    Region: "gz",
    SecretId: "AKIDexample",
    SignatureMethod: "HmacSHA256",
    Token: "temporary",
  });
});

test("the documented answer comes back whole", async () => {
  const { violations, handler } = serve(contract, endpoint, answer);
  server.resetHandlers(handler);
  const { data } = await client.GET("/v2/index.php", { params: { query: { Action: "GetTagList", reponame: "test/kubetest" } } });

  expect(violations).toEqual([]);
  expect(data).toEqual({
    code: 0,
    message: "",
    codeDesc: "Success",
    data: { reponame: "test/kubetest", server: "ccr.ccs.tencentyun.com", tagCount: 1, tagInfo: [documentedRow] },
  } satisfies TagList);
});

test("the documented failure comes back in data, and the guard narrows it", async () => {
  const { violations, handler } = serve(contract, endpoint, failure);
  server.resetHandlers(handler);
  const { data } = await client.GET("/v2/index.php", { params: { query: { Action: "GetTagList", reponame: "test/kubetest" } } });

  expect(violations).toEqual([]);
  expect(data && !isSuccess(data) && data.code).toBe("5100");
});

test("what tags() sends is declared, and the documented row becomes this ImageTag", async () => {
  expect(await judge(answer)).toEqual([]);
});

test.each(mutate(answer))("the net catches: $name", async ({ value }) => {
  expect(await judge(value)).not.toEqual([]);
});

test.each(mutate(answer))("the spec alone catches: $name", ({ value }) => {
  const request = new Request("https://ccr.api.qcloud.com/v2/index.php");
  expect(contract.checkResponse(request, 200, JSON.stringify(value))).not.toEqual([]);
});

/** Everything that is wrong with an answer, as the spec and the normalized tag show it. */
async function judge(body: unknown): Promise<string[]> {
  const { violations, handler } = serve(contract, endpoint, body);
  server.resetHandlers(handler);
  try {
    const tags = await Array.fromAsync(listImageTags(ccr, "test/kubetest"));
    expect(tags).toEqual([documentedTag]);
    expect(tags[0]?.raw).toEqual(documentedRow);
  } catch (error) {
    violations.push(String(error));
  }
  return violations;
}
