import { createHash, createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { createSandbox } from "../src/index.ts";

const now = Date.UTC(2026, 0, 1);

/** A request signed here, by hand, with node:crypto; `change` edits the parameters before they are signed, `tamper` after. */
function signed(
  change: Record<string, string | undefined> = {},
  tamper: Record<string, string> = {},
  secretKey = "sandbox-secret-key",
): Request {
  const common = {
    Action: "GetTagList",
    Region: "gz",
    SecretId: "AKIDsandbox",
    Timestamp: String(now / 1000),
    Nonce: "7",
    SignatureMethod: "HmacSHA256",
  };
  const entries = Object.entries({ ...common, reponame: "test/kubetest", ...change }).filter(([, value]) => value !== undefined) as [
    string,
    string,
  ][];
  const query = entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${value}`);
  const hash = change.SignatureMethod === "HmacSHA1" ? "sha1" : "sha256";
  const Signature = createHmac(hash, secretKey)
    .update(`GETccr.api.qcloud.com/v2/index.php?${query.join("&")}`)
    .digest("base64");
  return new Request(
    `https://ccr.api.qcloud.com/v2/index.php?${new URLSearchParams({ ...Object.fromEntries(entries), Signature, ...tamper })}`,
  );
}

const ask = async (request: Request, sandbox = createSandbox({ now: () => now })) => (await sandbox.fetch(request)).json();

test("the documented row, verbatim", async () => {
  const { data, ...rest } = await ask(signed());
  expect(rest).toEqual({ code: 0, message: "", codeDesc: "Success" });
  expect(data).toMatchObject({ reponame: "test/kubetest", server: "ccr.ccs.tencentyun.com", tagCount: 1 });
  // The SHA-256 of the page's row as JSON: the row is not typed out a second time to be compared with itself.
  expect(createHash("sha256").update(JSON.stringify(data.tagInfo)).digest("hex")).toBe(
    "6b4c0c00873ab7ca9f884c49918c663fd3e581d3830432e24fbfc1e9ed5c39c4",
  );
});

test("HmacSHA1 is what a missing method means", async () => {
  const { data } = await ask(signed({ SignatureMethod: "HmacSHA1" }));
  expect(data.tagCount).toBe(1);
});

test.each([
  ["a wrong key", signed({}, {}, "wrong"), 4100],
  ["a parameter changed after signing", signed({}, { reponame: "test/many" }), 4100],
  ["an unknown SecretId", signed({ SecretId: "AKIDnobody" }), 4104],
  ["a token with keys that have none", signed({ Token: "t" }), 4105],
  ["a missing nonce", signed({ Nonce: undefined }), 4000],
  ["a nonce of zero", signed({ Nonce: "0" }), 4000],
  ["a missing region", signed({ Region: undefined }), 4000],
  ["an undeclared parameter", signed({ Limit: "20" }), 4000],
  ["a limit over 100", signed({ limit: "101" }), 4000],
  ["a limit that is no number", signed({ limit: "x" }), 4000],
  ["a negative offset", signed({ offset: "-1" }), 4000],
  ["no repository", signed({ reponame: undefined }), 4000],
  ["an unknown repository", signed({ reponame: "__proto__" }), 5000],
  ["an unknown action", signed({ Action: "DescribeInstances" }), 6100],
  ["a clock six minutes slow", signed({ Timestamp: String(now / 1000 - 360) }), 4200],
  ["a clock six minutes fast", signed({ Timestamp: String(now / 1000 + 360) }), 4200],
])("%s is refused", async (_, request, code) => {
  expect(await ask(request)).toEqual({ code, message: expect.stringMatching(/^\(100000\)./) });
});

test("a request that comes twice is a replay", async () => {
  const sandbox = createSandbox({ now: () => now });
  expect((await ask(signed(), sandbox)).code).toBe(0);
  expect((await ask(signed(), sandbox)).code).toBe(4500);
});

test("pages by record, latest push first, and searches names", async () => {
  const page = await ask(signed({ reponame: "test/many", offset: "15", limit: "3" }));
  expect(page.data.tagInfo.map((row: { tagName: string }) => row.tagName)).toEqual(["v1.984", "v1.983", "v1.982"]);
  expect(page.data.tagCount).toBe(1000);
  const search = await ask(signed({ reponame: "test/many", tag: "v1.99", limit: "100" }));
  expect(search.data.tagCount).toBe(11);
  expect((await ask(signed({ reponame: "test/many" }))).data.tagInfo).toHaveLength(20);
});

test("temporary keys need their token", async () => {
  const sandbox = createSandbox({ now: () => now });
  sandbox.world["tencent-ccr"].accounts = [{ secretId: "AKIDsandbox", secretKey: "sandbox-secret-key", token: "a+b" }];
  expect((await ask(signed(), sandbox)).code).toBe(4105);
  expect((await ask(signed({ Token: "a+b" }), sandbox)).code).toBe(0);
});

test("what the world holds changes with the next request", async () => {
  const sandbox = createSandbox({ now: () => now });
  sandbox.world["tencent-ccr"].repositories["test/kubetest"] = [];
  expect((await ask(signed(), sandbox)).data).toMatchObject({ tagCount: 0, tagInfo: [] });
});
