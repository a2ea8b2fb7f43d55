import { createSandbox } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import { createClient } from "../src/client.ts";
import { createQuay, optionsFromEnvironment, type QuayOptions } from "../src/index.ts";

const credentials = { token: "sandbox-oauth-token" };

/** A client whose requests reach a sandbox, and what it sent. */
function open(options: Partial<QuayOptions> = {}) {
  const sandbox = createSandbox();
  const sent: { readonly url: URL; readonly headers: Headers }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    sent.push({ url: new URL(url), headers: new Headers(init.headers) });
    return sandbox.fetch(new Request(url, init));
  };
  const all = { credentials, fetch, retry: { delayMs: 0 }, ...options };
  return { quay: createQuay(all), client: createClient(all), sandbox, sent };
}

test("tags() follows every page until nothing new comes, and says that it is not proven", async () => {
  const { quay, sent } = open();
  const listing = quay.tags("test/many");
  const names = (await Array.fromAsync(listing)).map(({ name }) => name);
  expect(names).toEqual(Array.from({ length: 1000 }, (_, index) => `v1.${999 - index}`));
  expect(listing.completeness).toEqual({ proven: false, reason: "its order and total are not documented" });
  expect(sent).toHaveLength(20);
});

test("one page that is the last is all there is", async () => {
  const { quay, sent } = open({ credentials: undefined });
  const listing = quay.tags("quayadmin/busybox");
  expect((await Array.fromAsync(listing)).map(({ name }) => name)).toEqual(["test-two", "tag-test", "example"]);
  expect(listing.completeness).toEqual({ proven: true });
  expect(sent).toHaveLength(1);
  expect(sent[0]?.headers.has("authorization")).toBe(false);
});

test("active tags only, by the path with its last slash", async () => {
  const { quay, sent } = open();
  await quay.tags("test/many").next();
  expect(sent[0]?.url.href).toBe("https://quay.io/api/v1/repository/test/many/tag/?onlyActiveTags=true&page=1&limit=100");
});

test("a server that says forever that more follow is left", async () => {
  const tag = { name: "v1", start_ts: 1, manifest_digest: "d", reversion: false, is_manifest_list: false, size: 1 };
  const { quay } = open({ fetch: async () => Response.json({ tags: [tag], page: 1, has_additional: true }) });
  const listing = quay.tags("test/many");
  expect(await Array.fromAsync(listing)).toEqual([tag]);
  expect(listing.completeness?.proven).toBe(false);
});

test("getTag() asks for the name, and knows that there is none", async () => {
  const { quay, sent } = open();
  expect((await quay.getTag("test/many", "v1.7"))?.name).toBe("v1.7");
  expect(await quay.getTag("test/many", "v0.1")).toBeUndefined();
  expect(sent.map(({ url }) => url.searchParams.get("specificTag"))).toEqual(["v1.7", "v0.1"]);
});

test("a repository of any depth", async () => {
  const { quay, sandbox } = open();
  sandbox.push("quay", "test/tools/app", "v1");
  expect((await quay.getTag("test/tools/app", "v1"))?.name).toBe("v1");
});

describe("credentials", () => {
  test("a wrong token is refused once; the hint knows of robots and of oci", async () => {
    const { quay, sent } = open({ credentials: { token: "wrong" } });
    const refused = { kind: "authentication", code: "invalid_token", hint: expect.stringMatching(/robot.*oci/) };
    await expect(quay.tags("test/many").next()).rejects.toMatchObject(refused);
    await expect(quay.tags("test/many").next()).rejects.toMatchObject(refused);
    expect(sent).toHaveLength(1);
  });

  test("without any, a private repository is asked for each time", async () => {
    const { quay, sent } = open({ credentials: undefined });
    for (const _ of [1, 2]) await expect(quay.tags("test/many").next()).rejects.toMatchObject({ kind: "authentication" });
    expect(sent).toHaveLength(2);
  });

  test("a robot account is refused before anything is sent", () => {
    const robot = { username: "org+robot", password: "hush" } as never;
    expect(() => open({ credentials: robot })).toThrow(
      /^credentials must be a token .* robot accounts and passwords are taken by the provider oci only/,
    );
    expect(() => open({ credentials: robot })).not.toThrow(/hush/);
  });

  test("a token is taken beside a name that is undefined", () => {
    expect(() => open({ credentials: { token: "t", username: undefined } as never })).not.toThrow();
  });

  test.each([null, "t", 7, {}])("%j is no token", (credentials) => {
    expect(() => open({ credentials: credentials as never })).toThrow(/^credentials.token must be a non-empty string/);
  });

  test("the environment may have a server and a token, or neither", () => {
    expect(optionsFromEnvironment({})).toEqual({});
    const env = { QUAY_URL: "https://quay.example.com", QUAY_TOKEN: "t" };
    expect(optionsFromEnvironment(env)).toEqual({ baseUrl: "https://quay.example.com", credentials: { token: "t" } });
    expect(optionsFromEnvironment({}, { baseUrl: "https://quay.example.com" })).toEqual({ baseUrl: "https://quay.example.com" });
    expect(() => optionsFromEnvironment(env, { baseUrl: "https://quay.test" })).toThrow(/QUAY_TOKEN is for the server that QUAY_URL names/);
    expect(optionsFromEnvironment({ QUAY_TOKEN: "t" }, { baseUrl: "https://quay.io" })).toMatchObject({ credentials: { token: "t" } });
    expect(() => optionsFromEnvironment({ QUAY_TOKEN: "t" }, { baseUrl: "https://quay.test" })).toThrow(/QUAY_TOKEN is for quay.io/);
  });
});

test("client.GET gives the vendor's answer, and its refusals", async () => {
  const { client } = open();
  const get = (repository: string) =>
    client.GET("/api/v1/repository/{namespace}/{repository}/tag/", { params: { path: { namespace: "test", repository } } });
  expect((await get("many")).data?.tags).toHaveLength(50);
  expect((await get("nowhere")).error?.error_type).toBe("not_found");
});

test("host is what images are pulled from", () => {
  expect(open().quay.host).toBe("quay.io");
  expect(open({ baseUrl: "https://quay.example.com:8443" }).quay.host).toBe("quay.example.com:8443");
});

test("without options, public repositories of quay.io", () => {
  expect(createQuay().host).toBe("quay.io");
});
