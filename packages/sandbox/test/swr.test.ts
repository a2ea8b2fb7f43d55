import { createHash, createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.ts";

const now = Date.UTC(2026, 0, 1);
const empty = createHash("sha256").digest("hex");

interface Change {
  readonly host?: string;
  readonly path?: string;
  readonly query?: string;
  readonly date?: string;
  readonly accessKey?: string;
  readonly secretKey?: string;
  readonly securityToken?: string;
  /** The Credential form, with this scope after the date. */
  readonly scope?: string;
  readonly names?: readonly string[];
  /** Edits the request after it was signed. */
  readonly tamper?: (url: string, headers: Record<string, string>) => string;
}

/** A request signed here, by hand, with node:crypto. */
function signed(change: Change = {}): Request {
  const { host = "swr-api.cn-north-1.myhuaweicloud.com", path = "namespace/repos/busybox", query = "", date = "20260101T000000Z" } = change;
  const { accessKey = "AKsandbox", secretKey = "sandbox-secret-key", securityToken, scope, names = ["host", "x-sdk-date"] } = change;
  const all: Record<string, string> = { host, "x-sdk-date": date, "x-security-token": securityToken ?? "" };
  const lines = names.map((name) => `${name}:${all[name]}\n`).join("");
  const pathname = `/v2/manage/namespaces/${path}/tags`;
  const canonical = `GET\n${pathname.replaceAll("$", () => "%24")}/\n${query}\n${lines}\n${names.join(";")}\n${empty}`;
  const terms = scope === undefined ? [] : [date.slice(0, 8), ...scope.split("/"), "sdk_request"];
  const hash = createHash("sha256").update(canonical).digest("hex");
  const text = ["SDK-HMAC-SHA256", date, ...(scope === undefined ? [] : [terms.join("/")]), hash].join("\n");
  const key = terms.reduce<string | Buffer>(
    (key, term) => createHmac("sha256", key).update(term).digest(),
    scope === undefined ? secretKey : `SDK${secretKey}`,
  );
  const signature = createHmac("sha256", key).update(text).digest("hex");
  const holder = scope === undefined ? `Access=${accessKey}` : `Credential=${[accessKey, ...terms].join("/")}`;
  const headers: Record<string, string> = {
    "x-sdk-date": date,
    authorization: `SDK-HMAC-SHA256 ${holder}, SignedHeaders=${names.join(";")}, Signature=${signature}`,
    ...(securityToken === undefined ? {} : { "x-security-token": securityToken }),
  };
  const url = `https://${host}${pathname}${query ? `?${query}` : ""}`;
  return new Request(change.tamper?.(url, headers) ?? url, { headers });
}

const open = () => createSandbox({ now: () => now });
const ask = (request: Request, sandbox: Sandbox = open()) => sandbox.fetch(request);
const namesOf = async (response: Response) => ((await response.json()) as { Tag: string }[]).map(({ Tag }) => Tag);
const many = (query: string) => signed({ path: "test/repos/many", query });

// The SHA-256 of the page's row as JSON: the row is not typed out a second time to be compared with itself.
test.each([
  ["Huawei's", "swr-api.cn-north-1.myhuaweicloud.com", "f2677cb302cdd098863c0f0b7cb0f5b291f6e1b05dc1c85f686eebb355f2ca14"],
  ["OTC's", "swr-api.eu-de.otc.t-systems.com", "989ed781e87542857bef9dbae91e6ed6d97ded25417b1e8632eaa819b1eb2e44"],
])("%s documented row, verbatim", async (_, host, hash) => {
  const response = await ask(signed({ host }));
  expect([response.status, response.headers.get("content-range")]).toEqual([200, "0-1/1"]);
  expect(
    createHash("sha256")
      .update(JSON.stringify(await response.json()))
      .digest("hex"),
  ).toBe(hash);
});

describe("signatures", () => {
  test.each<[string, Change]>([
    ["the Access form", {}],
    ["the Access form over the time alone", { names: ["x-sdk-date"] }],
    ["the Credential form", { scope: "eu-de/swr" }],
    ["the Credential form with an empty scope", { scope: "/" }],
    ["a clock 14 minutes slow", { date: "20251231T234600Z" }],
    ["a clock 14 minutes fast", { date: "20260101T001400Z" }],
  ])("%s is accepted", async (_, change) => {
    expect((await ask(signed(change))).status).toBe(200);
  });

  const edit = (change: (headers: Record<string, string>) => void): NonNullable<Change["tamper"]> => {
    return (url, headers) => {
      change(headers);
      return url;
    };
  };
  test.each<[string, Change, RegExp]>([
    ["a wrong key", { secretKey: "wrong" }, /verify aksk signature fail, canonicalRequest:GET\|\/v2\/manage/],
    ["a wrong key in the Credential form", { secretKey: "wrong", scope: "eu-de/swr" }, /verify aksk signature fail/],
    ["a query added after signing", { tamper: (url) => `${url}?tag=a` }, /verify aksk signature fail/],
    ["a path changed after signing", { tamper: (url) => url.replace("busybox", "other") }, /verify aksk signature fail/],
    ["an unknown key", { accessKey: "AKnobody" }, /ak not exist/],
    ["a security token with a key that has none", { securityToken: "t" }, /decrypt token fail/],
    ["a clock 16 minutes slow", { date: "20251231T234400Z" }, /signature expired/],
    ["a clock 16 minutes fast", { date: "20260101T001600Z" }, /signature expired/],
    ["a time that is none", { date: "2026-01-01T00:00:00Z" }, /decode authorization fail/],
    ["a time that is not signed", { names: ["host"] }, /decode authorization fail/],
    ["another algorithm", { tamper: edit((h) => (h.authorization = (h.authorization ?? "").replace("256", "1"))) }, /decode authorization/],
    ["a scope of another day", { scope: "a/b", tamper: edit((h) => (h["x-sdk-date"] = "20260102T000000Z")) }, /date of the scope/],
    ["nothing", { tamper: edit((h) => delete h.authorization) }, /x-auth-token not found/],
  ])("%s is refused", async (_, change, message) => {
    const response = await ask(signed(change));
    const body = await response.json();
    expect([response.status, body.error_code]).toEqual([401, "APIGW.0301"]);
    expect(body.error_msg).toMatch(/^Incorrect IAM authentication information: /);
    expect(body.error_msg).toMatch(message);
    expect(body.request_id).toBe(response.headers.get("x-request-id"));
    expect(response.headers.get("date")).toBe("Thu, 01 Jan 2026 00:00:00 GMT");
  });

  test("temporary keys need their token, signed or not", async () => {
    const sandbox = open();
    sandbox.world["huawei-swr"].keys = [{ accessKey: "AKsandbox", secretKey: "sandbox-secret-key", securityToken: "t" }];
    expect((await ask(signed(), sandbox)).status).toBe(401);
    expect((await ask(signed({ securityToken: "t" }), sandbox)).status).toBe(200);
    const names = ["host", "x-sdk-date", "x-security-token"];
    expect((await ask(signed({ securityToken: "t", names }), sandbox)).status).toBe(200);
  });
});

describe("tokens", () => {
  const body = (change: { password?: string; project?: string; methods?: string[] } = {}) => {
    const { password = "sandbox-password", project = "cn-north-1", methods = ["password"] } = change;
    const user = { name: "sandbox", password, domain: { name: "sandbox-domain" } };
    return JSON.stringify({ auth: { identity: { methods, password: { user } }, scope: { project: { name: project } } } });
  };
  const exchange = (text: string, sandbox = open()) =>
    ask(new Request("https://iam.cn-north-1.myhuaweicloud.com/v3/auth/tokens", { method: "POST", body: text }), sandbox);
  const withToken = (token: string) =>
    new Request("https://swr-api.cn-north-1.myhuaweicloud.com/v2/manage/namespaces/namespace/repos/busybox/tags", {
      headers: { "x-auth-token": token },
    });

  test("a password gets one, good for a day", async () => {
    let time = now;
    const sandbox = createSandbox({ now: () => time });
    const response = await exchange(body(), sandbox);
    expect(response.status).toBe(201);
    expect((await response.json()).token).toMatchObject({
      expires_at: "2026-01-02T00:00:00.000000Z",
      project: { name: "cn-north-1" },
      user: { name: "sandbox" },
    });
    const token = response.headers.get("x-subject-token") ?? "";
    expect((await ask(withToken(token), sandbox)).status).toBe(200);
    time += 24 * 3_600_000;
    expect(await (await ask(withToken(token), sandbox)).json()).toMatchObject({ error_msg: expect.stringMatching(/token expires$/) });
  });

  test("a token that was not issued here is refused", async () => {
    for (const token of ["MIIforged", "constructor"]) {
      expect(await (await ask(withToken(token))).json()).toMatchObject({ error_code: "APIGW.0301" });
    }
  });

  test.each([
    ["a wrong password", body({ password: "wrong" }), 401, "Unauthorized"],
    ["another project", body({ project: "cn-north-4" }), 401, "Unauthorized"],
    ["no method", body({ methods: [] }), 400, "Bad Request"],
    ["no object", "null", 400, "Bad Request"],
    ["no JSON", "{", 400, "Bad Request"],
  ])("%s is refused", async (_, text, status, title) => {
    const response = await exchange(text);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { code: status, title, message: expect.stringMatching(/./) } });
    expect(response.headers.has("x-subject-token")).toBe(false);
  });
});

