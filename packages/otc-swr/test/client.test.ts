import { createSandbox } from "@imagetags/sandbox";
import { expect, test } from "vitest";
import { createOtcSwr, type OtcSwrOptions } from "../src/index.ts";

// What OTC shares with Huawei is tested in packages/huawei-swr and packages/core/test/swr; here is what is OTC's own.
const credentials = { accessKey: "AKsandbox", secretKey: "sandbox-secret-key" };
const user = { username: "sandbox", password: "sandbox-password", domain: "sandbox-domain", project: "eu-de" };

/** A client whose requests reach a sandbox, and what it sent. */
function open(options: Partial<OtcSwrOptions> = {}) {
  const sandbox = createSandbox();
  const sent: { url: string; headers: Headers }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    sent.push({ url, headers: new Headers(init.headers) });
    return sandbox.fetch(new Request(url, init));
  };
  const swr = createOtcSwr({ credentials, region: "eu-de", fetch, retry: { delayMs: 0 }, ...options });
  return { swr, sent, world: sandbox.world["otc-swr"] };
}

test.each<[string, Partial<OtcSwrOptions>, RegExp]>([
  ["keys, in the Access form", {}, /^SDK-HMAC-SHA256 Access=AKsandbox, /],
  ["keys, in the Credential form", { signature: "credential" }, /^SDK-HMAC-SHA256 Credential=AKsandbox\/\d{8}\/\/\/sdk_request, /],
])("lists every tag, the latest update first, with %s", async (_, options, authorization) => {
  const { swr, sent } = open(options);
  const names = (await Array.fromAsync(swr.tags("test/many", { pageSize: 300 }))).map(({ Tag }) => Tag);
  expect(names).toEqual(Array.from({ length: 1000 }, (_, index) => `v1.${999 - index}`));
  expect(sent.every(({ headers }) => authorization.test(headers.get("authorization") ?? ""))).toBe(true);
});

test("lists with a password, exchanged at the region's IAM", async () => {
  const { swr, sent } = open({ credentials: user });
  expect((await swr.getTag("group/busybox", "latest"))?.path).toBe("{Repository address}/group/busybox:latest");
  expect(sent.map(({ url }) => new URL(url).host)).toEqual(["iam.eu-de.otc.t-systems.com", "swr-api.eu-de.otc.t-systems.com"]);
});

test("temporary keys sign their token in the Credential form too", async () => {
  const temporary = { ...credentials, securityToken: "temporary" };
  const { swr, world } = open({ credentials: temporary, signature: "credential" });
  world.keys = [temporary];
  expect(await swr.getTag("namespace/busybox", "latest")).toBeDefined();
});

test("a name with `/` is signed in both forms", async () => {
  for (const signature of ["access", "credential"] as const) {
    const { swr, sent, world } = open({ signature });
    world.repositories["group/team/app"] = world.repositories["group/busybox"] ?? [];
    expect(await swr.getTag("group/team/app", "latest")).toBeDefined();
    expect(new URL(sent[0]?.url ?? "").pathname).toBe("/v2/manage/namespaces/group/repos/team$app/tags");
  }
});

test("a wrong key is refused once, and the hint names the other form", async () => {
  const { swr, sent } = open({ credentials: { ...credentials, secretKey: "wrong" } });
  await expect(swr.tags("test/many").next()).rejects.toMatchObject({
    kind: "authentication",
    code: "APIGW.0301",
    hint: expect.stringMatching(/lock the key.*signature: "credential"/s),
  });
  expect(sent.length).toBe(1);
});

test("a repository that does not exist: OTC's body, an array, is read", async () => {
  await expect(open().swr.tags("no/such").next()).rejects.toMatchObject({
    kind: "not-found",
    provider: "otc-swr",
    code: "SVCSTG.SWR.4040010",
    status: 404,
    requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
});

test.each([
  ["eu-nl", "swr-api.eu-nl.otc.t-systems.com"],
  ["eu-ch9", "swr-api.eu-ch9.otc.t-systems.com"],
])("the region %s is at %s", async (region, host) => {
  const { swr, sent } = open({ region });
  await swr.getTag("namespace/busybox", "latest");
  expect(new URL(sent[0]?.url ?? "").host).toBe(host);
});

test.each([
  [{ signature: "v4" as never }, 'signature must be "access" or "credential"; got "v4".'],
  [{ region: "eu.de" }, /region must be/],
  [{ iamUrl: "iam" }, /iamUrl must be an http\(s\) URL/],
  [{ credentials: undefined as never }, /credentials.accessKey must be a non-empty string/],
])("options that cannot be right are refused: %j", (options, message) => {
  expect(() => open(options)).toThrow(message);
});

test.each([[], [undefined], [null], ["x"]])("no options at all (%j) are refused as an argument", (...given) => {
  expect(() => Reflect.apply(createOtcSwr, undefined, given)).toThrow(/^options must be an object; got /);
});
