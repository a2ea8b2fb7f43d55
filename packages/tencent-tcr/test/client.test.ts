import { createSandbox, type SandboxOptions } from "@imagetags/sandbox";
import { expect, test, vi } from "vitest";
import { createClient, isSuccess } from "../src/client.ts";
import { createTencentTcr, environment, optionsFromEnvironment, type TencentTcrOptions } from "../src/index.ts";

const credentials = { secretId: "AKIDsandbox", secretKey: "sandbox-secret-key" };

interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A client whose requests reach a sandbox, and what it sent. */
function open(options: Partial<TencentTcrOptions> = {}, sandboxOptions: SandboxOptions = {}) {
  const sandbox = createSandbox(sandboxOptions);
  const sent: Sent[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    const request = new Request(url, init);
    sent.push({ url, headers: request.headers, fields: await request.clone().json() });
    return sandbox.fetch(request);
  };
  const all = { credentials, region: "ap-guangzhou", registryId: "tcr-okmj78", fetch, retry: { delayMs: 0 }, ...options };
  return { tcr: createTencentTcr(all), client: createClient(all), sandbox, sent, world: sandbox.world["tencent-tcr"] };
}

const many = { RegistryId: "tcr-okmj78", NamespaceName: "test", RepositoryName: "many" };

test("tags() follows every page by number, and reads them twice, because no order is documented", async () => {
  const { tcr, sent } = open();
  const listing = tcr.tags("test/many");
  const names = (await Array.fromAsync(listing)).map(({ ImageVersion }) => ImageVersion);
  expect(new Set(names)).toEqual(new Set(Array.from({ length: 1000 }, (_, index) => `v1.${index}`)));
  expect(names).toHaveLength(1000);
  expect(listing.completeness).toEqual({ proven: true });
  expect(sent.slice(0, 3).map(({ fields }) => fields)).toEqual([1, 2, 3].map((Offset) => ({ ...many, Offset, Limit: 20 })));
  // The last page is full, so that only a page beyond it tells the end.
  expect(sent).toHaveLength(102);
});

test("requests name action, version and region; the namespace ends at the first slash", async () => {
  const { tcr, sent, sandbox } = open();
  sandbox.push("tencent-tcr", "team/tools/app", "v1");
  expect(await Array.fromAsync(tcr.tags("team/tools/app"))).toMatchObject([{ ImageVersion: "v1" }]);
  expect(sent[0]?.fields).toMatchObject({ NamespaceName: "team", RepositoryName: "tools/app" });
  expect(sent[0]?.url).toBe("https://tcr.tencentcloudapi.com/");
  expect(Object.fromEntries(sent[0]?.headers ?? [])).toMatchObject({
    "content-type": "application/json",
    "x-tc-action": "DescribeImages",
    "x-tc-version": "2019-09-24",
    "x-tc-region": "ap-guangzhou",
  });
});

test("a registry that cuts larger pages without a word is read to its end", async () => {
  const { tcr } = open();
  expect(await Array.fromAsync(tcr.tags("test/many", { pageSize: 250 }))).toHaveLength(1000);
});

test("a tag that is deleted while the pages are read loses no other", async () => {
  const { tcr } = open({}, { faults: ({ index }) => (index === 3 ? { kind: "delete", tag: "v1.5" } : undefined) });
  const listing = tcr.tags("test/many");
  const names = new Set((await Array.fromAsync(listing)).map(({ ImageVersion }) => ImageVersion));
  for (let index = 6; index < 1000; index++) expect(names).toContain(`v1.${index}`);
  expect(listing.completeness).toEqual({ proven: true });
});

test("getTag() asks for the whole name", async () => {
  const { tcr, sent } = open();
  expect((await tcr.getTag("test/many", "v1.7"))?.ImageVersion).toBe("v1.7");
  expect(sent[0]?.fields).toEqual({ ...many, ImageVersion: "v1.7", ExactMatch: true, Offset: 1, Limit: 20 });
  expect(await tcr.getTag("test/many", "v1.")).toBeUndefined();
});

test.each([
  [{ credentials: { ...credentials, secretKey: "wrong" } }, "authentication", "AuthFailure.SignatureFailure"],
  [{ registryId: "tcr-other" }, "not-found", "ResourceNotFound"],
])("%j is refused with the vendor's code, once", async (options, kind, code) => {
  const { tcr, sent } = open(options);
  const requestId = expect.stringMatching(/./);
  await expect(tcr.tags("test/many").next()).rejects.toMatchObject({ kind, code, requestId, retryable: false });
  expect(sent).toHaveLength(1);
});

test("temporary keys are sent with their token, and asked for again when the vendor refuses it", async () => {
  const ask = vi.fn(async () => ({ ...credentials, token: ask.mock.calls.length === 1 ? "old" : "new" }));
  const { tcr, sent, world } = open({ credentials: ask });
  world.accounts = [{ ...credentials, token: "new" }];
  expect((await tcr.getTag("team-01/nginx", "8"))?.ImageVersion).toBe("8");
  expect(sent.map(({ headers }) => headers.get("x-tc-token"))).toEqual(["old", "new"]);
});

test("client.POST needs no registryId of the client: each request names its own", async () => {
  const { sandbox } = open();
  const fetch = (url: string, init: RequestInit) => sandbox.fetch(new Request(url, init));
  const client = createClient({ credentials, region: "ap-guangzhou", fetch });
  const header = { "X-TC-Action": "DescribeImages", "X-TC-Version": "2019-09-24" } as const;
  const { data } = await client.POST("/", { params: { header }, body: many });
  expect(data && isSuccess(data) && data.Response.TotalCount).toBe(1000);
  const { data: refused } = await client.POST("/", { params: { header }, body: { ...many, RepositoryName: "nothing" } });
  expect(refused && !isSuccess(refused) && refused.Response.Error.Code).toBe("ResourceNotFound.TcrResourceNotFound");
});

test.each([
  [{ region: "gz" }, /region must be .* such as "ap-guangzhou", which API 2.0 called "gz"; got "gz"/],
  [{ registryId: "" }, /registryId must be letters, digits, "_" and "-", such as "tcr-okmj78"; got ""/],
  [{ registryId: undefined as never }, /registryId must be letters/],
])("options that cannot be right are refused: %j", (options, message) => {
  expect(() => open(options)).toThrow(message);
});

test("the environment names the registry too", () => {
  const env = { TENCENTCLOUD_SECRET_ID: "id", TENCENTCLOUD_SECRET_KEY: "key", TENCENTCLOUD_TCR_REGISTRY_ID: "tcr-1" };
  expect(optionsFromEnvironment(env)).toEqual({
    credentials: { secretId: "id", secretKey: "key", token: undefined },
    region: "ap-guangzhou",
    registryId: "tcr-1",
  });
  expect(() => optionsFromEnvironment({ ...env, TENCENTCLOUD_TCR_REGISTRY_ID: "" })).toThrow("TENCENTCLOUD_TCR_REGISTRY_ID is not set");
  expect(environment.at(-1)).toEqual({ name: "TENCENTCLOUD_TCR_REGISTRY_ID", required: true });
});
