// The sandbox's registries of Tencent, judged by the vendor's own SDK.
import { Agent } from "node:http";
import { createRequire } from "node:module";
import { createSandbox, environmentOf, type SandboxOptions } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { afterEach, describe, expect, test } from "vitest";

const require = createRequire(import.meta.url);
const { CommonClient } = require("tencentcloud-sdk-nodejs-common") as typeof import("tencentcloud-sdk-nodejs-common");
const exceptionPath = "tencentcloud-sdk-nodejs-common/tencentcloud/common/exception/tencent_cloud_sdk_exception.js";
const { default: SdkException } = require(
  exceptionPath,
) as typeof import("tencentcloud-sdk-nodejs-common/tencentcloud/common/exception/tencent_cloud_sdk_exception.js");

const { TENCENTCLOUD_SECRET_ID: secretId = "", TENCENTCLOUD_SECRET_KEY: secretKey = "" } = environmentOf("tencent-tcr");

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

type Edition = "tencent-tcr" | "tencent-tcr-personal";

/** A client of the vendor's SDK whose requests reach a sandbox over HTTP. */
async function open(edition: Edition, credential: { secretKey?: string; token?: string } = {}, options: SandboxOptions = {}) {
  const sandbox = createSandbox(options);
  const server = await listen(sandbox);
  // It takes the service that it signs for from the endpoint's first label, and this name resolves on no machine by itself.
  const endpoint = `tcr.localhost:${new URL(server.url).port}/${edition}`;
  const agent = new Agent({
    lookup: (_, { all }, done) => (all ? done(null, [{ address: "127.0.0.1", family: 4 }]) : done(null, "127.0.0.1", 4)),
  });
  closing.push(() => agent.destroy(), server.close);
  const client = new CommonClient(endpoint, "2019-09-24", {
    credential: { secretId, secretKey, ...credential },
    region: "ap-guangzhou",
    profile: { httpProfile: { protocol: "http://", endpoint, agent } },
  });
  return { client, world: sandbox.world[edition] };
}

const team = { RegistryId: "tcr-okmj78", NamespaceName: "team-01", RepositoryName: "nginx" };
const calls: readonly (readonly [Edition, string, object])[] = [
  ["tencent-tcr-personal", "DescribeImagePersonal", { RepoName: "dockerhub/test" }],
  ["tencent-tcr", "DescribeImages", team],
];

describe.each(calls)("%s", (edition, action, fields) => {
  const requestId = expect.stringMatching(/^[\da-f-]{36}$/);

  test("the right key gets the documented rows", async () => {
    const { client } = await open(edition);
    const answer = JSON.stringify(await client.request(action, fields));
    expect(answer).toContain("Artifact::application/vnd.docker.distribution.manifest.v2+json");
  });

  test("temporary keys are let in with their token only", async () => {
    const { client, world } = await open(edition, { token: "a+b/c==" });
    await expect(client.request(action, fields)).rejects.toMatchObject({ code: "AuthFailure.TokenFailure" });
    world.accounts = [{ secretId, secretKey, token: "a+b/c==" }];
    expect(await client.request(action, fields)).toMatchObject({ RequestId: requestId });
  });

  test("a wrong key is its own exception, with the vendor's code", async () => {
    const { client } = await open(edition, { secretKey: "wrong" });
    await expect(client.request(action, fields)).rejects.toMatchObject({ code: "AuthFailure.SignatureFailure", requestId });
  });

  test("so is a clock that is 400 seconds off", async () => {
    const { client } = await open(edition, {}, { now: () => Date.now() + 400_000 });
    await expect(client.request(action, fields)).rejects.toMatchObject({ code: "AuthFailure.SignatureExpire", requestId });
  });

  test("so is too many requests", async () => {
    const { client } = await open(edition, {}, { faults: () => ({ kind: "throttle" }) });
    await expect(client.request(action, fields)).rejects.toMatchObject({ code: "RequestLimitExceeded", requestId });
  });
});

test.each([
  ["tencent-tcr-personal", "DescribeImagePersonal", { RepoName: "dockerhub/nothing" }, "ResourceNotFound.ErrNoRepo"],
  ["tencent-tcr-personal", "DescribeImages", team, "InvalidAction"],
  ["tencent-tcr", "DescribeImages", { ...team, RepositoryName: "nothing" }, "ResourceNotFound.TcrResourceNotFound"],
  ["tencent-tcr", "DescribeImages", { ...team, RegistryId: "tcr-other" }, "ResourceNotFound"],
  ["tencent-tcr", "DescribeImages", { ...team, Offset: 0 }, "InvalidParameter"],
] as const)("%s refuses %s of %j", async (edition, action, fields, code) => {
  const { client } = await open(edition);
  const refusal = await client.request(action, fields).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(SdkException);
  expect(refusal).toMatchObject({ code });
});

const names = (count: number) => new Set(Array.from({ length: count }, (_, index) => `v1.${index}`));

test("the personal edition's 1,000 tags are on ten pages, by row", async () => {
  const { client } = await open("tencent-tcr-personal");
  const seen: string[] = [];
  for (let Offset = 0; Offset < 1000; Offset += 100) {
    const { Data } = await client.request("DescribeImagePersonal", { RepoName: "test/many", Offset, Limit: 100 });
    expect(Data.TagCount).toBe(1000);
    seen.push(...Data.TagInfo.map(({ TagName }: { TagName: string }) => TagName));
  }
  expect(seen).toHaveLength(1000);
  expect(new Set(seen)).toEqual(names(1000));
});

test("the enterprise edition's 1,000 tags are on fifty pages, by page number", async () => {
  const { client } = await open("tencent-tcr");
  const place = { RegistryId: "tcr-okmj78", NamespaceName: "test", RepositoryName: "many" };
  const seen: string[] = [];
  for (let Offset = 1; Offset <= 50; Offset++) {
    const { ImageInfoList, TotalCount } = await client.request("DescribeImages", { ...place, Offset, Limit: 20 });
    expect(TotalCount).toBe(1000);
    seen.push(...ImageInfoList.map(({ ImageVersion }: { ImageVersion: string }) => ImageVersion));
  }
  expect(seen).toHaveLength(1000);
  expect(new Set(seen)).toEqual(names(1000));
});
