// The sandbox, judged by clients that no one here wrote.
import { createRequire } from "node:module";
import { BasicCredentials } from "@huaweicloud/huaweicloud-sdk-core";
import { createSandbox, environmentOf } from "@imagetags/sandbox";
import { listen, type SandboxServer } from "@imagetags/sandbox/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

const require = createRequire(import.meta.url);
const { SwrClient, ListRepositoryTagsRequest } =
  require("@huaweicloud/huaweicloud-sdk-swr") as typeof import("@huaweicloud/huaweicloud-sdk-swr");
const QcloudApi = require("qcloudapi-sdk") as new (
  defaults: object,
) => {
  request(data: object, options: object, done: (error: unknown, body: unknown) => void): void;
};

let server: SandboxServer;
beforeAll(async () => {
  server = await listen(createSandbox());
});
afterAll(() => server.close());

describe("Tencent's qcloudapi-sdk", () => {
  const { TENCENTCLOUD_SECRET_ID: SecretId, TENCENTCLOUD_SECRET_KEY: secretKey } = environmentOf("tencent-ccr");

  function request(SecretKey: string | undefined, signatureMethod: "sha1" | "sha256", method: "GET" | "POST") {
    const { host } = new URL(server.url);
    const api = new QcloudApi({
      SecretId,
      SecretKey,
      Region: "gz",
      signatureMethod,
      method,
      protocol: "http",
      path: "/tencent-ccr/v2/index.php",
    });
    const parameters = { Action: "GetTagList", reponame: "test/many", limit: 2, offset: 1 };
    return new Promise((resolve, reject) => {
      api.request(parameters, { host, signatureMethod, SecretKey, SecretId }, (error, body) => (error ? reject(error) : resolve(body)));
    });
  }

  test.each([
    ["sha1", "GET"],
    ["sha256", "GET"],
    ["sha1", "POST"],
    ["sha256", "POST"],
  ] as const)("%s, %s: the right key lists the tags", async (signatureMethod, method) => {
    expect(await request(secretKey, signatureMethod, method)).toMatchObject({
      code: 0,
      data: { tagCount: 1000, tagInfo: [{ tagName: "v1.998" }, { tagName: "v1.997" }] },
    });
  });

  test("a wrong key gets the vendor's refusal", async () => {
    expect(await request("wrong-secret-key", "sha256", "GET")).toMatchObject({ code: 4100 });
  });
});

describe("Huawei's huaweicloud-sdk-swr", () => {
  const env = environmentOf("huawei-swr");
  const [accessKey = "", secretKey = ""] = ["_AK", "_SK"].map((end) => Object.entries(env).find(([name]) => name.endsWith(end))?.[1]);

  function list(sk: string, repository: string) {
    const credentials = new BasicCredentials().withAk(accessKey).withSk(sk).withProjectId("project");
    const client = SwrClient.newBuilder().withCredential(credentials).withEndpoint(`${server.url}/huawei-swr`).build();
    const request = new ListRepositoryTagsRequest().withNamespace("test").withRepository(repository).withLimit("3").withOffset("2");
    return client.listRepositoryTags(request);
  }

  test("the right key lists the tags", async () => {
    const answer = (await list(secretKey, "many")) as unknown as { Tag: string }[];
    expect(JSON.stringify(answer)).toContain("v1.997");
  });

  test("a wrong key gets the vendor's refusal", async () => {
    // The SDK logs a refusal, signature and all, to standard output.
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await expect(list("wrong-secret-key", "many")).rejects.toMatchObject({ errorCode: "APIGW.0301" });
  });
});
