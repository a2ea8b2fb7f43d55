import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publishedSteps, publishedVector, sdkVectors, type Tc3Vector } from "../../core/test/tc3-vectors.ts";
import { readContracts } from "../src/contract.ts";
import type { Fault } from "../src/faults.ts";
import { openVendor } from "../src/open-vendor.ts";
import { loadOperations } from "../src/operations.ts";
import { tencentTcr } from "../src/tencent-tcr.ts";
import { tencentTcrPersonal } from "../src/tencent-tcr-personal.ts";
import { isSigned, readAuthorization } from "../src/tencent-tcr-signature.ts";
import type { Repositories, Vendor } from "../src/vendor.ts";

const now = Date.UTC(2026, 0, 1);

/** One vendor, held to its spec as the sandbox holds it. */
function open<World extends Repositories>(id: "tencent-tcr" | "tencent-tcr-personal", vendor: Vendor<World>, nowMs = now) {
  const world = vendor.createWorld(new Date(now));
  const loadContracts = async () => readContracts(id, await loadOperations[id]());
  const { answer } = openVendor({ vendor, world, now: () => nowMs, loadContracts });
  return {
    world,
    fetch: (request: Request, faults: readonly Fault[] = []) => answer(request, "/", faults),
  };
}

const personal = () => open("tencent-tcr-personal", tencentTcrPersonal);
const enterprise = () => open("tencent-tcr", tencentTcr);

interface Changes {
  /** Before signing. */
  readonly headers?: Record<string, string | undefined>;
  /** After signing. */
  readonly tamper?: Record<string, string>;
  readonly timestamp?: number;
  readonly secretId?: string;
  readonly secretKey?: string;
  readonly service?: string;
  readonly signedHeaders?: readonly string[];
  readonly body?: string;
}

