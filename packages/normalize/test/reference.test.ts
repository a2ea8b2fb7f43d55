import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveReference } from "../src/index.ts";

const digest = `sha256:${"0a".repeat(32)}`;

test.each<[string, object]>([
  ["huawei-swr/team/app", { provider: "huawei-swr", repository: "team/app", options: {} }],
  ["huawei-swr/team/sub/app:v1", { provider: "huawei-swr", repository: "team/sub/app", tag: "v1", options: {} }],
  [
    "swr.cn-north-4.myhuaweicloud.com/group/app:v1",
    {
      provider: "huawei-swr",
      repository: "group/app",
      tag: "v1",
      host: "swr.cn-north-4.myhuaweicloud.com",
      options: { region: "cn-north-4" },
    },
  ],
  [
    "swr.eu-west-101.myhuaweicloud.eu/group/app",
    { provider: "huawei-swr", repository: "group/app", host: "swr.eu-west-101.myhuaweicloud.eu", options: { region: "eu-west-101" } },
  ],
  [
    `swr.eu-de.otc.t-systems.com/group/app@${digest}`,
    { provider: "otc-swr", repository: "group/app", digest, host: "swr.eu-de.otc.t-systems.com", options: { region: "eu-de" } },
  ],
  [
    "ccr.ccs.tencentyun.com/test/kubetest",
    { provider: "tencent-ccr", repository: "test/kubetest", host: "ccr.ccs.tencentyun.com", options: {} },
  ],
  [
    `HKCCR.ccs.tencentyun.com/a/b:v1@${digest}`,
    { provider: "tencent-ccr", repository: "a/b", tag: "v1", digest, host: "HKCCR.ccs.tencentyun.com", options: { region: "hk" } },
  ],
  ["uhub.service.ucloud.cn/repo/nginx", { provider: "ucloud-uhub", repository: "repo/nginx", host: "uhub.service.ucloud.cn", options: {} }],
  ["nginx", { provider: "docker-hub", repository: "library/nginx", options: {} }],
  ["nginx:1.29", { provider: "docker-hub", repository: "library/nginx", tag: "1.29", options: {} }],
  ["bitnami/redis", { provider: "docker-hub", repository: "bitnami/redis", options: {} }],
])("%s", (text, meant) => {
  expect(resolveReference(text)).toEqual(meant);
});

test("a provider that is asked for is meant where a name tells none", () => {
  expect(resolveReference("team/app", { provider: "otc-swr" })).toMatchObject({ provider: "otc-swr", repository: "team/app" });
  expect(resolveReference("huawei-swr/team/app", { provider: "otc-swr" })).toMatchObject({ provider: "huawei-swr" });
});

test.each<[string, RegExp]>([
  ["", /must be host\/namespace\/name/],
  ["/a/b", /must be host/],
  ["a//b", /must be host/],
  ["a/b:", /must be host/],
  ["a/b@sha256:12", /must be host/],
  ["https://ccr.ccs.tencentyun.com/a/b", /must be host/],
  ["huawei-swr", /names no repository; write huawei-swr\/namespace\/name/],
  ["ccr.ccs.tencentyun.com", /names no repository/],
  ["foo/a/b", /more parts than a name on Docker Hub/],
  ["x".repeat(200).concat("//"), /"x{120}…" must be/],
])("%j is refused", (text, message) => {
  expect(() => resolveReference(text)).toThrow(RangeError);
  expect(() => resolveReference(text)).toThrow(message);
});

test("a host that the provider asked for does not serve is refused", () => {
  expect(() => resolveReference("harbor.example.com/a/b", { provider: "huawei-swr" })).toThrow("none of huawei-swr's");
});

test("whatever a text says, it is a reference whose parts it holds, or refused as such", () => {
  const part = fc.stringMatching(/^[a-z0-9][a-z0-9._:@-]{0,12}$/);
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
      const text = parts.join("/");
      try {
        const { repository, tag = "", digest = "" } = resolveReference(text);
        for (const piece of [repository.replace(/^library\//, ""), tag, digest]) expect(text).toContain(piece);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});
