import { createHash } from "node:crypto";
import { isImagetagsError } from "@imagetags/core";
import { createSandbox, type Fault, type World } from "@imagetags/sandbox";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createClient } from "../src/client.ts";
import { createOci, environment, type OciOptions, optionsFromEnvironment } from "../src/index.ts";

const registry = "registry.sandbox.example";
const credentials = { username: "sandbox", password: "sandbox-password" };
const allNames = Array.from({ length: 1000 }, (_, index) => `v1.${index}`).sort();

interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | null;
}

/** A client whose requests reach a sandbox that everybody may read, unless `world` says otherwise. */
function open(world: Partial<World["oci"]> = {}, options: Partial<OciOptions> = {}, faults: readonly Fault[] = []) {
  const sandbox = createSandbox({ faults: ({ index }) => faults[index] });
  Object.assign(sandbox.world.oci, { access: "open", ...world });
  const sent: Sent[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    const request = new Request(url, init);
    sent.push({ method: request.method, url: new URL(url), authorization: request.headers.get("authorization") });
    return sandbox.fetch(request);
  };
  const all = { registry, fetch, retry: { delayMs: 0 }, ...options };
  return { oci: createOci(all), client: createClient(all), sent, sandbox, world: sandbox.world.oci };
}

type Opened = ReturnType<typeof open>;
const namesOf = async ({ oci }: Opened, repository: string, pageSize?: number) =>
  (await Array.fromAsync(oci.tags(repository, pageSize === undefined ? {} : { pageSize }))).map(({ name }) => name);
const pathsOf = ({ sent }: Opened) => sent.map(({ method, url }) => `${method} ${url.pathname}${url.search}`);
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error) => (isImagetagsError(error) ? error : expect.unreachable()),
  );

describe("names", () => {
  test("of a small repository come in one request, proven", async () => {
    const opened = open();
    const listing = opened.oci.tags("team/app");
    expect((await Array.fromAsync(listing)).map(({ name }) => name)).toEqual(["V1", "latest", "v1", "v2"]);
    expect(listing.completeness).toEqual({ proven: true });
    expect(pathsOf(opened)).toEqual(["GET /v2/team/app/tags/list?n=1000"]);
  });

  test("come seven at a time, along the Links, proven by their order", async () => {
    const opened = open();
    const listing = opened.oci.tags("test/many", { pageSize: 7 });
    expect((await Array.fromAsync(listing)).map(({ name }) => name)).toEqual(allNames);
    expect(listing.completeness).toEqual({ proven: true });
    expect(opened.sent).toHaveLength(143);
    expect(pathsOf(opened)[1]).toBe("GET /v2/test/many/tags/list?n=7&last=v1.103");
  });

  test.each([
    ["lexical", "its names do not come in byte order"],
    ["pushed", "its names do not come in byte order"],
  ] as const)("in %s order come all, and are not proven", async (order, reason) => {
    const opened = open({ order, largestPage: 3 });
    const listing = opened.oci.tags("team/app");
    expect((await Array.fromAsync(listing)).map(({ name }) => name).sort()).toEqual(["V1", "latest", "v1", "v2"]);
    expect(listing.completeness).toEqual({ proven: false, reason });
  });

  test("of a registry of the first version come by the last name, without Links", async () => {
    const opened = open({ paging: "last" });
    expect(await namesOf(opened, "test/many", 100)).toEqual(allNames);
    expect(opened.sent).toHaveLength(11);
  });

  test.each([7, 1000])("of a registry that ignores n and last come once: asked for %i", async (pageSize) => {
    const opened = open({ paging: "none" });
    expect((await namesOf(opened, "test/many", pageSize)).sort()).toEqual(allNames);
    expect(opened.sent.length).toBeLessThanOrEqual(2);
  });

  test("of a registry that gives no more than 100 are asked for again, 100 at a time", async () => {
    const opened = open({ largestPage: 100, refusesLargerPages: true });
    expect(await namesOf(opened, "test/many")).toEqual(allNames);
    expect(opened.sent).toHaveLength(11);
    const small = open({ largestPage: 10, refusesLargerPages: true });
    expect(await failureOf(namesOf(small, "test/many"))).toMatchObject({ code: "TOO_MANY_TAGS_REQUESTED", hint: /pageSize/ });
  });

  test("may be none, which older registries write as null", async () => {
    for (const tags of [null, []]) {
      const fetch = async () => Response.json({ name: "team/app", tags });
      expect(await namesOf(open({}, { fetch }), "team/app")).toEqual([]);
    }
  });

  test.each([{}, { tags: "v1" }, [], "x", null])("are not taken from %j", async (body) => {
    const fetch = async () => Response.json(body);
    expect(await failureOf(namesOf(open({}, { fetch }), "team/app"))).toMatchObject({ kind: "unreadable" });
  });

  test("of a repository of one segment, and of many", async () => {
    const opened = open();
    opened.world.repositories.nginx = opened.world.repositories["team/app"] ?? [];
    opened.world.repositories["a/b_c/d__e/f-g.h"] = [];
    expect(await namesOf(opened, "nginx")).toHaveLength(4);
    expect(await namesOf(opened, "a/b_c/d__e/f-g.h")).toEqual([]);
  });
});

