import { ImagetagsError } from "@imagetags/core";
import { createSandbox, type SandboxOptions } from "@imagetags/sandbox";
import { expect, test, vi } from "vitest";
import { createClient, isSuccess } from "../src/client.ts";
import { createTencentTcrPersonal, environment, optionsFromEnvironment, type TencentTcrPersonalOptions } from "../src/index.ts";

const credentials = { secretId: "AKIDsandbox", secretKey: "sandbox-secret-key" };

interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A client whose requests reach a sandbox, and what it sent. */
function open(options: Partial<TencentTcrPersonalOptions> = {}, sandboxOptions: SandboxOptions = {}) {
  const sandbox = createSandbox(sandboxOptions);
  const sent: Sent[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    const request = new Request(url, init);
    sent.push({ url, headers: request.headers, fields: await request.clone().json() });
    return sandbox.fetch(request);
  };
  const all = { credentials, region: "ap-guangzhou", fetch, retry: { delayMs: 0 }, ...options };
  return { tcr: createTencentTcrPersonal(all), client: createClient(all), sandbox, sent, world: sandbox.world["tencent-tcr-personal"] };
}

test("tags() follows every page by row, and reads them twice, because no order is documented", async () => {
  const { tcr, sent } = open();
  const listing = tcr.tags("test/many");
  const names = (await Array.fromAsync(listing)).map(({ TagName }) => TagName);
  expect(new Set(names)).toEqual(new Set(Array.from({ length: 1000 }, (_, index) => `v1.${index}`)));
  expect(names).toHaveLength(1000);
  expect(listing.completeness).toEqual({ proven: true });
  // Each page starts with the last row of the one before.
  expect(sent.slice(0, 3).map(({ fields }) => fields)).toEqual(
    [0, 99, 198].map((Offset) => ({ RepoName: "test/many", Offset, Limit: 100 })),
  );
  expect(sent).toHaveLength(22);
});

test("pages() yields rows, total and the registry's host", async () => {
  const { tcr } = open();
  const pages = await Array.fromAsync(tcr.pages("test/many", { pageSize: 30 }));
  expect(pages.slice(0, 2).map(({ offset, rows }) => [offset, rows.length])).toEqual([
    [0, 30],
    [30, 29],
  ]);
  expect(pages.every(({ total }) => total === 1000)).toBe(true);
  expect(pages[0]?.body.Response.Data.Server).toBe("ccr.ccs.tencentyun.com");
});

test("requests name action, version and region, at the one host", async () => {
  const { tcr, sent } = open({ userAgent: "inventory/1.0" });
  await Array.fromAsync(tcr.tags("dockerhub/test"));
  expect(sent.map(({ url }) => url)).toEqual(["https://tcr.tencentcloudapi.com/"]);
  expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
    accept: "application/json",
    "content-type": "application/json",
    "user-agent": "inventory/1.0",
    "x-tc-action": "DescribeImagePersonal",
    "x-tc-version": "2019-09-24",
    "x-tc-region": "ap-guangzhou",
    "x-tc-timestamp": expect.stringMatching(/^\d{10}$/),
    authorization: expect.stringMatching(/^TC3-HMAC-SHA256 Credential=AKIDsandbox\//),
  });
});

test("a tag that is deleted while the pages are read loses no other", async () => {
  const { tcr } = open(
    {},
    {
      faults: ({ index }) => (index === 3 ? { kind: "delete", tag: "v1.5" } : undefined),
    },
  );
  const listing = tcr.tags("test/many");
  const names = new Set((await Array.fromAsync(listing)).map(({ TagName }) => TagName));
  for (let index = 6; index < 1000; index++) expect(names).toContain(`v1.${index}`);
  expect(listing.completeness).toEqual({ proven: true });
});

test("getTag() finds that tag and no other that the search gives", async () => {
  const { tcr, sent } = open();
  expect((await tcr.getTag("test/many", "v1.7"))?.TagName).toBe("v1.7");
  expect(sent[0]?.fields).toMatchObject({ Tag: "v1.7" });
  expect(await tcr.getTag("test/many", "v1.1000")).toBeUndefined();
});

test("a wrong key is refused with the vendor's code, once", async () => {
  const { tcr, sent } = open({ credentials: { ...credentials, secretKey: "wrong" } });
  await expect(tcr.tags("test/many").next()).rejects.toMatchObject({
    kind: "authentication",
    code: "AuthFailure.SignatureFailure",
    requestId: expect.stringMatching(/./),
    retryable: false,
  });
  expect(sent).toHaveLength(1);
});

