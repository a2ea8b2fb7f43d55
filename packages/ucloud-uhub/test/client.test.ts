import type { ImagetagsError } from "@imagetags/core";
import { createSandbox } from "@imagetags/sandbox";
import { expect, test, vi } from "vitest";
import { createClient } from "../src/client.ts";
import { createUcloudUhub, environment, optionsFromEnvironment, type UcloudUhubOptions } from "../src/index.ts";

const credentials = { publicKey: "sandbox+key@example.com/1", privateKey: "sandbox-private-key" };

/** A client whose requests reach a sandbox, and the URLs that it sent. */
function open(options: Partial<UcloudUhubOptions> = {}) {
  const sandbox = createSandbox();
  const sent: URL[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    sent.push(new URL(url));
    return sandbox.fetch(new Request(url, init));
  };
  const all = { credentials, fetch, retry: { delayMs: 0 }, ...options };
  const uhub = createUcloudUhub(all);
  return { uhub, client: createClient(all), sent, world: sandbox.world["ucloud-uhub"] };
}

const _allNames = Array.from({ length: 1000 }, (_, index) => `v1.${index}`);

test("pages() yields rows, total and offset; a caller may ask for more than the documented 20", async () => {
  const { uhub, sent } = open();
  const pages = await Array.fromAsync(uhub.pages("test/many", { pageSize: 300 }));
  expect(pages.map(({ offset, total, rows }) => [offset, total, rows.length])).toEqual([
    [0, 1000, 300],
    [300, 1000, 299],
    [599, 1000, 299],
    [898, 1000, 102],
  ]);
  expect(pages[0]?.body.Action).toBe("GetImageTagResponse");
  expect(sent.every(({ searchParams }) => searchParams.get("Limit") === "300")).toBe(true);
});

test("the first segment is RepoName, the rest ImageName", async () => {
  const { uhub, sent, world } = open();
  world.repositories["team/web/app"] = [{ TagName: "v1", UpdateTime: "x" }];
  expect(await Array.fromAsync(uhub.tags("team/web/app"))).toEqual([{ TagName: "v1", UpdateTime: "x" }]);
  expect(sent[0]?.searchParams.get("RepoName")).toBe("team");
  expect(sent[0]?.searchParams.get("ImageName")).toBe("web/app");
});

test("an image without tags is an empty listing", async () => {
  const { uhub, world } = open();
  world.repositories["test/empty"] = [];
  expect(await Array.fromAsync(uhub.tags("test/empty"))).toEqual([]);
  for (const TagSet of [null, undefined]) {
    const fetch = async () => Response.json({ Action: "GetImageTagResponse", RetCode: 0, TotalCount: 0, TagSet });
    expect(await Array.fromAsync(open({ fetch }).uhub.tags("test/empty"))).toEqual([]);
  }
});

test("getTag() asks for that name, and compares", async () => {
  const { uhub, sent } = open();
  expect((await uhub.getTag("test/many", "v1.7"))?.TagName).toBe("v1.7");
  expect(sent.map(({ searchParams }) => searchParams.get("TagName"))).toEqual(["v1.7"]);
  expect(await uhub.getTag("test/many", "v1.1000")).toBeUndefined();
});

test("getTag() gives no other tag, if the vendor should match more than the whole name", async () => {
  const rows = ["v1.70", "v1.71", "v1.7"].map((TagName) => ({ TagName, UpdateTime: "x" }));
  const fetch = async () => Response.json({ Action: "GetImageTagResponse", RetCode: 0, TotalCount: 3, TagSet: rows });
  const { uhub } = open({ fetch });
  expect(await uhub.getTag("test/many", "v1.7")).toEqual({ TagName: "v1.7", UpdateTime: "x" });
  expect(await uhub.getTag("test/many", "v1")).toBeUndefined();
});

test("getTag() of a tag that is not among the rows, while the total tells of more, is no proof that there is none", async () => {
  const fetch = async () => Response.json({ Action: "GetImageTagResponse", RetCode: 0, TotalCount: 3, TagSet: [{ TagName: "v1.70" }] });
  const { uhub } = open({ fetch });
  await expect(uhub.getTag("test/many", "v1")).rejects.toMatchObject({
    kind: "incomplete",
    message: expect.stringMatching(/could not be shown to be complete/),
  });
});

test("every request names the project, unless it names one itself", async () => {
  const { client, uhub, sent, world } = open({ projectId: "org-sandbox" });
  world.accounts = [{ ...credentials, subAccount: true }];
  await uhub.getTag("HOJJPcie/PWKlOfuO", "OLlvXCrO");
  await client.GET("/", {
    params: { query: { Action: "GetImageTag", RepoName: "HOJJPcie", ImageName: "PWKlOfuO", ProjectId: "BvXJygZe" } },
  });
  expect(sent.map(({ searchParams }) => searchParams.getAll("ProjectId"))).toEqual([["org-sandbox"], ["BvXJygZe"]]);
});