test("whatever a registry's way to page, every name comes once, and a proven listing is sorted", async () => {
  const ways = fc.record({
    paging: fc.constantFrom("link", "last", "none"),
    order: fc.constantFrom("bytes", "lexical", "pushed"),
    count: fc.integer({ min: 0, max: 25 }),
    largestPage: fc.integer({ min: 1, max: 30 }),
    pageSize: fc.integer({ min: 1, max: 30 }),
  });
  await fc.assert(
    fc.asyncProperty(ways, async ({ paging, order, count, largestPage, pageSize }) => {
      // Without a Link, a registry that gives fewer than it is asked for has said that there are no more.
      fc.pre(paging === "link" || (paging === "last" && largestPage >= pageSize && order === "bytes") || paging === "none");
      const opened = open({ paging, order, largestPage });
      const many = opened.world.repositories["test/many"] ?? [];
      opened.world.repositories["test/some"] = many
        .slice(0, count)
        .map((tag, index) => ({ ...tag, name: `${index % 2 ? "V" : "v"}${index}` }));
      const listing = opened.oci.tags("test/some", { pageSize });
      const names = (await Array.fromAsync(listing)).map(({ name }) => name);
      expect(names.toSorted()).toEqual(opened.sandbox.tags("oci", "test/some").toSorted());
      const pages = opened.sent.length;
      if (listing.completeness?.proven && pages > 1) expect(names).toEqual(names.toSorted());
    }),
  );
});

describe("a Link", () => {
  const answer = (link: string) => {
    let requests = 0;
    return async () => (++requests === 1 ? Response.json({ tags: ["a"] }, { headers: { link } }) : Response.json({ tags: ["b"] }));
  };

  test.each([
    '</v2/team/app/tags/list?next_page=gAAA%3D&n=1>; rel="next"',
    "<https://registry.sandbox.example/other/path?next_page=gAAA%3D&n=1>; rel=next",
    '<?next_page=gAAA%3D&n=1>; title="x, y"; rel="next"',
    '<?next_page=gAAA%3D&n=1>; rel = "prev next"',
  ])("%s is followed by its query, and proves nothing", async (link) => {
    const urls: string[] = [];
    const reply = answer(link);
    const fetch = async (url: string) => {
      urls.push(url);
      return reply();
    };
    const listing = open({}, { fetch }).oci.tags("team/app");
    expect((await Array.fromAsync(listing)).map(({ name }) => name)).toEqual(["a", "b"]);
    expect(urls[1]).toBe("https://registry.sandbox.example/v2/team/app/tags/list?next_page=gAAA%3D&n=1");
    expect(listing.completeness).toEqual({ proven: false, reason: "its cursor is not documented" });
  });

  test.each([
    "https://evil.example/v2/team/app/tags/list?last=a",
    "//evil.example/?last=a",
    "https://registry.sandbox.example:444/?last=a",
  ])("to another host is refused: %s", async (url) => {
    const opened = open({}, { fetch: answer(`<${url}>; rel="next"`) });
    expect(await failureOf(namesOf(opened, "team/app"))).toMatchObject({ kind: "unreadable", message: /another host/ });
  });

  test("that leads to itself ends in an error", async () => {
    const fetch = async () => Response.json({ tags: [] }, { headers: { link: '<?page=2>; rel="next"' } });
    expect(await failureOf(namesOf(open({}, { fetch }), "team/app"))).toMatchObject({ kind: "incomplete" });
  });
});

describe("who asks", () => {
  test("a stranger gets a token of the realm for a public repository, one for all requests", async () => {
    const opened = open({ access: "token" });
    expect(await namesOf(opened, "test/many", 100)).toEqual(allNames);
    const [first, realm, ...others] = opened.sent;
    expect([first?.authorization, realm?.authorization]).toEqual([null, null]);
    expect(realm?.url.href).toBe(`https://${registry}/token?service=registry.sandbox&scope=repository%3Atest%2Fmany%3Apull`);
    expect(others).toHaveLength(10);
    expect(new Set(others.map(({ authorization }) => authorization)).size).toBe(1);
  });

  test("a token is of its scope", async () => {
    const opened = open({ access: "token" }, { credentials });
    for (const repository of ["team/app", "team/private", "team/app"]) await namesOf(opened, repository);
    expect(opened.sent.filter(({ url }) => url.pathname === "/token").map(({ url }) => url.searchParams.get("scope"))).toEqual([
      "repository:team/app:pull",
      "repository:team/private:pull",
    ]);
    expect(opened.sent).toHaveLength(6);
  });

  test("many at once ask the realm once", async () => {
    const opened = open({ access: "token" });
    await Promise.all(Array.from({ length: 8 }, () => namesOf(opened, "team/app")));
    expect(opened.sent.filter(({ url }) => url.pathname === "/token")).toHaveLength(1);
  });

  test("a token that ran out is replaced, once", async () => {
    const opened = open({ access: "token" });
    await namesOf(opened, "team/app");
    opened.sandbox.world.oci.tokens = {};
    await namesOf(opened, "team/app");
    expect(opened.sent.filter(({ url }) => url.pathname === "/token")).toHaveLength(2);
    expect(opened.sent).toHaveLength(6);
  });

  test("a private repository is refused to a stranger without a second round", async () => {
    const opened = open({ access: "token" });
    expect(await failureOf(namesOf(opened, "team/private"))).toMatchObject({ kind: "permission", code: "UNAUTHORIZED", status: 401 });
    expect(opened.sent).toHaveLength(3);
  });

  test.each(["token", "basic"] as const)("a wrong password is sent once: %s", async (access) => {
    const opened = open({ access }, { credentials: { ...credentials, password: "hunter22" } });
    for (let times = 0; times < 2; times++) {
      const error = await failureOf(namesOf(opened, "team/private"));
      expect(error).toMatchObject({ kind: "authentication", hint: expect.stringMatching(/username and .*password/) });
      expect(JSON.stringify(error)).not.toMatch(/hunter22|c2FuZGJveDpodW50ZXIyMg/);
    }
    expect(opened.sent.filter(({ authorization }) => authorization !== null)).toHaveLength(1);
  });

  test("Basic, when the registry asks for it", async () => {
    const opened = open({ access: "basic" }, { credentials });
    await namesOf(opened, "team/private");
    await namesOf(opened, "team/private");
    const basic = `Basic ${btoa("sandbox:sandbox-password")}`;
    expect(opened.sent.map(({ authorization }) => authorization)).toEqual([null, basic, basic]);
  });

  test("a stranger whom a registry asks for Basic is told to give credentials, once", async () => {
    const opened = open({ access: "basic" });
    expect(await failureOf(namesOf(opened, "team/app"))).toMatchObject({ kind: "authentication", hint: /^Give a username/ });
    expect(opened.sent).toHaveLength(1);
  });

  test("credentials of another registry stay here", async () => {
    const opened = open({ access: "basic" }, { credentials: { ...credentials, registry: "ghcr.io" } });
    expect(await failureOf(namesOf(opened, "team/app"))).toMatchObject({ kind: "authentication" });
    expect(opened.sent.every(({ authorization }) => authorization === null)).toBe(true);
    expect(
      await namesOf(open({ access: "basic" }, { credentials: { ...credentials, registry: "Registry.sandbox.example" } }), "team/app"),
    ).toHaveLength(4);
  });
});

