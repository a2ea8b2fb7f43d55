import { createHuaweiSwr, type TagInfo } from "@imagetags/huawei-swr";
import { createClient, isSuccess } from "@imagetags/huawei-swr/client";
import type { ImageTag } from "@imagetags/normalize";
import { listImageTags } from "@imagetags/normalize/huawei-swr";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mutate, readContract, readExample, serve } from "../src/index.ts";

const contract = await readContract("huawei-swr/openapi.yaml");
const iamContract = await readContract("huawei-swr/iam.yaml");
const answer = readExample("huawei-swr/examples/list-repository-tags.2022-10-31.response.yaml");
const answerOf2018 = readExample("huawei-swr/examples/list-repository-tags.2018-12-19.response.yaml");
const tokenAnswer = readExample("huawei-swr/examples/create-token.response.yaml");
const endpoint = "https://swr-api.cn-north-1.myhuaweicloud.com/*";
const iamEndpoint = "https://iam.cn-north-1.myhuaweicloud.com/*";
const tagsPath = "/v2/manage/namespaces/{namespace}/repos/{repository}/tags";

const credentials = { accessKey: "AKexample", secretKey: "example", securityToken: "temporary" };
const options = { credentials, region: "cn-north-1", retry: { attempts: 1 } };
const swr = createHuaweiSwr(options);
const client = createClient(options);
// The documented page is a whole list of one tag.
const headers = { "content-range": "0-1/1" };

// Typed out by hand from the page, not read from the file that is served.
const documentedRowOf2018: TagInfo = {
  id: 0,
  repo_id: 0,
  Tag: "latest",
  image_id: "741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6",
  manifest:
    '{"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json","config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":1862,"digest":"sha256:741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6"},"layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":1292800,"digest":"sha256:8ac8bfaff55af948c796026ee867448c5b5b5d9dd3549f4006d9759b25d4a893"},{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":10240,"digest":"sha256:77ddbf3a9fe11e81761a0f9df43a28e3e6f29bbb53c0c8cf71cd7efa69729aed"}]}',
  digest: "sha256:57b605845a6367c34bfb6ea6477f16852f59aa1861a2b51d10ab77ae0a1dc9c3",
  schema: 2,
  path: "swr.cn-north-1.myhuaweicloud.com/namespace/busybox:latest",
  internal_path: "10.125.0.198:20202/namespace/busybox:latest",
  size: 1304902,
  is_trusted: false,
  created: "2018-07-06T06:18:55Z",
  updated: "2018-07-06T06:18:55Z",
  deleted: null,
};
const documentedRow: TagInfo = { ...documentedRowOf2018, domain_id: "0503dda878000fed0f75c0096d70a960", scanned: false, tag_type: 0 };
const documentedTag: Omit<ImageTag, "raw"> = {
  provider: "huawei-swr",
  repository: "namespace/busybox",
  name: "latest",
  digest: "sha256:57b605845a6367c34bfb6ea6477f16852f59aa1861a2b51d10ab77ae0a1dc9c3",
  imageId: "sha256:741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6",
  sizeBytes: 1304902,
  createdAt: new Date("2018-07-06T06:18:55Z"),
  updatedAt: new Date("2018-07-06T06:18:55Z"),
  pullReference: "swr.cn-north-1.myhuaweicloud.com/namespace/busybox:latest",
  kind: "image",
};

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

test("client.GET sends the documented request", async () => {
  const { requests, violations, handler } = serve(contract, endpoint, answer, { headers });
  server.resetHandlers(handler);
  await client.GET(tagsPath, { params: { path: { namespace: "namespace", repository: "busybox" } } });

  expect(violations).toEqual([]);
  const [request] = requests;
  expect(request?.url).toBe("https://swr-api.cn-north-1.myhuaweicloud.com/v2/manage/namespaces/namespace/repos/busybox/tags");
  expect(Object.fromEntries(request?.headers ?? [])).toMatchObject({
    accept: "application/json",
    "content-type": "application/json",
    "user-agent": "imagetags",
    "x-security-token": "temporary",
    "x-sdk-date": expect.stringMatching(/^\d{8}T\d{6}Z$/),
    authorization: expect.stringMatching(
      /^SDK-HMAC-SHA256 Access=AKexample, SignedHeaders=host;x-sdk-date;x-security-token, Signature=[0-9a-f]{64}$/,
    ),
  });
});

test.each([
  ["2022-10-31", answer, documentedRow],
  ["2018-12-19", answerOf2018, documentedRowOf2018],
])("the documented answer of %s comes back whole", async (_, body, row) => {
  const { violations, handler } = serve(contract, endpoint, body, { headers });
  server.resetHandlers(handler);
  const { data } = await client.GET(tagsPath, { params: { path: { namespace: "namespace", repository: "busybox" } } });

  expect(violations).toEqual([]);
  expect(data).toEqual([row]);
});

test.each([
  ["failure", "SVCSTG.SWR.4040010", "not-found"],
  ["failure-list", "SVCSTG.SWR.4001048", "not-found"],
  ["failure-gateway", "APIGW.0101", "not-found"],
])("the documented %s comes back as error, and is thrown with its code", async (file, code, kind) => {
  const { violations, handler } = serve(contract, endpoint, readExample(`huawei-swr/examples/${file}.response.yaml`), { status: 404 });
  server.resetHandlers(handler);
  const { data, error } = await client.GET(tagsPath, { params: { path: { namespace: "namespace", repository: "busybox" } } });

  expect(violations).toEqual([]);
  expect(data).toBeUndefined();
  expect(error && isSuccess(error)).toBe(false);
  await expect(swr.tags("namespace/busybox").next()).rejects.toMatchObject({ code, kind, status: 404 });
});

test("the exchange of a password sends the documented request, and takes the documented token", async () => {
  const iam = serve(iamContract, iamEndpoint, tokenAnswer, { status: 201, headers: { "x-subject-token": "MIIatAYJKoZIhvcNAQcCoII" } });
  const { requests, violations, handler } = serve(contract, endpoint, answer, { headers });
  server.resetHandlers(iam.handler, handler);
  const user = { username: "IAMUser", password: "IAMPassword", domain: "IAMDomain", project: "cn-north-1" };
  await createHuaweiSwr({ credentials: user, region: "cn-north-1" }).tags("namespace/busybox").next();

  expect([...iam.violations, ...violations]).toEqual([]);
  expect(await iam.requests[0]?.json()).toEqual(readExample("huawei-swr/examples/create-token.request.yaml"));
  expect(requests[0]?.headers.get("x-auth-token")).toBe("MIIatAYJKoZIhvcNAQcCoII");
});

test("what tags() sends is declared, and the documented row becomes this ImageTag", async () => {
  expect(await judge(answer)).toEqual([]);
});

test.each(mutate(answer))("the net catches: $name", async ({ value }) => {
  expect(await judge(value)).not.toEqual([]);
});

/** Everything that is wrong with an answer, as the spec and the normalized tag show it. */
async function judge(body: unknown): Promise<string[]> {
  const { violations, handler } = serve(contract, endpoint, body, { headers });
  server.resetHandlers(handler);
  try {
    const tags = await Array.fromAsync(listImageTags(swr, "namespace/busybox"));
    expect(tags).toEqual([documentedTag]);
    expect(tags[0]?.raw).toEqual(documentedRow);
  } catch (error) {
    violations.push(String(error));
  }
  return violations;
}
