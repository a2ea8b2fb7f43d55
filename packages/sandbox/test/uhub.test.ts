import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createSandbox, scriptFaults } from "../src/index.ts";

const vendors = [
  { id: "ucloud-uhub", endpoint: "https://api.ucloud.cn/" },
  { id: "surfercloud-uhub", endpoint: "https://api.surfercloud.com/" },
] as const;

const publicKey = "sandbox+key@example.com/1";

type Parameters = Record<string, string | undefined>;

/** Parameters signed here, by hand, with node:crypto; `change` edits them before they are signed, `tamper` after. */
function sign(change: Parameters = {}, tamper: Parameters = {}, privateKey = "sandbox-private-key"): Record<string, string> {
  const params = { Action: "GetImageTag", PublicKey: publicKey, RepoName: "HOJJPcie", ImageName: "PWKlOfuO", ...change };
  const entries = defined(params).sort(([a], [b]) => (a < b ? -1 : 1));
  const Signature = createHash("sha1")
    .update(`${entries.flat().join("")}${privateKey}`)
    .digest("hex");
  return Object.fromEntries(defined({ ...params, Signature, ...tamper }));
}

const defined = (params: Parameters) => Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined);

describe.each(vendors)("$id", ({ id, endpoint }) => {
  const get = (params: Record<string, string>) => new Request(`${endpoint}?${new URLSearchParams(params)}`);
  const ask = async (request: Request, sandbox = createSandbox()) => (await sandbox.fetch(request)).json();

  test("the documented row, verbatim, with an id of the request", async () => {
    const response = await createSandbox().fetch(get(sign()));
    expect(response.headers.get("x-ucloud-request-uuid")).toMatch(/^[0-9a-f-]{36}$/);
    const { TagSet, ...rest } = await response.json();
    expect(rest).toEqual({ Action: "GetImageTagResponse", RetCode: 0, TotalCount: 1 });
    // The SHA-256 of the page's row as JSON: the row is not typed out a second time to be compared with itself.
    expect(createHash("sha256").update(JSON.stringify(TagSet)).digest("hex")).toBe(
      "f108c5c9c57b0f97a4bdc84fa78e5c36e2c462ab9948c46cadced0ad40f87441",
    );
  });

  test("a form and JSON are read as a query is, numbers signed as their digits", async () => {
    const params = sign({ RepoName: "test", ImageName: "many", Offset: "998", Limit: "5" });
    const form = new Request(endpoint, { method: "POST", body: new URLSearchParams(params) });
    const headers = { "content-type": "application/json" };
    const json = new Request(endpoint, { method: "POST", headers, body: JSON.stringify({ ...params, Offset: 998, TagName: null }) });
    const names = (answer: { TagSet: { TagName: string }[] }) => answer.TagSet.map(({ TagName }) => TagName);
    for (const request of [get(params), form, json]) expect(names(await ask(request))).toEqual(["v1.998", "v1.999"]);
  });

  test("JSON that cannot be read is refused", async () => {
    const headers = { "content-type": "application/json" };
    for (const body of ["{", "1", "null"]) {
      expect(await ask(new Request(endpoint, { method: "POST", headers, body }))).toMatchObject({ RetCode: 230 });
    }
  });

  test.each([
    ["a wrong key", sign({}, {}, "wrong"), 171],
    ["a parameter changed after signing", sign({}, { ImageName: "other" }), 171],
    ["a parameter added after signing", sign({}, { Limit: "1" }), 171],
    ["no signature", sign({}, { Signature: undefined }), 170],
    ["no action", sign({ Action: undefined }), 160],
    ["an unknown action", sign({ Action: "DescribeUHubTags" }), 161],
    ["an unknown user", sign({ PublicKey: "nobody" }), 172],
    ["a public key with its plus read as a space", sign({}, { PublicKey: publicKey.replace("+", " ") }), 172],
    ["a token with keys that have none", sign({ SecurityToken: "t" }), 174],
    ["an unknown project", sign({ ProjectId: "org-nobody" }), 292],
    ["an undeclared parameter", sign({ limit: "20" }), 230],
    ["a limit of zero", sign({ Limit: "0" }), 230],
    ["a limit that is no number", sign({ Limit: "x" }), 230],
    ["a negative offset", sign({ Offset: "-1" }), 230],
    ["no repository", sign({ RepoName: undefined }), 230],
    ["no image", sign({ ImageName: "" }), 230],
    ["an unknown image", sign({ ImageName: "__proto__" }), 230],
  ])("%s is refused", async (_, params, code) => {
    expect(await ask(get(params))).toMatchObject({ RetCode: code, Message: expect.stringMatching(/./) });
  });

  test("a parameter that comes twice is refused", async () => {
    const request = new Request(`${endpoint}?${new URLSearchParams(sign({ ProjectId: "PYFWFOHm" }))}&ProjectId=EiCgAvZy`);
    expect(await ask(request)).toMatchObject({ RetCode: 230 });
  });

  test("the parameter that is wrong is named, and the action where it is known", async () => {
    const refusal = { Action: "GetImageTagResponse", RetCode: 230, Message: "Params [limit] not valid" };
    expect(await ask(get(sign({ limit: "20" })))).toEqual(refusal);
    expect(await ask(get(sign({ Action: "X" })))).toEqual({ RetCode: 161, Message: "Action Not Exists" });
  });

  test("pages by record, 20 if nothing is said, and finds a tag by its whole name", async () => {
    const many = { RepoName: "test", ImageName: "many" };
    const names = async (params: Parameters) =>
      (await ask(get(sign({ ...many, ...params })))).TagSet.map((row: { TagName: string }) => row.TagName);
    expect(await names({ Offset: "15", Limit: "3" })).toEqual(["v1.15", "v1.16", "v1.17"]);
    expect(await names({})).toHaveLength(20);
    expect(await names({ Offset: "1000" })).toEqual([]);
    expect(await names({ TagName: "v1.99" })).toEqual(["v1.99"]);
    expect(await names({ TagName: "v1.1000" })).toEqual([]);
  });

  test("a project, a region and a sub-account's project are accepted; without a project a sub-account is refused", async () => {
    const sandbox = createSandbox();
    sandbox.world[id].accounts = [{ publicKey, privateKey: "sandbox-private-key", subAccount: true }];
    expect((await ask(get(sign({ ProjectId: "BvXJygZe", Region: "cn-bj2" })), sandbox)).RetCode).toBe(0);
    expect((await ask(get(sign()), sandbox)).RetCode).toBe(299);
  });

  test("temporary keys need their token", async () => {
    const sandbox = createSandbox();
    sandbox.world[id].accounts = [{ publicKey, privateKey: "sandbox-private-key", securityToken: "a+b" }];
    expect((await ask(get(sign()), sandbox)).RetCode).toBe(174);
    expect((await ask(get(sign({ SecurityToken: "a+b" })), sandbox)).RetCode).toBe(0);
  });

  test("what the world holds changes with the next request", async () => {
    const sandbox = createSandbox();
    sandbox.world[id].repositories["HOJJPcie/PWKlOfuO"] = [];
    expect(await ask(get(sign()), sandbox)).toMatchObject({ TotalCount: 0, TagSet: [] });
  });

  test("a tag that is pushed comes last, again if it was there; a tag that is removed is gone", async () => {
    const sandbox = createSandbox();
    const image = { RepoName: "test", ImageName: "new" };
    const names = async () => (await ask(get(sign(image)), sandbox)).TagSet.map((row: { TagName: string }) => row.TagName);
    const push = (tag: string, minute: number) => sandbox.push(id, "test/new", tag, new Date(Date.UTC(2026, 0, 1, 0, minute)));
    push("v1", 1);
    push("v2", 2);
    expect(await names()).toEqual(["v1", "v2"]);
    push("v1", 3);
    expect(await names()).toEqual(["v2", "v1"]);
    sandbox.remove(id, "test/new", "v2");
    expect(await names()).toEqual(["v1"]);
  });

  test("a pushed tag carries its time, and too many requests are refused the vendor's way", async () => {
    const sandbox = createSandbox({ faults: scriptFaults([{ kind: "throttle" }]) });
    sandbox.push(id, "test/new", "v1", new Date("2026-01-02T03:04:05Z"));
    expect(await ask(get(sign()), sandbox)).toMatchObject({ RetCode: 153 });
    const { TagSet } = await ask(get(sign({ RepoName: "test", ImageName: "new" })), sandbox);
    expect(TagSet).toMatchObject([{ TagName: "v1", UpdateTime: "2026-01-02T03:04:05.000Z" }]);
  });

  test("another path is no API", async () => {
    expect((await createSandbox().fetch(new Request(`${endpoint}v2`))).status).toBe(404);
  });
});