test("a sub-account without a project is refused, once, with a hint at projectId", async () => {
  const { uhub, sent, world } = open();
  world.accounts = [{ ...credentials, subAccount: true }];
  await expect(uhub.tags("test/many").next()).rejects.toMatchObject({
    kind: "permission",
    code: 299,
    hint: expect.stringMatching(/^Set projectId/),
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(sent.length).toBe(1);
});

test("a wrong key is refused with the vendor's code, once", async () => {
  const { uhub, sent } = open({ credentials: { ...credentials, privateKey: "wrong" } });
  await expect(uhub.tags("test/many").next()).rejects.toMatchObject({ kind: "authentication", code: 171, retryable: false });
  expect(sent.length).toBe(1);
});

test("temporary keys are sent with their token, and asked for again when the vendor refuses it", async () => {
  const ask = vi.fn(async () => ({
    ...credentials,
    securityToken: ask.mock.calls.length === 1 ? "old" : "new",
    expiresAt: new Date(Date.now() + 3_600_000),
  }));
  const { uhub, sent, world } = open({ credentials: ask });
  world.accounts = [{ ...credentials, securityToken: "new" }];
  expect((await uhub.getTag("HOJJPcie/PWKlOfuO", "OLlvXCrO"))?.TagName).toBe("OLlvXCrO");
  expect(sent.map(({ searchParams }) => searchParams.get("SecurityToken"))).toEqual(["old", "new"]);
  expect(ask).toHaveBeenCalledTimes(2);
});

test.each([
  ["throttled", { RetCode: 153, Message: "busy" }],
  ["a code of the service behind the gateway", { RetCode: 100053, Message: "too frequent" }],
])("%s in a 200 is tried again", async (_, refusal) => {
  const sandbox = createSandbox();
  let attempts = 0;
  const fetch = async (url: string, init: RequestInit) => (++attempts < 3 ? Response.json(refusal) : sandbox.fetch(new Request(url, init)));
  expect(await Array.fromAsync(open({ fetch }).uhub.tags("HOJJPcie/PWKlOfuO"))).toHaveLength(1);
  expect(attempts).toBe(3);
});

test("client.GET gives a failure inside a 200 as data, and shows no signed URL", async () => {
  const { client } = open();
  const { data, error, response } = await client.GET("/", {
    params: { query: { Action: "GetImageTag", RepoName: "no", ImageName: "such" } },
  });
  expect(error).toBeUndefined();
  expect(data).toMatchObject({ RetCode: 230 });
  expect(response.url).toBe("");
});

test("what a server echoes of the keys is hidden", async () => {
  const fetch = async (url: string) => Response.json({ RetCode: 171, Message: `refused ${url} for sandbox-private-key and token=/` });
  const { uhub, sent } = open({ fetch, credentials: { ...credentials, securityToken: "token=/" } });
  const error: ImagetagsError = await uhub
    .tags("test/many")
    .next()
    .then(
      () => expect.unreachable(),
      (caught) => caught,
    );
  expect(sent).toEqual([]);
  expect(error.message).toMatch(/Signature=\*\*\*/);
  expect(JSON.stringify(error)).not.toMatch(/sandbox-private-key|token=\/|token%3D%2F|[0-9a-f]{40}/);
});

test("optionsFromEnvironment() reads the variables that environment names", () => {
  const env = Object.fromEntries(environment.map(({ name }) => [name, `value of ${name}`]));
  expect(optionsFromEnvironment(env)).toEqual({
    credentials: {
      publicKey: "value of UCLOUD_PUBLIC_KEY",
      privateKey: "value of UCLOUD_PRIVATE_KEY",
      securityToken: "value of UCLOUD_SECURITY_TOKEN",
    },
    projectId: "value of UCLOUD_PROJECT_ID",
  });
});

test.each(environment)("$name left out of the environment", ({ name, required }) => {
  const env = Object.fromEntries(environment.filter((other) => other.name !== name).map((other) => [other.name, "value"]));
  const message = `The environment variable ${name} is not set.`;
  if (required) expect(() => optionsFromEnvironment(env)).toThrow(message);
  else expect(JSON.stringify(optionsFromEnvironment(env)).match(/"value"/g)).toHaveLength(environment.length - 1);
});

test.each([[], [undefined], [null], ["x"]])("no options at all (%j) are refused as an argument", (...given) => {
  expect(() => Reflect.apply(createUcloudUhub, undefined, given)).toThrow(/^options must be an object; got /);
});