/** A request signed here, by hand, with node:crypto. */
function signed(action: string, fields: Readonly<Record<string, unknown>>, changes: Changes = {}): Request {
  const { timestamp = now / 1000, secretId = "AKIDsandbox", secretKey = "sandbox-secret-key", service = "tcr" } = changes;
  const { signedHeaders = ["content-type", "host"], body = JSON.stringify(fields), tamper = {} } = changes;
  const headers: Record<string, string | undefined> = {
    "content-type": "application/json",
    host: "tcr.tencentcloudapi.com",
    "x-tc-action": action,
    "x-tc-version": "2019-09-24",
    "x-tc-region": "ap-guangzhou",
    "x-tc-timestamp": String(timestamp),
    ...changes.headers,
  };
  const lines = signedHeaders.map((name) => `${name}:${String(headers[name]).toLowerCase()}\n`).join("");
  const canonical = `POST\n/\n\n${lines}\n${signedHeaders.join(";")}\n${sha256(body)}`;
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const scope = `${date}/${service}/tc3_request`;
  const key = [date, service, "tc3_request"].reduce<string | Buffer>((parent, text) => hmac(parent, text), `TC3${secretKey}`);
  const signature = hmac(key, `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`).toString("hex");
  const authorization = `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${signedHeaders.join(";")}, Signature=${signature}`;
  const sent = Object.entries({ authorization, ...headers, ...tamper }).filter(
    (pair): pair is [string, string] => pair[0] !== "host" && pair[1] !== undefined,
  );
  return new Request("https://tcr.tencentcloudapi.com/", { method: "POST", headers: sent, body });
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

const listPersonal = (fields: Readonly<Record<string, unknown>> = {}, changes?: Changes) =>
  signed("DescribeImagePersonal", { RepoName: "dockerhub/test", ...fields }, changes);
const team = { RegistryId: "tcr-okmj78", NamespaceName: "team-01", RepositoryName: "nginx" };
const listEnterprise = (fields: Readonly<Record<string, unknown>> = {}, changes?: Changes) =>
  signed("DescribeImages", { ...team, ...fields }, changes);

const read = async (response: Promise<Response> | Response) => (await (await response).json()).Response;

const requestId = expect.stringMatching(/^[0-9a-f-]{36}$/);

describe("signatures", () => {
  const toRequest = ({ url, contentType, timestamp, action, region, token, body, authorization }: Tc3Vector) => {
    const headers = new Headers({ "content-type": contentType, "x-tc-timestamp": String(timestamp), authorization });
    for (const [name, value] of Object.entries({ action, version: "2019-09-24", region, token }))
      if (value) headers.set(`x-tc-${name}`, value);
    return new Request(url, { method: "POST", headers, body });
  };

  test.each([publishedVector, ...sdkVectors])("$name", async (vector) => {
    const authorization = readAuthorization(vector.authorization);
    if (!authorization) throw new Error("the header is not read");
    expect(authorization.service).toBe(vector.service);
    const { method, url, headers } = toRequest(vector);
    const request = { method, url: new URL(url), headers, body: vector.body };
    expect(await isSigned(request, authorization, vector.secretKey)).toBe(true);
    expect(await isSigned(request, authorization, `${vector.secretKey}x`)).toBe(false);
  });

  test.each(sdkVectors.filter(({ body }) => body !== "{}"))("the SDK is let in: $name", async (vector) => {
    const { secretId, secretKey, token, timestamp } = vector;
    const account = token === undefined ? { secretId, secretKey } : { secretId, secretKey, token };
    const isPersonal = vector.action === "DescribeImagePersonal";
    const opened = isPersonal
      ? open("tencent-tcr-personal", tencentTcrPersonal, timestamp * 1000)
      : open("tencent-tcr", tencentTcr, timestamp * 1000);
    opened.world.accounts = [account];
    const { Error: error } = await read(opened.fetch(toRequest(vector)));
    expect([undefined, "ResourceNotFound", "ResourceNotFound.ErrNoRepo"]).toContain(error?.Code);
  });

  test("the published steps follow from each other", () => {
    const { canonicalRequest, canonicalRequestSha256, signingKey, signature } = publishedSteps;
    expect(sha256(canonicalRequest)).toBe(canonicalRequestSha256);
    const text = `TC3-HMAC-SHA256\n1551113065\n2019-02-25/cvm/tc3_request\n${canonicalRequestSha256}`;
    expect(hmac(Buffer.from(signingKey, "hex"), text).toString("hex")).toBe(signature);
  });

  test("further headers may be signed, their values in lower case", async () => {
    const request = listPersonal({}, { signedHeaders: ["content-type", "host", "x-tc-action"] });
    expect(await read(personal().fetch(request))).toMatchObject({ Data: { TagCount: 1 } });
  });

  test("whatever byte of the body changes after signing, the signature no longer holds", async () => {
    const body = JSON.stringify({ RepoName: "dockerhub/test", Limit: 20 });
    const property = fc.asyncProperty(fc.nat(body.length - 1), fc.integer({ min: 33, max: 126 }), async (place, code) => {
      const changed = body.slice(0, place) + String.fromCharCode(code) + body.slice(place + 1);
      fc.pre(changed !== body);
      const { headers, url } = listPersonal({}, { body });
      const { Error: error } = await read(personal().fetch(new Request(url, { method: "POST", headers, body: changed })));
      expect(error.Code).toBe("AuthFailure.SignatureFailure");
    });
    await fc.assert(property, { numRuns: 50 });
  });
});

test.each<[string, Request, string]>([
  ["a wrong key", listPersonal({}, { secretKey: "wrong" }), "AuthFailure.SignatureFailure"],
  [
    "another content type than was signed",
    listPersonal({}, { tamper: { "content-type": "application/json; charset=utf-8" } }),
    "AuthFailure.SignatureFailure",
  ],
  ["an unknown SecretId", listPersonal({}, { secretId: "AKIDnobody" }), "AuthFailure.SecretIdNotFound"],
  ["a token with keys that have none", listPersonal({}, { headers: { "x-tc-token": "t" } }), "AuthFailure.TokenFailure"],
  ["a clock 301 seconds slow", listPersonal({}, { timestamp: now / 1000 - 301 }), "AuthFailure.SignatureExpire"],
  ["a clock 301 seconds fast", listPersonal({}, { timestamp: now / 1000 + 301 }), "AuthFailure.SignatureExpire"],
  ["another service", listPersonal({}, { service: "ccr" }), "AuthFailure.InvalidAuthorization"],
  [
    "another date than the timestamp's",
    listPersonal({}, { tamper: { "x-tc-timestamp": String(now / 1000 - 1) } }),
    "AuthFailure.InvalidAuthorization",
  ],
  ["a host that is not signed", listPersonal({}, { signedHeaders: ["content-type"] }), "AuthFailure.InvalidAuthorization"],
  ["signed headers out of order", listPersonal({}, { signedHeaders: ["host", "content-type"] }), "AuthFailure.InvalidAuthorization"],
  ["another algorithm", listPersonal({}, { tamper: { authorization: "TC2-HMAC-SHA256 x" } }), "AuthFailure.InvalidAuthorization"],
  ["no Authorization", listPersonal({}, { tamper: { authorization: "" } }), "MissingParameter"],
  ["no region", listPersonal({}, { headers: { "x-tc-region": undefined } }), "MissingParameter"],
  ["a region of API 2.0", listPersonal({}, { headers: { "x-tc-region": "gz" } }), "UnsupportedRegion"],
  ["another version", listPersonal({}, { headers: { "x-tc-version": "2018-05-25" } }), "NoSuchVersion"],
  ["the other edition's action", signed("DescribeImages", team), "InvalidAction"],
  ["a form", listPersonal({}, { headers: { "content-type": "application/x-www-form-urlencoded" } }), "InvalidParameter"],
  ["a timestamp in milliseconds", listPersonal({}, { tamper: { "x-tc-timestamp": String(now) } }), "InvalidParameter"],
  ["a body that is no JSON", listPersonal({}, { body: "{" }), "InvalidParameter"],
  ["a list", listPersonal({}, { body: "[]" }), "InvalidParameter"],
  ["an unknown field", listPersonal({ limit: 20 }), "UnknownParameter"],
  ["no repository", listPersonal({ RepoName: undefined }), "MissingParameter"],
  ["a limit of 0", listPersonal({ Limit: 0 }), "InvalidParameter"],
  ["a limit over 100", listPersonal({ Limit: 101 }), "InvalidParameter"],
  ["a number as a text", listPersonal({ Limit: "20" }), "InvalidParameter"],
  ["a negative offset", listPersonal({ Offset: -1 }), "InvalidParameter"],
  ["an unknown repository", listPersonal({ RepoName: "dockerhub/nothing" }), "ResourceNotFound.ErrNoRepo"],
  ["an unknown namespace", listPersonal({ RepoName: "__proto__" }), "ResourceNotFound.ErrNoNamespace"],
])("the personal edition refuses %s, in a 200 with the envelope", async (_, request, code) => {
  const response = await personal().fetch(request);
  expect(response.status).toBe(200);
  expect(await read(response)).toEqual({ Error: { Code: code, Message: expect.any(String) }, RequestId: requestId });
});

test.each<[string, Request, string]>([
  ["no instance", listEnterprise({ RegistryId: undefined }), "MissingParameter"],
  ["page 0", listEnterprise({ Offset: 0 }), "InvalidParameter"],
  ["a limit of 0", listEnterprise({ Limit: 0 }), "InvalidParameter"],
  ["the documented numbers as texts", listEnterprise({ Limit: "20" }), "InvalidParameter"],
  ["a field of the personal edition", listEnterprise({ RepoName: "team-01/nginx" }), "UnknownParameter"],
  ["another instance", listEnterprise({ RegistryId: "tcr-other" }), "ResourceNotFound"],
  ["an unknown repository", listEnterprise({ RepositoryName: "nothing" }), "ResourceNotFound.TcrResourceNotFound"],
  ["the personal edition's action", listPersonal(), "InvalidAction"],
])("the enterprise edition refuses %s", async (_, request, code) => {
  expect(await read(enterprise().fetch(request))).toEqual({ Error: { Code: code, Message: expect.any(String) }, RequestId: requestId });
});

test("the documented rows, verbatim", async () => {
  // The SHA-256 of the page's rows as JSON: they are not typed out a second time to be compared with themselves.
  const { Data, RequestId } = await read(personal().fetch(listPersonal()));
  expect(RequestId).toEqual(requestId);
  expect(Data).toMatchObject({ RepoName: "dockerhub/test", Server: "ccr.ccs.tencentyun.com", TagCount: 1 });
  expect(sha256(JSON.stringify(Data.TagInfo))).toBe("2afb0f8adde0392e7f36ece80a48ad91fa8bb962e89dacea6c07b51e2e7ce148");
  const { ImageInfoList, TotalCount } = await read(enterprise().fetch(listEnterprise()));
  expect(TotalCount).toBe(1);
  expect(sha256(JSON.stringify(ImageInfoList))).toBe("9a6c2ae77dc000b9d410940c25afc29faa444fb02a2c2491bfb61a409fc6f705");
});

test("the window is five minutes wide on either side", async () => {
  for (const timestamp of [now / 1000 - 300, now / 1000 + 300])
    expect((await read(personal().fetch(listPersonal({}, { timestamp })))).Data.TagCount).toBe(1);
});

test("every answer tells the vendor's time, so that a client can learn how wrong its own is", async () => {
  const late = listPersonal({}, { timestamp: now / 1000 - 3600 });
  for (const request of [listPersonal(), late])
    expect((await personal().fetch(request)).headers.get("date")).toBe("Thu, 01 Jan 2026 00:00:00 GMT");
});

test("the personal edition pages by record and searches names", async () => {
  const names = async (fields: Readonly<Record<string, unknown>>) =>
    (await read(personal().fetch(listPersonal({ RepoName: "test/many", ...fields })))).Data.TagInfo.map(
      ({ TagName }: { TagName: string }) => TagName,
    );
  expect(await names({ Offset: 15, Limit: 3 })).toEqual(["v1.15", "v1.16", "v1.17"]);
  expect(await names({})).toHaveLength(20);
  expect(await names({ Tag: "v1.99", Limit: 100 })).toHaveLength(11);
});

test("the enterprise edition pages by page, from 1, and cuts a page at 100", async () => {
  const names = async (fields: Readonly<Record<string, unknown>>) =>
    (await read(enterprise().fetch(listEnterprise({ NamespaceName: "test", RepositoryName: "many", ...fields })))).ImageInfoList.map(
      ({ ImageVersion }: { ImageVersion: string }) => ImageVersion,
    );
  expect(await names({ Limit: 3, Offset: 2 })).toEqual(["v1.3", "v1.4", "v1.5"]);
  expect((await names({})).at(-1)).toBe("v1.19");
  expect(await names({ Limit: 1000 })).toHaveLength(100);
  expect(await names({ ImageVersion: "v1.99", Limit: 100 })).toHaveLength(11);
  expect(await names({ ImageVersion: "v1.99", ExactMatch: true })).toEqual(["v1.99"]);
  expect(await names({ ImageVersion: "1.99", ExactMatch: true })).toEqual([]);
});

test("every tag of both editions is on exactly one page", async () => {
  const pages = Array.from({ length: 10 }, (_, index) => index);
  const byRecord = pages.map((page) => read(personal().fetch(listPersonal({ RepoName: "test/many", Offset: page * 100, Limit: 100 }))));
  const byPage = pages.map((page) =>
    read(enterprise().fetch(listEnterprise({ NamespaceName: "test", RepositoryName: "many", Offset: page + 1, Limit: 100 }))),
  );
  const tags = (await Promise.all(byRecord)).flatMap(({ Data }) => Data.TagInfo).map(({ TagName }) => TagName);
  const images = (await Promise.all(byPage)).flatMap(({ ImageInfoList }) => ImageInfoList).map(({ ImageVersion }) => ImageVersion);
  expect(new Set(tags).size).toBe(1000);
  expect(new Set(images).size).toBe(1000);
});

test("a listing goes wrong as asked", async () => {
  const faults: Fault[] = [{ kind: "ignored-offset" }, { kind: "lying-total", by: 7 }];
  const { ImageInfoList, TotalCount } = await read(
    enterprise().fetch(listEnterprise({ NamespaceName: "test", RepositoryName: "many", Offset: 3 }), faults),
  );
  expect(ImageInfoList[0].ImageVersion).toBe("v1.0");
  expect(TotalCount).toBe(1007);
});

test("temporary keys need their token, until it ends", async () => {
  const opened = personal();
  opened.world.accounts = [{ secretId: "AKIDsandbox", secretKey: "sandbox-secret-key", token: "a+b" }];
  const withToken = () => listPersonal({}, { headers: { "x-tc-token": "a+b" } });
  expect((await read(opened.fetch(listPersonal()))).Error.Code).toBe("AuthFailure.TokenFailure");
  expect((await read(opened.fetch(withToken()))).Data.TagCount).toBe(1);
  tencentTcrPersonal.expireTokens(opened.world);
  expect((await read(opened.fetch(withToken()))).Error.Code).toBe("AuthFailure.TokenFailure");
});

test("too many requests are refused in a 200, as the spec declares", async () => {
  const response = tencentTcr.throttle(Date.now());
  expect(response.status).toBe(200);
  const findContract = readContracts("tencent-tcr", await loadOperations["tencent-tcr"]());
  await findContract("POST", "/")?.checkAnswer(response);
  expect((await response.json()).Response.Error.Code).toBe("RequestLimitExceeded");
});

test("pushing and deleting shows with the next request, in rows that keep to the spec", async () => {
  const opened = [
    { ...personal(), vendor: tencentTcrPersonal, repository: "dockerhub/test", request: listPersonal },
    { ...enterprise(), vendor: tencentTcr, repository: "team-01/nginx", request: listEnterprise },
  ] as const;
  const [one, two] = opened;
  one.vendor.push(one.world, one.repository, "next", new Date(now));
  two.vendor.push(two.world, two.repository, "next", new Date(now));
  expect((await read(one.fetch(one.request()))).Data.TagInfo).toMatchObject([
    { TagName: "latest" },
    { TagName: "next", PushTime: "2026-01-01 08:00:00 +0800 CST" },
  ]);
  expect((await read(two.fetch(two.request()))).ImageInfoList).toMatchObject([{ ImageVersion: "8" }, { ImageVersion: "next" }]);
  one.vendor.remove(one.world, one.repository, "latest");
  two.vendor.remove(two.world, two.repository, "8");
  expect(one.vendor.tags(one.world, one.repository)).toEqual(["next"]);
  expect(two.vendor.tags(two.world, two.repository)).toEqual(["next"]);
});

test.each([
  ["tcr.tencentcloudapi.com", true],
  ["tcr.intl.tencentcloudapi.com", true],
  ["tcr.ap-guangzhou.tencentcloudapi.com", true],
  ["tcr.ap-shanghai-fsi.tencentcloudapi.com", true],
  ["tke.tencentcloudapi.com", false],
  ["tcr.tencentcloudapi.com.example.com", false],
])("%s is the registry's host: %s", (host, isHost) => {
  for (const vendor of [tencentTcr, tencentTcrPersonal]) expect(vendor.host.test(host)).toBe(isHost);
});
