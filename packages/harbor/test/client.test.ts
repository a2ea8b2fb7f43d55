import { createSandbox } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import { createClient } from "../src/client.ts";
import { createHarbor, type HarborOptions, optionsFromEnvironment } from "../src/index.ts";

const credentials = { username: "sandbox", password: "sandbox-password" };
const baseUrl = "https://demo.goharbor.io";

/** A client whose requests reach a sandbox, and what it sent. */
function open(options: Partial<HarborOptions> = {}) {
  const sandbox = createSandbox();
  const sent: { readonly url: URL; readonly headers: Headers }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    sent.push({ url: new URL(url), headers: new Headers(init.headers) });
    return sandbox.fetch(new Request(url, init));
  };
  const all = { baseUrl, credentials, fetch, retry: { delayMs: 0 }, ...options };
  return { harbor: createHarbor(all), client: createClient(all), sandbox, sent };
}

test("tags() follows every page, twice, and proves that each tag came once", async () => {
  const { harbor, sent } = open();
  const listing = harbor.tags("test/many");
  const tags = await Array.fromAsync(listing);
  expect(tags).toHaveLength(1000);
  expect(new Set(tags.map(({ tag }) => tag.name)).size).toBe(1000);
  expect(tags.every(({ tag, artifact }) => artifact.tags?.includes(tag))).toBe(true);
  expect(listing.completeness).toEqual({ proven: true });
  // 600 tagged artifacts, 100 a page, and after a full page one that is empty.
  expect(sent).toHaveLength(14);
});

test("asks for tagged artifacts in a total order, the latest first", async () => {
  const { harbor, sent } = open();
  const { value: first } = await harbor.tags("test/many").next();
  expect(Object.fromEntries(sent[0]?.url.searchParams ?? [])).toEqual({ q: "tags=*", sort: "-push_time,-id", page: "1", page_size: "100" });
  expect(first?.artifact.push_time).toBe("2018-01-30T02:00:00.000Z");
});

test("pages() yields artifacts, their total, and the vendor's whole answer", async () => {
  const { harbor } = open();
  const pages = await Array.fromAsync(harbor.pages("test/many", { pageSize: 70 }));
  expect(pages.map(({ offset, rows, total }) => [offset, rows.length, total])).toEqual(
    [0, 70, 140, 210, 280, 350, 420, 490, 560, 630].map((offset) => [offset, 70, 700]),
  );
  expect(pages[0]?.body).toEqual(pages[0]?.rows);
});

test("pages() has untagged artifacts too, and tags() none of them", async () => {
  const { harbor, sandbox, sent } = open();
  const day = new Date(Date.UTC(2026, 0, 1));
  sandbox.push("harbor", "team/rows", "v1", day);
  sandbox.pushImage("harbor", "team/rows", [], day);
  const pages = harbor.pages("team/rows");
  expect((await Array.fromAsync(pages)).flatMap(({ rows }) => rows)).toHaveLength(2);
  expect(pages.completeness).toEqual({ proven: true });
  expect(await Array.fromAsync(harbor.tags("team/rows"))).toHaveLength(1);
  expect(sent.map(({ url }) => url.searchParams.get("q"))).toEqual([null, "tags=*"]);
});

test("a tag that is put on another artifact between two passes is not missed", async () => {
  const { harbor, sandbox } = open();
  for (const name of ["a", "b", "c"]) sandbox.push("harbor", "team/app", name);
  const artifacts = sandbox.world.harbor.repositories["team/app"] ?? [];
  const names: string[] = [];
  for await (const { tag } of harbor.tags("team/app", { pageSize: 1 })) {
    names.push(tag.name);
    // From the last page to the first, which was read.
    const [last, first] = [artifacts.find(({ tags }) => tags?.[0]?.name === "a"), artifacts.find(({ tags }) => tags?.[0]?.name === "c")];
    if (names.length !== 1 || !last || !first) continue;
    const moved = { ...first, tags: [...(first.tags ?? []), ...(last.tags ?? [])] };
    sandbox.world.harbor.repositories["team/app"] = artifacts.map((artifact) =>
      artifact === last ? { ...last, tags: null } : artifact === first ? moved : artifact,
    );
  }
  expect(names.sort()).toEqual(["a", "b", "c"]);
});

test("getTag() asks for that one artifact, and knows that there is none", async () => {
  const { harbor, sent } = open();
  const found = await harbor.getTag("test/many", "v1.7");
  expect(found?.tag.name).toBe("v1.7");
  expect(found?.artifact.tags?.map(({ name }) => name)).toEqual(["v1.6", "v1.7", "v1.8"]);
  expect(await harbor.getTag("test/many", "v1.1000")).toBeUndefined();
  expect(sent.map(({ url }) => url.searchParams.get("q"))).toEqual(["tags=v1.7", "tags=v1.1000"]);
});

test("a repository that is not there is an empty list, as Harbor has it", async () => {
  const { harbor } = open();
  const listing = harbor.tags("test/nowhere");
  expect(await Array.fromAsync(listing)).toEqual([]);
  expect(listing.completeness).toEqual({ proven: true });
  expect(await harbor.getTag("test/nowhere", "v1")).toBeUndefined();
});