test.each([null, {}, { username: "u" }, { username: "u", password: "" }])(
  "credentials that cannot be sent are refused at once: %j",
  (given) => {
    expect(() => open({}, { credentials: given as never })).toThrow(expect.objectContaining({ kind: "argument" }));
  },
);

test("credentials of a function that are another registry's are refused, and not sent", async () => {
  const { oci, sent } = open({ access: "basic" }, { credentials: () => ({ ...credentials, registry: "ghcr.io" }) });
  expect(await failureOf(Array.fromAsync(oci.tags("team/app")))).toMatchObject({
    kind: "argument",
    message: 'credentials.registry must be "registry.sandbox.example", which is asked; got "ghcr.io".',
  });
  expect(sent.map(({ authorization }) => authorization)).toEqual([null]);
});

describe("a realm", () => {
  /** A registry that names this realm. */
  const naming = (realm: string, options: Partial<OciOptions> = {}) => {
    const sent: { url: string; authorization: string | null }[] = [];
    const fetch = async (url: string, { headers }: RequestInit) => {
      sent.push({ url, authorization: new Headers(headers).get("authorization") });
      const challenge = { "www-authenticate": `Bearer realm="${realm}",service="s&x=y"` };
      if (!url.includes("/v2/a/")) return Response.json({ access_token: "t0ken" });
      if (sent.length === 1) return Response.json({ errors: [{ code: "UNAUTHORIZED" }] }, { status: 401, headers: challenge });
      return Response.json({ tags: ["v1"] });
    };
    return { oci: createOci({ registry: "r.example", fetch, retry: { attempts: 1 }, ...options }), sent };
  };

  test("on another host gets no credentials", async () => {
    const { oci, sent } = naming("https://evil.example/token", { credentials });
    expect(await failureOf(Array.fromAsync(oci.tags("a/b")))).toMatchObject({
      kind: "authentication",
      message: "oci: the registry names the token service https://evil.example, which the credentials were not given for",
      hint: "If https://evil.example belongs to this registry, name it as realm.",
    });
    expect(sent).toHaveLength(1);
  });

  test("on another host that the caller names does, and keeps its own query", async () => {
    const { oci, sent } = naming("https://auth.example/token?tenant=1#top", { credentials, realm: "https://auth.example" });
    expect(await Array.fromAsync(oci.tags("a/b"))).toEqual([{ name: "v1" }]);
    expect(sent.map(({ url }) => url)[1]).toBe("https://auth.example/token?tenant=1&service=s%26x%3Dy&scope=repository%3Aa%2Fb%3Apull");
    expect(sent.map(({ authorization }) => authorization)).toEqual([null, `Basic ${btoa("sandbox:sandbox-password")}`, "Bearer t0ken"]);
  });

  test("on another host is asked by a stranger, over HTTPS", async () => {
    const { oci, sent } = naming("https://auth.example/token");
    expect(await Array.fromAsync(oci.tags("a/b"))).toEqual([{ name: "v1" }]);
    expect(sent[1]?.authorization).toBe(null);
  });

  test.each([
    "http://auth.example/token",
    "http://r.example/token",
    "https://169.254.169.254/",
    "https://localhost/",
    "file:///x",
    "not a URL",
    "",
  ])("is not asked at %j", async (realm) => {
    for (const options of [{}, { credentials }]) {
      const { oci, sent } = naming(realm, options);
      expect(await failureOf(Array.fromAsync(oci.tags("a/b")))).toMatchObject({ kind: "authentication" });
      expect(sent).toHaveLength(1);
    }
  });

  test.each([
    ["docker.io", "https://auth.docker.io/token", "https://registry-1.docker.io"],
    ["registry.gitlab.com", "https://gitlab.com/jwt/auth", "https://registry.gitlab.com"],
    ["registry.digitalocean.com", "https://api.digitalocean.com/v2/registry/auth", "https://registry.digitalocean.com"],
  ])("of %s is known", async (host, realm, origin) => {
    const { oci, sent } = naming(realm, { registry: host, credentials });
    expect(await Array.fromAsync(oci.tags("a/b"))).toHaveLength(1);
    expect(new URL(sent[0]?.url ?? "").origin).toBe(origin);
    expect(sent[1]?.authorization).toMatch(/^Basic /);
  });

  test.each([
    [{ status: 401, body: { details: "no" } }, "authentication"],
    [{ status: 403, body: { errors: [{ code: "DENIED", message: "requested access to the resource is denied" }] } }, "authentication"],
    [{ status: 200, body: {} }, "unreadable"],
    [{ status: 200, body: { token: "a\nb" } }, "unreadable"],
    [{ status: 500, body: {} }, "unavailable"],
  ])("that gives no token is an error: %j", async ({ status, body }, kind) => {
    const fetch = async (url: string) =>
      url.includes("/v2/")
        ? Response.json({}, { status: 401, headers: { "www-authenticate": 'Bearer realm="https://r.example/token"' } })
        : Response.json(body, { status });
    const oci = createOci({ registry: "r.example", fetch, retry: { attempts: 1 } });
    expect(await failureOf(Array.fromAsync(oci.tags("a/b")))).toMatchObject({ kind });
  });
});