test("a clock that is 20 minutes off is told, with its distance", async () => {
  const { tcr } = open({ retry: { attempts: 1 } }, { now: () => Date.now() - 20 * 60_000 });
  await expect(tcr.tags("test/many").next()).rejects.toMatchObject({
    code: "AuthFailure.SignatureExpire",
    hint: expect.stringMatching(/clock is 20 minutes ahead of the server's/),
  });
});

test("temporary keys are sent with their token, and asked for again when the vendor refuses it", async () => {
  const ask = vi.fn(async () => ({
    ...credentials,
    token: ask.mock.calls.length === 1 ? "old" : "new",
    expiresAt: new Date(Date.now() + 3_600_000),
  }));
  const { tcr, sent, world } = open({ credentials: ask });
  world.accounts = [{ ...credentials, token: "new" }];
  expect((await tcr.getTag("dockerhub/test", "latest"))?.TagName).toBe("latest");
  expect(sent.map(({ headers }) => headers.get("x-tc-token"))).toEqual(["old", "new"]);
  expect(ask).toHaveBeenCalledTimes(2);
});

test("a throttled request is asked again", async () => {
  const { tcr, sent } = open({}, { faults: ({ index }) => (index === 0 ? { kind: "throttle" } : undefined) });
  expect(await Array.fromAsync(tcr.tags("dockerhub/test"))).toHaveLength(1);
  expect(sent).toHaveLength(2);
});

test("client.POST gives a failure inside a 200 as data, where isSuccess tells it apart", async () => {
  const { client, sent } = open();
  const header = { "X-TC-Action": "DescribeImagePersonal", "X-TC-Version": "2019-09-24" } as const;
  const { data } = await client.POST("/", { params: { header }, body: { RepoName: "dockerhub/test" } });
  expect(data && isSuccess(data) && data.Response.Data.TagCount).toBe(1);
  const { data: refused } = await client.POST("/", { params: { header }, body: { RepoName: "no/such" } });
  expect(refused && !isSuccess(refused) && refused.Response.Error.Code).toBe("ResourceNotFound.ErrNoNamespace");
  expect(sent.map(({ fields }) => fields)).toEqual([{ RepoName: "dockerhub/test" }, { RepoName: "no/such" }]);
});

test.each(["", "name", "a/b:tag", "ccr.ccs.tencentyun.com:443/a/b"])(
  "the repository %j is refused before anything is sent",
  (repository) => {
    const { tcr, sent } = open();
    expect(() => tcr.tags(repository)).toThrow(/repository must be "namespace\/name"/);
    expect(sent).toEqual([]);
  },
);

test.each([
  [{ credentials: {} as never }, /credentials.secretId must be a non-empty string/],
  [{ credentials: { ...credentials, token: "" } }, /credentials.token must be a non-empty string/],
  [{ region: "gz" }, /region must be .* such as "ap-guangzhou", which API 2.0 called "gz"; got "gz"/],
  [{ baseUrl: "ftp://x" }, /baseUrl must be an http\(s\) URL/],
])("options that cannot be right are refused: %j", (options, message) => {
  expect(() => open(options)).toThrow(message);
});

test("a page size beyond the documented 100 is refused", () => {
  expect(() => open().tcr.tags("a/b", { pageSize: 101 })).toThrow(ImagetagsError);
  expect(() => open().tcr.tags("a/b", { pageSize: 101 })).toThrow("pageSize must be a whole number from 1 to 100; got 101.");
});

test("the environment is tencent-ccr's, the region API 3.0's", () => {
  const env = { TENCENTCLOUD_SECRET_ID: "id", TENCENTCLOUD_SECRET_KEY: "key", TENCENTCLOUD_SECURITY_TOKEN: "token" };
  expect(optionsFromEnvironment(env)).toEqual({
    credentials: { secretId: "id", secretKey: "key", token: "token" },
    region: "ap-guangzhou",
  });
  for (const [host, region] of [
    ["hk", "ap-hongkong"],
    ["shjr", "ap-shanghai-fsi"],
    ["ap-seoul", "ap-seoul"],
    ["constructor", "constructor"],
  ] as const) {
    expect(optionsFromEnvironment(env, { region: host })).toMatchObject({ region });
  }
  expect(environment.filter(({ required }) => required).map(({ name }) => name)).toEqual([
    "TENCENTCLOUD_SECRET_ID",
    "TENCENTCLOUD_SECRET_KEY",
  ]);
});
