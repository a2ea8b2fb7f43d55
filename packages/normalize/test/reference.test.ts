import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveReference } from "../src/index.ts";

const digest = `sha256:${"0a".repeat(32)}`;
const longDigest = `sha512:${"0a".repeat(64)}`;

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
    { provider: "tencent-tcr-personal", repository: "test/kubetest", host: "ccr.ccs.tencentyun.com", options: {} },
  ],
  [`ghcr.io/a/b@${longDigest}`, { provider: "ghcr", repository: "a/b", digest: longDigest, host: "ghcr.io", options: {} }],
  [
    `HKCCR.ccs.tencentyun.com/a/b:v1@${digest}`,
    { provider: "tencent-tcr-personal", repository: "a/b", tag: "v1", digest, host: "HKCCR.ccs.tencentyun.com", options: { region: "hk" } },
  ],
  ["uhub.service.ucloud.cn/repo/nginx", { provider: "ucloud-uhub", repository: "repo/nginx", host: "uhub.service.ucloud.cn", options: {} }],
  ["nginx", { provider: "docker-hub", repository: "library/nginx", options: {} }],
  ["nginx:1.29", { provider: "docker-hub", repository: "library/nginx", tag: "1.29", options: {} }],
  [
    "123456789012.dkr.ecr.eu-central-1.amazonaws.com/app",
    {
      provider: "aws-ecr",
      repository: "app",
      host: "123456789012.dkr.ecr.eu-central-1.amazonaws.com",
      options: { registryId: "123456789012", region: "eu-central-1" },
    },
  ],
  [
    "quay.io/prometheus/node-exporter",
    { provider: "quay", repository: "prometheus/node-exporter", host: "quay.io", options: { baseUrl: "https://quay.io" } },
  ],
  ["ghcr.io/org/app", { provider: "ghcr", repository: "org/app", host: "ghcr.io", options: {} }],
  [
    "localhost:5000/app:v1",
    { provider: "oci", repository: "app", tag: "v1", host: "localhost:5000", options: { baseUrl: "http://localhost:5000" } },
  ],
  ["localhost/app", { provider: "oci", repository: "app", host: "localhost", options: { baseUrl: "http://localhost" } }],
  ["[::1]:5000/app", { provider: "oci", repository: "app", host: "[::1]:5000", options: { baseUrl: "http://[::1]:5000" } }],
  ["docker.io/nginx", { provider: "docker-hub", repository: "library/nginx", host: "docker.io", options: {} }],
  ["Docker.io/nginx", { provider: "docker-hub", repository: "library/nginx", host: "Docker.io", options: {} }],
  ["bitnami/redis", { provider: "docker-hub", repository: "bitnami/redis", options: {} }],
])("%s", (text, meant) => {
  expect(resolveReference(text)).toStrictEqual(meant);
});

test("a provider that is asked for is meant where a name tells none", () => {
  expect(resolveReference("team/app", { provider: "otc-swr" })).toMatchObject({ provider: "otc-swr", repository: "team/app" });
  const harbor = resolveReference("harbor.example.com/team/app", { provider: "harbor" });
  expect(harbor).toMatchObject({ provider: "harbor", repository: "team/app", options: { baseUrl: "https://harbor.example.com" } });
  expect(resolveReference("docker.io/nginx", { provider: "oci" })).toMatchObject({ options: { baseUrl: "https://registry-1.docker.io" } });
  expect(resolveReference("huawei-swr/team/app", { provider: "otc-swr" })).toMatchObject({ provider: "huawei-swr" });
});

test("the host of a provider that is asked for tells what it tells anyway", () => {
  const host = "swr.cn-north-4.myhuaweicloud.com";
  expect(resolveReference(`${host}/a/b`, { provider: "huawei-swr" })).toEqual(resolveReference(`${host}/a/b`));
});

test.each([
  ["http", "127.0.0.1"],
  ["http", "127.10.20.30:5000"],
  ["http", "[::1]:5000"],
  ["https", "registry.example:5000"],
  ["https", "not-localhost:5000"],
  ["https", "localhost.example"],
  ["https", "127.0.1"],
  ["https", "127.example.example.example"],
  ["https", "index.docker.io.example"],
  ["https", "my-docker.io"],
])("%s is spoken with %s", (scheme, host) => {
  expect(resolveReference(`${host}/app`)).toMatchObject({ provider: "oci", options: { baseUrl: `${scheme}://${host}` } });
});

test("a text of 120 characters is shown whole", () => {
  expect(() => resolveReference(`${"x".repeat(118)}//`)).toThrow(`"${"x".repeat(118)}//" must be`);
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
  ...[
    "::1",
    "[zz]:1",
    "[::1",
    "host:abc",
    "host:99999",
    "ex ample.com",
    "a.b?x",
    "a.b#x",
    "%00.x",
    "a..b",
    "-a.b",
    "a.b\\c",
    "1.2.3.999",
  ].map((host): [string, RegExp] => [`${host}/app`, /names the host .*, which cannot be one/]),
  ["x".repeat(200).concat("//"), /"x{120}…" must be/],
])("%j is refused", (text, message) => {
  expect(() => resolveReference(text)).toThrow(RangeError);
  expect(() => resolveReference(text)).toThrow(message);
});

test("a host that the provider asked for does not serve is refused", () => {
  for (const provider of ["huawei-swr", "nobody", "constructor"]) {
    expect(() => resolveReference("harbor.example.com/a/b", { provider })).toThrow(`none of ${provider}'s`);
  }
});

test("whatever a text says, it is a reference whose parts it holds, or refused as such", () => {
  const part = fc.oneof(fc.stringMatching(/^[a-z0-9][a-z0-9._:@-]{0,12}$/), fc.stringMatching(/^[\x20-\x2e\x30-\x7e]{1,6}$/));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
      const text = parts.join("/");
      try {
        const { repository, tag = "", digest = "", host = "localhost", options } = resolveReference(text);
        expect(new URL(options.baseUrl ?? `https://${host}`).pathname).toBe("/");
        for (const piece of [repository.replace(/^library\//, ""), tag, digest]) expect(text).toContain(piece);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});