describe("paths", () => {
  test.each([
    ["a `/` in the repository", "group/repos/team/app"],
    ["an encoded `/` in the repository", "group/repos/team%2Fapp"],
    ["no repository", "group/repos/"],
  ])("%s reaches no API", async (_, path) => {
    const response = await ask(signed({ path }));
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      error_msg: "The API does not exist or has not been published in the environment",
      error_code: "APIGW.0101",
      request_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  test("a `$` in the repository is a `/`", async () => {
    const sandbox = open();
    sandbox.world["huawei-swr"].repositories["group/a/b"] = [];
    expect((await ask(signed({ path: "group/repos/a$b" }), sandbox)).headers.get("content-range")).toBe("0-0/0");
  });

  test("a repository that does not exist, in each vendor's words", async () => {
    const code = "SVCSTG.SWR.4040010";
    const huawei = await ask(signed({ path: "no/repos/constructor" }));
    expect(huawei.status).toBe(404);
    expect(await huawei.json()).toMatchObject({ errors: [{ errorCode: code }], error_code: code });
    const otc = await ask(signed({ host: "swr-api.eu-nl.otc.t-systems.com", path: "no/repos/such" }));
    expect(otc.headers.get("x-request-id")).toMatch(/^[0-9a-f]{32}$/);
    expect(await otc.json()).toEqual([{ errorCode: code, errorMessage: "The image does not exist", detail: "" }]);
  });
});

describe("parameters", () => {
  test.each([
    ["the newest 100 of all", "", "0-100/1000", "v1.999"],
    ["a page, by the order of time", "limit=3&offset=15&order_column=updated_at&order_type=asc", "15-3/1000", "v1.15"],
    ["the names from the last", "limit=1&offset=0&order_column=tag&order_type=desc", "0-1/1000", "v1.999"],
    ["the names from the first", "order_column=tag&order_type=asc", "0-100/1000", "v1.0"],
    ["a search", "limit=1000&offset=0&tag=v1.99", "0-11/11", "v1.999"],
    ["nothing beyond the end", "limit=10&offset=1000", "1000-0/1000", undefined],
    ["a page within filter", "filter=offset%3A%3A5%7Climit%3A%3A2%7Ctag%3A%3Av1.99", "5-2/11", "v1.994"],
  ])("%s", async (_, query, range, first) => {
    const response = await ask(many(query));
    expect(response.headers.get("content-range")).toBe(range);
    expect((await namesOf(response))[0]).toBe(first);
  });

  test.each([
    ["limit=10", "SVCSTG.SWR.4000056"],
    ["offset=0", "SVCSTG.SWR.4000056"],
    ["limit=1001&offset=0", "SVCSTG.SWR.4000056"],
    ["limit=0&offset=0", "SVCSTG.SWR.4000056"],
    ["limit=10&offset=-1", "SVCSTG.SWR.4000056"],
    ["order_type=desc", "SVCSTG.SWR.4000014"],
    ["order_column=size&order_type=desc", "SVCSTG.SWR.4000014"],
    ["order_column=tag&order_type=down", "SVCSTG.SWR.4000014"],
    ["page=1", "SVCSTG.SWR.4000014"],
    ["filter=page%3A%3A1", "SVCSTG.SWR.4000014"],
    ["filter=limit", "SVCSTG.SWR.4000014"],
    ["limit=1&limit=2&offset=0", "SVCSTG.SWR.4000014"],
    ["filter=limit%3A%3A2&limit=1&offset=0", "SVCSTG.SWR.4000014"],
  ])("%s is refused", async (query, code) => {
    const response = await ask(many(query));
    expect([response.status, (await response.json()).error_code]).toEqual([400, code]);
  });
});
