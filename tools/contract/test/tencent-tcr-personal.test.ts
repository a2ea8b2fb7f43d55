import type { ImageTag } from "@imagetags/normalize";
import { listImageTags } from "@imagetags/normalize/tencent-tcr-personal";
import { createTencentTcrPersonal, type TagInfo, type TagList } from "@imagetags/tencent-tcr-personal";
import { createClient, isSuccess } from "@imagetags/tencent-tcr-personal/client";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mutate, readContract, readExample, serve } from "../src/index.ts";

const contract = await readContract("tencent-tcr-personal/openapi.yaml");
const answer = readExample("tencent-tcr-personal/examples/describe-image-personal.response.yaml");
const olderAnswer = readExample("tencent-tcr-personal/examples/describe-image-personal.2020-11-04.response.yaml");
const failure = readExample("tencent-tcr-personal/examples/failure.response.yaml");
const endpoint = "https://tcr.tencentcloudapi.com/*";

const credentials = { secretId: "AKIDexample", secretKey: "example", token: "temporary" };
const options = { credentials, region: "ap-guangzhou", retry: { attempts: 1 } };
const tcr = createTencentTcrPersonal(options);
const client = createClient(options);
const header = { "X-TC-Action": "DescribeImagePersonal", "X-TC-Version": "2019-09-24" } as const;

// Typed out by hand from the page, not read from the file that is served.
const olderRow: TagInfo = {
  Id: 2089896,
  TagName: "latest",
  TagId: "sha256:ad207667c53d9739f1f6c2d0f9eedf5237c969e7d11ef4bd3f4b23b68b5eac6c",
  ImageId: "sha256:db8493d07bbb3b91e989466825393fedd910d695ac6671ec7fc4ab636cf1aafd",
  Size: "128 MB",
  CreationTime: "2019-10-17 15:59:30 +0800 CST",
  DurationDays: "",
  Author: "",
  Architecture: "amd64",
  DockerVersion: "19.03.1",
  OS: "linux",
  UpdateTime: "2019-10-24 14:20:55 +0800 CST",
  PushTime: "2019-10-24 14:20:51 +0800 CST",
  SizeByte: 128152591,
};
const documentedRow: TagInfo = { ...olderRow, Kind: "Artifact::application/vnd.docker.distribution.manifest.v2+json" };
const documentedTag: Omit<ImageTag, "raw"> = {
  provider: "tencent-tcr-personal",
  repository: "dockerhub/test",
  name: "latest",
  imageId: "sha256:db8493d07bbb3b91e989466825393fedd910d695ac6671ec7fc4ab636cf1aafd",
  sizeBytes: 128152591,
  platforms: ["linux/amd64"],
  createdAt: new Date("2019-10-17T07:59:30Z"),
  updatedAt: new Date("2019-10-24T06:20:55Z"),
  pushedAt: new Date("2019-10-24T06:20:51Z"),
  pullReference: "ccr.ccs.tencentyun.com/dockerhub/test:latest",
  kind: "image",
};

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

/** Serves one body, and gives what is seen of the exchange. */
function answerWith(body: unknown) {
  const exchange = serve(contract, endpoint, body);
  server.resetHandlers(exchange.handler);
  return exchange;
}

test("client.POST sends the documented request", async () => {
  const { requests, violations } = answerWith(answer);
  const { data } = await client.POST("/", { params: { header }, body: { RepoName: "dockerhub/test" } });

  expect(violations).toEqual([]);
  expect(await requests[0]?.json()).toEqual({ RepoName: "dockerhub/test" });
  expect(Object.fromEntries(requests[0]?.headers ?? [])).toMatchObject({
    authorization: expect.stringMatching(
      /^TC3-HMAC-SHA256 Credential=AKIDexample\/[\d-]{10}\/tcr\/tc3_request, SignedHeaders=content-type;host, /,
    ),
    "content-type": "application/json",
    "x-tc-action": "DescribeImagePersonal",
    "x-tc-version": "2019-09-24",
    "x-tc-region": "ap-guangzhou",
    "x-tc-token": "temporary",
  });
  expect(data).toEqual({
    Response: {
      Data: { RepoName: "dockerhub/test", Server: "ccr.ccs.tencentyun.com", TagCount: 1, TagInfo: [documentedRow] },
      RequestId: "eac6b301-a322-493a-8e36-83b295459397",
    },
  } satisfies TagList);
});

test("the answer documented before Kind is a tag without a kind", async () => {
  const { violations } = answerWith(olderAnswer);
  const { kind, ...olderTag } = documentedTag;
  const [tag] = await Array.fromAsync(listImageTags(tcr, "dockerhub/test"));
  expect(violations).toEqual([]);
  expect(tag).toEqual(olderTag);
  expect(tag?.raw).toEqual(olderRow);
});

test("the documented failure comes back in data, and the guard narrows it", async () => {
  const { violations } = answerWith(failure);
  // A client that was told that its key is wrong sends it no more.
  const { data } = await createClient(options).POST("/", { params: { header }, body: { RepoName: "dockerhub/test" } });

  expect(violations).toEqual([]);
  expect(data && !isSuccess(data) && data.Response.Error.Code).toBe("AuthFailure.SignatureFailure");
});

test("what tags() and getTag() send is declared, and the documented row becomes this ImageTag", async () => {
  expect(await judge(answer)).toEqual([]);
  const { violations } = answerWith(answer);
  expect(await tcr.getTag("dockerhub/test", "latest")).toEqual(documentedRow);
  expect(violations).toEqual([]);
});

test.each(mutate(answer))("the net catches: $name", async ({ value }) => {
  expect(await judge(value)).not.toEqual([]);
});

/** Everything that is wrong with an answer, as the spec and the normalized tag show it. */
async function judge(body: unknown): Promise<string[]> {
  const { violations } = answerWith(body);
  try {
    const tags = await Array.fromAsync(listImageTags(tcr, "dockerhub/test"));
    expect(tags).toEqual([documentedTag]);
    expect(tags[0]?.raw).toEqual(documentedRow);
  } catch (error) {
    violations.push(String(error));
  }
  return violations;
}
