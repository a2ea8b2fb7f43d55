import type { ImageTag } from "@imagetags/normalize";
import { listImageTags } from "@imagetags/normalize/tencent-tcr";
import { createTencentTcr, type TagInfo, type TagList } from "@imagetags/tencent-tcr";
import { createClient, isSuccess } from "@imagetags/tencent-tcr/client";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mutate, readContract, readExample, serve } from "../src/index.ts";

const contract = await readContract("tencent-tcr/openapi.yaml");
const answer = readExample("tencent-tcr/examples/describe-images.response.yaml");
const olderAnswer = readExample("tencent-tcr/examples/describe-images.2020-11-04.response.yaml");
const failure = readExample("tencent-tcr/examples/failure.response.yaml");
const endpoint = "https://tcr.tencentcloudapi.com/*";

const credentials = { secretId: "AKIDexample", secretKey: "example", token: "temporary" };
const options = { credentials, region: "ap-guangzhou", registryId: "tcr-okmj78", retry: { attempts: 1 } };
const tcr = createTencentTcr(options);
const client = createClient(options);
const header = { "X-TC-Action": "DescribeImages", "X-TC-Version": "2019-09-24" } as const;
// The documented one, but for its page 0.
const body = { RegistryId: "tcr-okmj78", NamespaceName: "team-01", RepositoryName: "nginx", Limit: 20, Offset: 1 };

// Typed out by hand from the page, not read from the file that is served.
const documentedRow: TagInfo = {
  Digest: "sha256:a1801b843b1bfaf77c501e7a6d3f709401a1e0c83863037fa3aab063a7fdb9dc",
  ImageVersion: "8",
  Size: 83520757,
  UpdateTime: "2022-08-06T07:31:01.207374Z",
  Kind: "Artifact::application/vnd.docker.distribution.manifest.v2+json",
  KmsSignature:
    "UKauWpHdjaTjTsE64BSFhJe0YZj7eXiu8DzkRgTk0vbuxl+ICYbVJ2p1afHGv/WsOqqJvEKJdNPU4iAGNYEbegTi/UwcrCRijNeFkzHNqljBa75g1u9LHjVmtE9dxzh17YGRHpDxbL2CCjZ9YgeCqppsl1LiXvlYdrMLgoqwHKwao3WnkZU2fye4HIreZ3CXGkjv7g8rbhmjwEZJUTWAuEws7eNSvl9RS8NAJctwvZWZQUGKkRpbBRkKxdENSIgRoA+SyX0Qmu2SxvwDRTsCwI+B1rJxLmw1wYgAh3mQiXtehBZAJdYLcOvokUgAUC8cpKpeJ+bSsYvCLh+uJlF4Pg==",
};
const documentedTag: Omit<ImageTag, "raw"> = {
  provider: "tencent-tcr",
  repository: "team-01/nginx",
  name: "8",
  digest: "sha256:a1801b843b1bfaf77c501e7a6d3f709401a1e0c83863037fa3aab063a7fdb9dc",
  sizeBytes: 83520757,
  updatedAt: new Date("2022-08-06T07:31:01.207Z"),
  kind: "image",
};

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

/** Serves one body, and gives what is seen of the exchange. */
function answerWith(served: unknown) {
  const exchange = serve(contract, endpoint, served);
  server.resetHandlers(exchange.handler);
  return exchange;
}

test("client.POST sends the documented request, and the documented answer comes back whole", async () => {
  const { requests, violations } = answerWith(answer);
  const { data } = await client.POST("/", { params: { header }, body });

  expect(violations).toEqual([]);
  expect(await requests[0]?.json()).toEqual(body);
  expect(requests[0]?.headers.get("x-tc-action")).toBe("DescribeImages");
  expect(requests[0]?.headers.get("x-tc-token")).toBe("temporary");
  expect(data).toEqual({
    Response: { ImageInfoList: [documentedRow], TotalCount: 1, RequestId: "d76f7a1b-d9e9-4454-b95b-25c34f17b943" },
  } satisfies TagList);
});

test("the answer documented before Kind is two tags without a kind", async () => {
  const { violations } = answerWith(olderAnswer);
  const shared = { provider: "tencent-tcr", repository: "team-01/nginx", updatedAt: new Date("2020-02-14T06:45:40.407Z") };
  expect(await Array.fromAsync(listImageTags(tcr, "team-01/nginx"))).toEqual([
    { ...shared, name: "2.0", digest: "sha256:ca30d8e9449eae19367f542aeb6e39764e94e7c34fca4277b9b7c77ba93eaa6c", sizeBytes: 63923200 },
    { ...shared, name: "1.0", digest: "sha256:0925d086715714114c1988f7c947db94064fd385e171a63c07730f1fa014e6f9", sizeBytes: 26733036 },
  ]);
  expect(violations).toEqual([]);
});

test("the documented failure comes back in data, and the guard narrows it", async () => {
  const { violations } = answerWith(failure);
  // A client that was told that its key is wrong sends it no more.
  const { data } = await createClient(options).POST("/", { params: { header }, body });

  expect(violations).toEqual([]);
  expect(data && !isSuccess(data) && data.Response.Error.Code).toBe("AuthFailure.SignatureFailure");
});

test("what tags() and getTag() send is declared, and the documented row becomes this ImageTag", async () => {
  expect(await judge(answer)).toEqual([]);
  const { violations } = answerWith(answer);
  expect(await tcr.getTag("team-01/nginx", "8")).toEqual(documentedRow);
  expect(violations).toEqual([]);
});

test.each(mutate(answer))("the net catches: $name", async ({ value }) => {
  expect(await judge(value)).not.toEqual([]);
});

/** Everything that is wrong with an answer, as the spec and the normalized tag show it. */
async function judge(served: unknown): Promise<string[]> {
  const { violations } = answerWith(served);
  try {
    const tags = await Array.fromAsync(listImageTags(tcr, "team-01/nginx"));
    expect(tags).toEqual([documentedTag]);
    expect(tags[0]?.raw).toEqual(documentedRow);
  } catch (error) {
    violations.push(String(error));
  }
  return violations;
}
