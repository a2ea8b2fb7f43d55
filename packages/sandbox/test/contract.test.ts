import { setupServer } from "msw/node";
import { afterEach, describe, expect, test, vi } from "vitest";
import { BrokenAnswer, createSandbox, type ProviderId, type Sandbox } from "../src/index.ts";
import { handlers } from "../src/msw.ts";
import { listen } from "../src/server.ts";
import { listRequest } from "./requests.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

type Row = Record<string, unknown>;

/** A sandbox with five tags, one of them made up wrongly. */
function sandboxWith(id: ProviderId, spoil: (row: Row) => Row): Sandbox {
  const sandbox = createSandbox();
  for (let minute = 0; minute < 5; minute++) sandbox.push(id, "team/app", `v${minute}`, new Date(Date.UTC(2020, 0, 1, 0, minute)));
  const repositories = sandbox.world[id].repositories as Record<string, Row[]>;
  repositories["team/app"] = (repositories["team/app"] ?? []).map((row, index) => (index === 2 ? spoil(row) : row));
  return sandbox;
}

const without = (field: string) => (row: Row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== field));

describe("an answer that breaks the spec is a bug, and fails", () => {
  test.each<[ProviderId, string, (row: Row) => Row, string, RegExp]>([
    ["tencent-ccr", "a field less", without("sizeByte"), "/data/tagInfo/2", /required property "sizeByte".*"tagName":"v2"/],
    ["huawei-swr", "a field less", without("digest"), "/2", /required property "digest".*"Tag":"v2"/],
    ["ucloud-uhub", "another type", (row) => ({ ...row, UpdateTime: null }), "/TagSet/2/UpdateTime", /"null" is invalid.*"TagName":"v2"/],
    ["tencent-ccr", "another type", (row) => ({ ...row, size: 59 }), "/data/tagInfo/2/size", /"number" is invalid.*"tagName":"v2"/],
    ["otc-swr", "less than the least", (row) => ({ ...row, size: -1 }), "/2/size", /-1 is less than 0.*"Tag":"v2"/],
    ["surfercloud-uhub", "a field more", (row) => ({ ...row, "a/b": 1 }), "/TagSet/2/a~1b", /not declared.*"TagName":"v2"/],
  ])("%s, %s: provider, place, rule and row are told", async (provider, _, spoil, place, message) => {
    const error: unknown = await sandboxWith(provider, spoil)
      .fetch(listRequest(provider, "team/app"))
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(BrokenAnswer);
    expect(error).toMatchObject({ name: "BrokenAnswer", provider, place, message: expect.stringMatching(message) });
    expect(String(error)).toContain(`${provider}: the sandbox's answer would break the vendor's spec at ${place}: `);
  });

  test("over HTTP, it is printed, and answered with", async () => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    const server = await listen(sandboxWith("tencent-ccr", without("size")));
    closing.push(server.close);
    const response = await fetch(listRequest("tencent-ccr", "team/app", {}, server.url));
    expect([response.status, await response.text()]).toEqual([500, expect.stringMatching(/^tencent-ccr: .*"size"/)]);
    expect(printed).toHaveBeenCalledWith(expect.any(BrokenAnswer));
  });

  test("through msw, it is answered with", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const interceptor = setupServer(...handlers(sandboxWith("tencent-ccr", without("size"))));
    interceptor.listen();
    closing.push(() => interceptor.close());
    const response = await fetch(listRequest("tencent-ccr", "team/app"));
    expect([response.status, await response.text()]).toEqual([500, expect.stringMatching(/tencent-ccr: .*size/)]);
  });
});

describe("a request that breaks the spec gets the vendor's own error", () => {
  const tencent = (rule: string) => [200, { code: 4000, message: `(100000)${rule}` }];
  const uhub = (Message: string) => [200, { Action: "GetImageTagResponse", RetCode: 230, Message }];
  const swr = (status: number, code: string) => [status, { error_code: `SVCSTG.SWR.${code}` }];
  const otc = (status: number, code: string) => [status, [{ errorCode: `SVCSTG.SWR.${code}` }]];

  test.each<[ProviderId, string, Record<string, string>, unknown[]]>([
    ["tencent-ccr", "team/app", { limits: "1" }, tencent("limits is undeclared")],
    ["tencent-ccr", "team/app", { limit: "101" }, tencent("limit is malformed")],
    ["tencent-ccr", "team/app", { offset: "1.5" }, tencent("offset is malformed")],
    ["tencent-ccr", "team/app", { reponame: "" }, tencent("reponame is malformed")],
    ["ucloud-uhub", "team/app", { limit: "1" }, uhub("Params [limit] not valid")],
    ["ucloud-uhub", "team/app", { Limit: "0" }, uhub("Params [Limit] not valid")],
    ["surfercloud-uhub", "team/app", { TagName: "" }, uhub("Params [TagName] not valid")],
    ["huawei-swr", "team/app", { page: "1" }, swr(400, "4000014")],
    ["huawei-swr", "team/app", { limit: "1001", offset: "0" }, swr(400, "4000056")],
    ["huawei-swr", "team/app", { order_column: "updated_at", order_type: "down" }, swr(400, "4000014")],
    ["huawei-swr", `${"n".repeat(65)}/app`, {}, swr(400, "4001028")],
    ["otc-swr", `team/${"a".repeat(129)}`, {}, otc(400, "4001029")],
  ])("%s, %s %j", async (id, repository, more, [status, body]) => {
    const response = await createSandbox().fetch(listRequest(id, repository, more));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(body as object);
  });

  test.each([
    ["tencent-ccr", { RequestClient: "SDK_NODEJS_1" }],
    ["ucloud-uhub", { Region: "cn-bj2" }],
  ] as const)("%s lets pass what its SDKs send beside: %j", async (id, more) => {
    expect(await (await createSandbox().fetch(listRequest(id, "test/many", more))).text()).toContain("v1.");
  });
});