describe("details", () => {
  test("digest: one HEAD for each tag", async () => {
    const opened = open({}, { details: "digest" });
    const tags = await Array.fromAsync(opened.oci.tags("team/app"));
    expect(tags.map(({ name, digest, mediaType }) => [name, digest?.length, mediaType])).toEqual([
      ["V1", 71, "application/vnd.oci.image.manifest.v1+json"],
      ["latest", 71, "application/vnd.oci.image.index.v1+json"],
      ["v1", 71, "application/vnd.oci.image.manifest.v1+json"],
      ["v2", 71, "application/vnd.oci.image.manifest.v1+json"],
    ]);
    expect(pathsOf(opened).slice(1).sort()).toEqual(["V1", "latest", "v1", "v2"].map((tag) => `HEAD /v2/team/app/manifests/${tag}`));
  });

  test.each(["oci", "docker"] as const)(
    "created: two GETs for an image, three for an index, of which the first image is read (%s)",
    async (mediaTypes) => {
      for (const redirectsBlobs of [false, true]) {
        const opened = open({ mediaTypes, redirectsBlobs, access: "token" }, { details: "created", credentials });
        const tags = await Array.fromAsync(opened.oci.tags("team/app"));
        expect(tags.map(({ name, config }) => [name, config?.created, config?.architecture])).toEqual([
          ["V1", "2018-01-01T00:00:00Z", "amd64"],
          ["latest", "2018-01-01T01:00:00Z", "amd64"],
          ["v1", "2018-01-01T00:00:00Z", "amd64"],
          ["v2", "2018-01-01T01:00:00Z", "amd64"],
        ]);
        // The challenge, its token, the names; then the details; and a redirect for each configuration.
        expect(opened.sent).toHaveLength(3 + 9 + (redirectsBlobs ? 4 : 0));
        const elsewhere = opened.sent.filter(({ url }) => url.pathname.startsWith("/storage/"));
        expect(elsewhere.map(({ authorization }) => authorization)).toEqual(redirectsBlobs ? [null, null, null, null] : []);
      }
    },
  );

  test("of few tags cost few requests", async () => {
    const opened = open({}, { details: "digest", concurrency: 8 });
    let taken = 0;
    for await (const { digest } of opened.oci.tags("test/many")) {
      expect(digest).toMatch(/^sha256:/);
      if (++taken === 5) break;
    }
    expect(opened.sent.filter(({ method }) => method === "HEAD").length).toBeLessThanOrEqual(9);
  });

  test("are asked for at most `concurrency` at a time, and come in the order of the names", async () => {
    let atOnce = 0;
    let most = 0;
    const sandbox = createSandbox();
    sandbox.world.oci.access = "open";
    const fetch = async (url: string, init: RequestInit) => {
      most = Math.max(most, ++atOnce);
      await new Promise((resolve) => setImmediate(resolve));
      atOnce--;
      return sandbox.fetch(new Request(url, init));
    };
    const opened = open({}, { fetch, details: "digest", concurrency: 3 });
    expect(await namesOf(opened, "test/many")).toEqual(allNames);
    expect(most).toBe(3);
  });

  test("of a tag that is gone since are left out", async () => {
    const opened = open({}, { details: "digest" });
    const tags: unknown[] = [];
    for await (const { name, digest } of opened.oci.tags("team/app")) {
      if (name === "V1") opened.sandbox.remove("oci", "team/app", "v2");
      tags.push([name, digest !== undefined]);
    }
    expect(tags).toEqual([
      ["V1", true],
      ["latest", true],
      ["v1", true],
      ["v2", false],
    ]);
  });

  test.each([
    ["the first image of an index", /manifests\/sha256:/, "latest"],
    ["a configuration", /blobs\//, "v1"],
  ])("%s that is not there takes no digest from a tag", async (_, gone, tag) => {
    const sandbox = createSandbox();
    sandbox.world.oci.access = "open";
    const fetch = async (url: string, init: RequestInit) =>
      gone.test(url) ? new Response(null, { status: 404 }) : sandbox.fetch(new Request(url, init));
    const { oci } = open({}, { fetch, details: "created" });
    const { digest } = (await open().oci.getTag("team/app", tag)) ?? {};
    const tags = await Array.fromAsync(oci.tags("team/app"));
    expect(tags.find(({ name }) => name === tag)).toMatchObject({ digest, manifest: { schemaVersion: 2 }, config: undefined });
    expect(await oci.getTag("team/app", tag)).toMatchObject({ digest });
  });

  const told = `sha256:${"1".repeat(64)}`;
  test.each<[string, string | undefined, "digest" | "created"]>([
    ["as it is told", told, "created"],
    ["not known where none is told", undefined, "digest"],
  ])("the digest of Docker's first form of manifests, which is not of the bytes, is %s", async (_, digest, details) => {
    const headers = { "content-type": "application/vnd.docker.distribution.manifest.v1+prettyjws" };
    const fetch = async (url: string, { method }: RequestInit) => {
      if (url.includes("/tags/")) return Response.json({ tags: ["v1"] });
      const body = JSON.stringify({ schemaVersion: 1, signatures: [{}] });
      return new Response(method === "HEAD" ? null : body, { headers: digest ? { ...headers, "docker-content-digest": digest } : headers });
    };
    const [tag] = await Array.fromAsync(open({}, { fetch, details }).oci.tags("team/app"));
    expect(tag).toMatchObject({ digest, mediaType: headers["content-type"] });
  });

  const sha256 = (bytes: Buffer | string) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

  /** What is read of a tag whose registry answers with these bytes, and calls them so. */
  async function describedAs(manifest: Buffer<ArrayBuffer> | string, digest: string | undefined, config = "") {
    const headers: Record<string, string> = digest ? { "docker-content-digest": digest } : {};
    const fetch = async (url: string) => {
      if (url.includes("/tags/")) return Response.json({ tags: ["v1"] });
      return url.includes("/blobs/") ? new Response(config) : new Response(manifest, { headers });
    };
    const [tag] = await Array.fromAsync(open({}, { fetch, details: "created" }).oci.tags("team/app"));
    return tag;
  }

  test.each(["digest", "created"] as const)(
    "a digest of another kind gives way to the usual one, which registries share: %s",
    async (details) => {
      const manifest = '{"schemaVersion":2}';
      const headers = { "docker-content-digest": `sha512:${createHash("sha512").update(manifest).digest("hex")}` };
      const fetch = async (url: string, { method }: RequestInit) =>
        url.includes("/tags/") ? Response.json({ tags: ["v1"] }) : new Response(method === "HEAD" ? null : manifest, { headers });
      const [tag] = await Array.fromAsync(open({}, { fetch, details }).oci.tags("team/app"));
      expect(tag).toMatchObject({ digest: sha256(manifest) });
    },
  );

  test("no digest is told of bytes that are no UTF-8, which a text does not tell", async () => {
    const bytes = Buffer.from('{"schemaVersion":2,"layers":[],"annotations":{"name":"caf\xe9"}}', "latin1");
    for (const digest of [undefined, sha256(bytes), told]) {
      expect(await describedAs(bytes, digest)).toMatchObject({ name: "v1", digest: undefined });
    }
  });

  test("what looks like them, and is UTF-8, is held to its digest", async () => {
    const config = JSON.stringify({ created: "2026-01-01T00:00:00Z", author: "\ufffd" });
    const manifestFor = (digest: string) =>
      JSON.stringify({
        schemaVersion: 2,
        config: { mediaType: "application/vnd.oci.image.config.v1+json", digest, size: 9 },
        annotations: { name: "caf\ufffd" },
      });
    const right = manifestFor(sha256(config));
    expect(await describedAs(right, sha256(right), config)).toMatchObject({ digest: sha256(right), config: { author: "\ufffd" } });
    expect(await describedAs(right, told, config)).toMatchObject({ digest: undefined, config: undefined });
    const wrong = manifestFor(told);
    expect(await describedAs(wrong, sha256(wrong), config)).toMatchObject({ digest: sha256(wrong), config: undefined });
  });

  test.each(["{}", "[]", '{"tags":[]}', '"v1"'])("%s is no manifest", async (body) => {
    const fetch = async () => new Response(body, { headers: { "content-type": "application/json" } });
    expect(await failureOf(open({}, { fetch }).oci.getTag("team/app", "v1"))).toMatchObject({ kind: "unreadable", message: /no manifest/ });
  });

  test("a listing is not complete before its last tag is described", async () => {
    const fetch = async (url: string) => {
      if (url.includes("/tags/")) return Response.json({ tags: ["a", "b", "c"] });
      return new Response(null, url.endsWith("/c") ? { status: 500 } : { headers: { "docker-content-digest": told } });
    };
    const listing = open({}, { fetch, details: "digest", retry: { attempts: 1 } }).oci.tags("team/app");
    expect(await failureOf(Array.fromAsync(listing))).toMatchObject({ kind: "unavailable" });
    expect(listing.completeness).toBeUndefined();
  });

  test("options that are none are refused at once", () => {
    const { oci } = open({}, { details: "digest" });
    expect(() => oci.tags("team/app", null as never)).toThrow(/options must be an object/);
  });

  test("a digest that is not of the bytes is refused", async () => {
    const opened = open({ tellsWrongDigests: true }, { details: "created" });
    expect(await failureOf(namesOf(opened, "team/app"))).toMatchObject({
      kind: "unreadable",
      message: /digest is sha256:\w+, and not sha256:0+,/,
    });
  });

  test("a configuration that is not of its digest is refused", async () => {
    const sandbox = createSandbox();
    sandbox.world.oci.access = "open";
    const fetch = async (url: string, init: RequestInit) =>
      url.includes("/blobs/") ? Response.json({ created: "2038-01-01T00:00:00Z" }) : sandbox.fetch(new Request(url, init));
    expect(await failureOf(namesOf(open({}, { fetch, details: "created" }), "team/app"))).toMatchObject({ kind: "unreadable" });
  });

  test.each(["http://evil.example/blob", "https://127.0.0.1/blob", "file:///blob"])("a blob is not sought at %s", async (location) => {
    const sandbox = createSandbox();
    sandbox.world.oci.access = "open";
    const urls: string[] = [];
    const fetch = async (url: string, init: RequestInit) => {
      urls.push(url);
      return url.includes("/blobs/") ? new Response(null, { status: 307, headers: { location } }) : sandbox.fetch(new Request(url, init));
    };
    expect(await failureOf(namesOf(open({}, { fetch, details: "created" }), "team/app"))).toMatchObject({
      kind: "unreadable",
      message: /redirect/,
    });
    expect(urls).not.toContain(location);
  });

  test("nobody sees the signature of the storage behind a registry", async () => {
    const seen: string[] = [];
    const opened = open({ redirectsBlobs: true }, { details: "created", onRequest: ({ url }) => seen.push(url) });
    await namesOf(opened, "team/app");
    expect(seen.filter((url) => url.includes("/storage/"))).toHaveLength(4);
    expect(seen.join()).not.toMatch(/signature/);
  });

  test("a name that is no tag is listed, and not asked about", async () => {
    const fetch = async () => Response.json({ tags: ["../../x", "a b", "%2e"] });
    const tags = await Array.fromAsync(open({}, { fetch, details: "digest" }).oci.tags("team/app"));
    expect(tags).toEqual([{ name: "../../x" }, { name: "a b" }, { name: "%2e" }]);
  });

  test.each([7, null, "", {}])("a list with the name %j is unreadable", async (name) => {
    const fetch = async () => Response.json({ tags: ["v1", name] });
    const listing = open({}, { fetch, details: "digest" }).oci.tags("team/app");
    await expect(listing.next()).rejects.toMatchObject({ kind: "unreadable", message: "oci: a tag in the answer has no name" });
  });

  test("Google's registries tell digests with the names, and no platforms", async () => {
    for (const [details, requests] of [
      ["digest", 1],
      ["created", 10],
    ] as const) {
      const opened = open({ isGoogle: true }, { details });
      const tags = await Array.fromAsync(opened.oci.tags("team/app"));
      expect(tags[2]).toMatchObject({ name: "v1", digest: expect.stringMatching(/^sha256:/), google: { timeUploadedMs: "1514764800000" } });
      expect(tags[2]?.config?.architecture).toBe(details === "created" ? "amd64" : undefined);
      expect(opened.sent).toHaveLength(requests);
    }
  });

  test("leaving early cancels what is in flight; an aborted signal is the reason", async () => {
    const aborted: unknown[] = [];
    const fetch = async (url: string, { signal }: RequestInit) => {
      if (url.endsWith("?n=1000")) return Response.json({ tags: ["a", "b", "c"] });
      if (url.endsWith("/a")) return new Response(null, { headers: { "docker-content-digest": `sha256:${"0".repeat(64)}` } });
      return new Promise<Response>((_, reject) => signal?.addEventListener("abort", () => reject(aborted.push(url))));
    };
    const controller = new AbortController();
    const reason = new Error("enough");
    const listing = open({}, { fetch, details: "digest" }).oci.tags("team/app", { signal: controller.signal });
    expect((await listing.next()).value).toMatchObject({ name: "a" });
    const second = listing.next();
    setImmediate(() => controller.abort(reason));
    await expect(second).rejects.toBe(reason);
    expect(aborted.length).toBeGreaterThan(0);
  });
});

describe("getTag()", () => {
  test("is one HEAD", async () => {
    const opened = open();
    expect(await opened.oci.getTag("team/app", "latest")).toMatchObject({ name: "latest", digest: expect.stringMatching(/^sha256:/) });
    expect(pathsOf(opened)).toEqual(["HEAD /v2/team/app/manifests/latest"]);
  });

  test("gives nothing for a tag that is not there, and an error for a repository that is not there", async () => {
    const opened = open();
    expect(await opened.oci.getTag("team/app", "v9")).toBeUndefined();
    expect(await failureOf(opened.oci.getTag("no/such", "v9"))).toMatchObject({ kind: "not-found", code: "NAME_UNKNOWN" });
  });

  test("hashes what a registry tells no digest of", async () => {
    const sandbox = createSandbox();
    sandbox.world.oci.access = "open";
    const fetch = async (url: string, init: RequestInit) => {
      const response = await sandbox.fetch(new Request(url, init));
      response.headers.delete("docker-content-digest");
      return response;
    };
    const expected = await open().oci.getTag("team/app", "v1");
    expect(await open({}, { fetch }).oci.getTag("team/app", "v1")).toEqual(expected);
  });
});

test("client.GET reads a manifest and hands out a refusal", async () => {
  const { client, sent } = open();
  const params = { path: { name: "team/app", reference: "v1" }, header: { Accept: "application/vnd.oci.image.manifest.v1+json" } };
  const { response } = await client.HEAD("/v2/{name}/manifests/{reference}", { params });
  expect([response.status, sent[0]?.url.pathname]).toEqual([200, "/v2/team/app/manifests/v1"]);
  const { error } = await client.GET("/v2/{name}/tags/list", { params: { path: { name: "no/such" } } });
  expect(error).toMatchObject({ errors: [{ code: "NAME_UNKNOWN" }] });
});

test.each([
  ["ghcr.io", "https://ghcr.io"],
  ["GHCR.io", "https://ghcr.io"],
  ["localhost:5000", "http://localhost:5000"],
  ["127.0.0.1:5000", "http://127.0.0.1:5000"],
  ["[::1]:5000", "http://[::1]:5000"],
  ["registry.example:8443", "https://registry.example:8443"],
  ["docker.io", "https://registry-1.docker.io"],
])("%s is asked at %s", async (host, origin) => {
  const urls: string[] = [];
  const fetch = async (url: string) => {
    urls.push(url);
    return Response.json({ tags: [] });
  };
  const oci = createOci({ registry: host, fetch });
  await Array.fromAsync(oci.tags("a"));
  expect(new URL(urls[0] ?? "").origin).toBe(origin);
  expect(oci.registry).toBe(host.toLowerCase());
});

test.each([[], [undefined], [null], ["x"]])("no options at all (%j) are refused as an argument", (...given) => {
  expect(() => Reflect.apply(createOci, undefined, given)).toThrow(/ must be /);
});

test.each(["localhost:99999", "[::::]", "1.2.3.999"])("%s is no host", (host) => {
  expect(() => createOci({ registry: host })).toThrow(/^registry must be the host of a registry/);
  expect(() => createOci(optionsFromEnvironment({}, { baseUrl: `https://${host}` }))).toThrow(/^registry must be the host of a registry/);
});

test("optionsFromEnvironment() reads the variables that environment names", () => {
  const env = Object.fromEntries(environment.map(({ name }) => [name, `value-of-${name.replace("_", "-")}`]));
  expect(optionsFromEnvironment(env)).toEqual({
    registry: "value-of-REGISTRY-HOST",
    realm: "value-of-REGISTRY-REALM",
    credentials: { registry: "value-of-REGISTRY-HOST", username: "value-of-REGISTRY-USERNAME", password: "value-of-REGISTRY-PASSWORD" },
  });
  expect(optionsFromEnvironment({})).toEqual({});
  for (const name of ["REGISTRY_HOST", "REGISTRY_USERNAME", "REGISTRY_PASSWORD"]) {
    expect(() => optionsFromEnvironment({ ...env, [name]: "" })).toThrow(`The environment variable ${name} is not set.`);
  }
});

describe("a front that redirects all it is asked, as registry.k8s.io does,", () => {
  /** The front forgets the query, and adds one of its own; the registry behind it has Links of its own path. */
  function openFront(options: Partial<OciOptions> = {}) {
    const behind = createSandbox();
    behind.world.oci.access = "open";
    behind.world.oci.largestPage = 2;
    const sent: { url: URL; method: string; authorization: string | null }[] = [];
    const fetch = async (at: string, init: RequestInit) => {
      const url = new URL(at);
      sent.push({ url, method: init.method ?? "GET", authorization: new Headers(init.headers).get("authorization") });
      if (url.host === "front.example") {
        const location = `https://behind.example${url.pathname.replace("/v2/", "/v2/images/")}?rid=0123`;
        return new Response(null, { status: 307, headers: { location } });
      }
      const search = url.search.replace(/rid=0123&?/, "");
      const inside = `https://registry.sandbox.example${url.pathname.replace("/v2/images/", "/v2/")}${search}`;
      const response = await behind.fetch(new Request(inside, init));
      const link = response.headers.get("link")?.replace("/v2/", "/v2/images/");
      if (link) response.headers.set("link", link);
      return response;
    };
    return { oci: createOci({ registry: "front.example", fetch, retry: { attempts: 1 }, ...options }), sent };
  }

  test("is listed to its last page, and proven", async () => {
    const { oci, sent } = openFront();
    const listing = oci.tags("team/app");
    expect((await Array.fromAsync(listing)).map(({ name }) => name)).toEqual(["V1", "latest", "v1", "v2"]);
    expect(listing.completeness).toEqual({ proven: true });
    expect(sent.map(({ url }) => url.host)).toEqual(["front.example", "behind.example", "front.example", "behind.example"]);
    expect(sent[3]?.url.href).toBe("https://behind.example/v2/images/team/app/tags/list?rid=0123&n=1000&last=latest");
  });

  test("is listed whole, though its address has a page size of its own", async () => {
    const fetch = async (at: string) => {
      const url = new URL(at);
      if (url.host === "front.example") {
        return new Response(null, { status: 307, headers: { location: "https://behind.example/v2/a/tags/list?n=2" } });
      }
      const tags = ["v1", "v2", "v3"].filter((name) => name > (url.searchParams.get("last") ?? ""));
      return Response.json({ tags: tags.slice(0, Number(url.searchParams.get("n"))) });
    };
    const listing = createOci({ registry: "front.example", fetch }).tags("a");
    expect(await Array.fromAsync(listing, ({ name }) => name)).toEqual(["v1", "v2", "v3"]);
    expect(listing.completeness).toEqual({ proven: true });
  });

  test("tells what its tags point at, and whether there is one", async () => {
    const { oci, sent } = openFront({ details: "created" });
    const tags = await Array.fromAsync(oci.tags("team/app"));
    for (const { digest, config } of tags) expect([digest, config?.created]).toEqual([expect.any(String), expect.any(String)]);
    expect(await oci.getTag("team/app", "v1")).toMatchObject({ digest: expect.any(String) });
    expect(await oci.getTag("team/app", "v9")).toBeUndefined();
    sent.length = 0;
    const digests = openFront({ details: "digest" });
    await digests.oci.getTag("team/app", "v1");
    expect(digests.sent.map(({ method, url }) => [method, url.host])).toEqual([
      ["HEAD", "front.example"],
      ["HEAD", "behind.example"],
    ]);
  });

  test("and what is behind it gets no credentials, though the front asks for them", async () => {
    const opened = openFront();
    let asked = 0;
    const fetch = async (at: string, init: RequestInit) => {
      const url = new URL(at);
      const authorization = new Headers(init.headers).get("authorization");
      if (url.host === "behind.example") expect(authorization).toBeNull();
      else if (authorization === null) return Response.json({}, { status: 401, headers: { "www-authenticate": "Basic" } });
      else asked++;
      if (url.host === "front.example")
        return new Response(null, { status: 307, headers: { location: "https://behind.example/v2/a/tags/list" } });
      return Response.json({ tags: ["v1"] });
    };
    const oci = createOci({ registry: "front.example", fetch, credentials });
    expect(await Array.fromAsync(oci.tags("a"))).toEqual([{ name: "v1" }]);
    expect(asked).toBe(1);
    expect(opened.sent).toEqual([]);
  });

  test.each([401, 403])("and is refused behind it with HTTP %i: the hint does not ask for credentials", async (status) => {
    const fetch = async (at: string) => {
      if (new URL(at).host === "behind.example") return Response.json({}, { status, headers: { "www-authenticate": "Basic" } });
      return new Response(null, { status: 307, headers: { location: "https://behind.example/v2/a/tags/list" } });
    };
    const oci = createOci({ registry: "front.example", fetch, credentials });
    const hint = "The registry redirects to another address, which refuses: no credentials go there.";
    expect(await failureOf(Array.fromAsync(oci.tags("a")))).toMatchObject({ kind: "permission", status, hint });
  });

  test("may name the next page at the host that answered, and at no third one", async () => {
    for (const [link, isRight] of [
      ["https://behind.example/v2/a/tags/list?last=v1", true],
      ["https://front.example/v2/a/tags/list?last=v1", false],
    ] as const) {
      const fetch = async (at: string) => {
        const url = new URL(at);
        if (url.host === "front.example")
          return new Response(null, { status: 307, headers: { location: "https://behind.example/v2/a/tags/list" } });
        const isFirst = !url.searchParams.has("last");
        return Response.json({ tags: [isFirst ? "v1" : "v2"] }, { headers: isFirst ? { link: `<${link}>; rel="next"` } : {} });
      };
      const names = Array.fromAsync(createOci({ registry: "front.example", fetch }).tags("a"), ({ name }) => name);
      if (isRight) expect(await names).toEqual(["v1", "v2"]);
      else expect(await failureOf(names)).toMatchObject({ kind: "unreadable", message: /another host/ });
    }
  });
});

describe("REGISTRY_HOST", () => {
  const user = { REGISTRY_USERNAME: "me", REGISTRY_PASSWORD: "hush" };

  test.each(["https://r.example.com", "r.example.com/", "r.example.com/team", "me:hush@r.example.com", "localhost:99999", "a b"])(
    "%s is no host, and refused without its value",
    (host) => {
      for (const given of [{}, { baseUrl: "https://r.example.com" }]) {
        expect(() => optionsFromEnvironment({ ...user, REGISTRY_HOST: host }, given)).toThrow(
          /^The environment variable REGISTRY_HOST must be the host of a registry, such as "ghcr.io" or "localhost:5000"\.$/,
        );
      }
    },
  );

  test.each([
    ["docker.io", "https://registry-1.docker.io", "docker.io"],
    ["index.docker.io", "https://registry-1.docker.io", "docker.io"],
    ["Registry-1.docker.io", "https://index.docker.io", "docker.io"],
    ["R.example.com:443", "https://r.example.com", "r.example.com"],
    ["r.example.com", "https://R.example.com:443", "r.example.com"],
    ["localhost:5000", "http://localhost:5000", "localhost:5000"],
  ])("%s is the registry at %s, whatever it is called, and gets its credentials", async (host, baseUrl, registry) => {
    const sent: (string | null)[] = [];
    const fetch = async (_: string, { headers }: RequestInit) => {
      sent.push(new Headers(headers).get("authorization"));
      if (sent.length > 1) return Response.json({ tags: [] });
      return Response.json({}, { status: 401, headers: { "www-authenticate": "Basic" } });
    };
    const oci = createOci({ ...optionsFromEnvironment({ ...user, REGISTRY_HOST: host }, { baseUrl }), fetch });
    await Array.fromAsync(oci.tags("a/b"));
    expect(oci.registry).toBe(registry);
    expect(sent).toEqual([null, `Basic ${btoa("me:hush")}`]);
  });

  test.each([
    ["r.example.com", "https://other.example.com"],
    ["r.example.com:8443", "https://r.example.com"],
    ["localhost:443", "http://localhost"],
    ["docker.io.example.com", "https://registry-1.docker.io"],
  ])("%s is not the registry at %s, which is told nothing", async (host, baseUrl) => {
    const sent: (string | null)[] = [];
    const fetch = async (_: string, { headers }: RequestInit) => {
      sent.push(new Headers(headers).get("authorization"));
      return Response.json({}, { status: 401, headers: { "www-authenticate": "Basic" } });
    };
    const env = { ...user, REGISTRY_HOST: host, REGISTRY_REALM: "https://auth.example" };
    const options = optionsFromEnvironment(env, { baseUrl });
    expect(options.realm).toBeUndefined();
    await expect(
      createOci({ ...options, fetch })
        .tags("a/b")
        .next(),
    ).rejects.toMatchObject({ kind: "authentication" });
    expect(sent).toEqual([null]);
  });

  test("is not needed for a realm where the credentials are another's, such as Docker's own", () => {
    const known = { baseUrl: "https://registry.example.com", username: "me", password: "hush" };
    expect(optionsFromEnvironment({ REGISTRY_REALM: "https://auth.example" }, known)).toEqual({
      registry: "registry.example.com",
      realm: "https://auth.example",
      credentials: { registry: "registry.example.com", username: "me", password: "hush" },
    });
  });
});

test.each([5, null, {}, true, "https://r.example", "a b"])("credentials.registry %j is refused as an argument", (registry) => {
  const credentials = { registry, username: "me", password: "hush" } as never;
  expect(() => createOci({ registry: "r.example", credentials })).toThrow(/^credentials\.registry must be the host of a registry/);
});

test.each([{ toString: null }, Symbol("x"), null, 5])("registry %o is refused as an argument", (registry) => {
  expect(() => createOci({ registry } as never)).toThrow(expect.objectContaining({ kind: "argument" }));
});

test("a registry may be named as anything is in JavaScript", () => {
  expect(createOci({ registry: "constructor" }).registry).toBe("constructor");
});