test("a tag of the name that means none to Harbor is found", async () => {
  const { harbor, sandbox } = open();
  sandbox.push("harbor", "team/app", "nil");
  expect((await harbor.getTag("team/app", "nil"))?.tag.name).toBe("nil");
});

describe("names", () => {
  test("a slash is encoded twice, by both doors", async () => {
    const { harbor, client, sent } = open({ credentials: undefined });
    expect((await Array.fromAsync(harbor.tags("library/tools/hello"))).map(({ tag }) => tag.name)).toEqual(["v1"]);
    const path = { project_name: "library", repository_name: "tools/hello" };
    const { data } = await client.GET("/api/v2.0/projects/{project_name}/repositories/{repository_name}/artifacts", { params: { path } });
    expect(data).toHaveLength(1);
    expect(new Set(sent.map(({ url }) => url.pathname))).toEqual(
      new Set(["/api/v2.0/projects/library/repositories/tools%252Fhello/artifacts"]),
    );
  });
});

describe("credentials", () => {
  test("public projects need none", async () => {
    const { harbor, sent } = open({ credentials: undefined });
    expect(await Array.fromAsync(harbor.tags("library/hello-world"))).toHaveLength(1);
    expect(sent[0]?.headers.has("authorization")).toBe(false);
    const refused = { kind: "authentication", code: "UNAUTHORIZED" };
    await expect(harbor.tags("test/many").next()).rejects.toMatchObject(refused);
    await expect(harbor.tags("test/many").next()).rejects.toMatchObject(refused);
    expect(sent).toHaveLength(3);
  });

  test("a robot's name holds a dollar sign", async () => {
    const { harbor } = open({ credentials: { username: "robot$test+sandbox", password: "sandbox-secret" } });
    expect((await harbor.getTag("test/many", "v1.7"))?.tag.name).toBe("v1.7");
    await expect(harbor.tags("team/app").next()).rejects.toMatchObject({ kind: "permission", code: "FORBIDDEN" });
  });

  test("a wrong password is refused once", async () => {
    const { harbor, sent } = open({ credentials: { ...credentials, password: "wrong" } });
    const refused = { kind: "authentication", code: "UNAUTHORIZED", requestId: expect.any(String), hint: expect.stringMatching(/robot\$/) };
    await expect(harbor.tags("test/many").next()).rejects.toMatchObject(refused);
    await expect(harbor.tags("test/many").next()).rejects.toMatchObject(refused);
    expect(sent).toHaveLength(1);
  });

  test("the environment has both a name and a password, or neither", () => {
    const env = { HARBOR_URL: baseUrl, HARBOR_USERNAME: "robot$a", HARBOR_PASSWORD: "b" };
    expect(optionsFromEnvironment(env)).toEqual({ baseUrl, credentials: { username: "robot$a", password: "b" } });
    expect(optionsFromEnvironment({ HARBOR_URL: baseUrl })).toEqual({ baseUrl });
    expect(() => optionsFromEnvironment({ ...env, HARBOR_PASSWORD: "" })).toThrow(/HARBOR_PASSWORD is not set/);
    expect(() => optionsFromEnvironment({})).toThrow(/HARBOR_URL is not set/);
  });

  test("the environment's credentials are for its own server only", () => {
    const env = { HARBOR_URL: baseUrl, HARBOR_USERNAME: "a", HARBOR_PASSWORD: "hush" };
    expect(optionsFromEnvironment(env, { baseUrl })).toMatchObject({ baseUrl });
    expect(optionsFromEnvironment({}, { baseUrl })).toEqual({ baseUrl });
    const other = { baseUrl: "https://harbor.example.com" };
    const refusal = /HARBOR_USERNAME is for the server that HARBOR_URL names, and not for harbor.example.com/;
    expect(() => optionsFromEnvironment(env, other)).toThrow(refusal);
    expect(() => optionsFromEnvironment({ ...env, HARBOR_URL: "" }, other)).toThrow(refusal);
    expect(optionsFromEnvironment({ HARBOR_URL: baseUrl }, other)).toEqual(other);
  });

  test("what is known from elsewhere of a user counts, for its server", () => {
    const env = { HARBOR_URL: `${baseUrl}/base`, HARBOR_USERNAME: "a", HARBOR_PASSWORD: "hush" };
    const user = { username: "me", password: "known" };
    expect(optionsFromEnvironment(env, user)).toEqual({ baseUrl: env.HARBOR_URL, credentials: user });
    expect(optionsFromEnvironment(env, { baseUrl, ...user })).toEqual({ baseUrl: env.HARBOR_URL, credentials: user });
    const other = "https://harbor.example.com";
    expect(optionsFromEnvironment(env, { baseUrl: other, ...user })).toEqual({ baseUrl: other, credentials: user });
  });
});

test("host is what images are pulled from", () => {
  expect(open({ baseUrl: "https://harbor.example.com:8443/" }).harbor.host).toBe("harbor.example.com:8443");
});

test.each([[], [undefined], [null], ["x"]])("no options at all (%j) are refused as an argument", (...given) => {
  expect(() => Reflect.apply(createHarbor, undefined, given)).toThrow(/^options must be an object; got /);
});
