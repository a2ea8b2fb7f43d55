import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createSandbox, type SandboxOptions, scriptFaults, type World } from "../src/index.ts";
import { oci } from "../src/oci.ts";

const start = Date.UTC(2026, 0, 1);
const base = "https://x/oci/v2";
const basic = `Basic ${btoa("sandbox:sandbox-password")}`;
const index = "application/vnd.oci.image.index.v1+json";
const manifest = "application/vnd.oci.image.manifest.v1+json";
const accept = [index, manifest, "application/vnd.docker.distribution.manifest.list.v2+json"].join(", ");

/** A registry that everybody may read, unless the test says otherwise. */
function open(change: Partial<World["oci"]> = {}, options: SandboxOptions = {}) {
  const { fetch: ask, world } = createSandbox({ now: () => start, ...options });
  Object.assign(world.oci, { access: "open", ...change });
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    ask(new Request(path.startsWith("https") ? path : `${base}/${path}`, { headers, method }));
  return { ask, get, world: world.oci };
}

type Opened = ReturnType<typeof open>;
const namesOf = async (response: Response): Promise<string[]> => (await response.json()).tags;
const digestOf = (bytes: ArrayBuffer) => `sha256:${createHash("sha256").update(new Uint8Array(bytes)).digest("hex")}`;
const codeOf = async (response: Response) => [response.status, (await response.json()).errors[0].code];
const nextOf = (response: Response) => /^<(.+)>; rel="next"$/.exec(response.headers.get("link") ?? "")?.[1];

describe("lists", () => {
  test("in byte order, all that fit", async () => {
    const response = await open().get("team/app/tags/list");
    expect(await response.json()).toEqual({ name: "team/app", tags: ["V1", "latest", "v1", "v2"] });
    expect(response.headers.has("link")).toBe(false);
  });

  test.each([
    ["lexical", ["latest", "V1", "v1", "v2"]],
    ["pushed", ["v2", "v1", "latest", "V1"]],
  ] as const)("in %s order", async (order, names) => {
    expect(await namesOf(await open({ order }).get("team/app/tags/list"))).toEqual(names);
  });

  test.each(["bytes", "lexical", "pushed"] as const)("along the links in %s order, every tag once", async (order) => {
    const { get } = open({ order, largestPage: 300 });
    const names: string[] = [];
    for (let path: string | undefined = "/oci/v2/test/many/tags/list?n=1000"; path; ) {
      const response: Response = await get(`https://x${path}`);
      names.push(...(await namesOf(response)));
      path = nextOf(response);
    }
    expect([names.length, new Set(names).size]).toEqual([1000, 1000]);
  });

  test("by the last name, with and without links", async () => {
    for (const paging of ["link", "last"] as const) {
      const response = await open({ paging }).get("team/app/tags/list?n=2&last=V1");
      expect(await namesOf(response)).toEqual(["latest", "v1"]);
      expect(nextOf(response)).toBe(paging === "link" ? "/oci/v2/team/app/tags/list?last=v1&n=2" : undefined);
    }
  });

  test("after a name that is gone, from the one that would follow", async () => {
    expect(await namesOf(await open().get("team/app/tags/list?n=2&last=m"))).toEqual(["v1", "v2"]);
  });

  test("as Debian's registry: everything, whatever is asked for", async () => {
    const response = await open({ paging: "none" }).get("team/app/tags/list?n=1&last=v2");
    expect([await namesOf(response), nextOf(response)]).toEqual([["v2", "v1", "latest", "V1"], undefined]);
  });

  test("as Quay: more than the largest page is refused", async () => {
    const { get } = open({ largestPage: 100, refusesLargerPages: true });
    expect(await codeOf(await get("test/many/tags/list?n=101"))).toEqual([413, "TOO_MANY_TAGS_REQUESTED"]);
    expect(await namesOf(await get("test/many/tags/list?n=100"))).toHaveLength(100);
  });

  test("as Google: times and sizes of every digest", async () => {
    const { get } = open({ isGoogle: true });
    const { manifest: manifests } = await (await get("team/app/tags/list")).json();
    const digest = (await get("team/app/manifests/v1", { accept }, "HEAD")).headers.get("docker-content-digest") ?? "";
    expect(manifests[digest]).toMatchObject({ tag: ["V1", "v1"], timeUploadedMs: "1514764800000", imageSizeBytes: "59000000" });
    expect(Object.keys(manifests)).toHaveLength(3);
  });

  test("faults of paging show", async () => {
    const { get } = open({}, { faults: scriptFaults([{ kind: "short-page" }, { kind: "capped-limit", limit: 3 }]) });
    for (const count of [2, 3]) expect(await namesOf(await get("test/many/tags/list?n=4"))).toHaveLength(count);
  });

  test.each([
    ["no/such/tags/list", 404, "NAME_UNKNOWN"],
    ["constructor/tags/list", 404, "NAME_UNKNOWN"],
    ["Team/App/tags/list", 400, "NAME_INVALID"],
    ["team/app/tags/list?n=-1", 400, "UNSUPPORTED"],
    ["team/app/tags/list?page=1", 400, "UNSUPPORTED"],
  ])("%s is refused", async (path, status, code) => {
    expect(await codeOf(await open().get(path))).toEqual([status, code]);
  });
});

describe("content", () => {
  test.each(["oci", "docker"] as const)("every digest is that of the bytes, in the form of %s", async (mediaTypes) => {
    const { get } = open({ mediaTypes });
    const all = { accept: `${accept}, application/vnd.docker.distribution.manifest.v2+json` };
    for (const tag of ["latest", "v1"]) {
      const head = await get(`team/app/manifests/${tag}`, all, "HEAD");
      const body = await get(`team/app/manifests/${tag}`, all);
      const bytes = await body.arrayBuffer();
      const told = ["docker-content-digest", "content-type", "content-length"].map((name) => head.headers.get(name));
      expect(told).toEqual([digestOf(bytes), body.headers.get("content-type"), String(bytes.byteLength)]);
      expect(await head.text()).toBe("");
    }
  });

  test("an index leads to its images, and an image to its configuration", async () => {
    const { get } = open();
    const { manifests } = await (await get("team/app/manifests/latest", { accept })).json();
    expect(manifests.map(({ platform }: { platform: object }) => platform)).toEqual([
      { os: "linux", architecture: "amd64" },
      { os: "linux", architecture: "arm64", variant: "v8" },
      { os: "unknown", architecture: "unknown" },
    ]);
    const image = await get(`team/app/manifests/${manifests[1].digest}`, { accept });
    expect(image.headers.get("docker-content-digest")).toBe(manifests[1].digest);
    const { config } = await image.json();
    const blob = await get(`team/app/blobs/${config.digest}`);
    const bytes = await blob.clone().arrayBuffer();
    expect([digestOf(bytes), bytes.byteLength]).toEqual([config.digest, config.size]);
    expect(await blob.json()).toMatchObject({ os: "linux", architecture: "arm64", variant: "v8", created: "2018-01-01T01:00:00Z" });
  });

  test("tags of the same image share a digest, others do not", async () => {
    const { get } = open();
    const digests = ["v1", "V1", "v2"].map(async (tag) =>
      (await get(`team/app/manifests/${tag}`, { accept }, "HEAD")).headers.get("docker-content-digest"),
    );
    const [v1, sameAsV1, v2] = await Promise.all(digests);
    expect([v1 === sameAsV1, v1 === v2]).toEqual([true, false]);
  });

  test.each([
    ["a tag that is not there", "team/app/manifests/v9", 404, "MANIFEST_UNKNOWN"],
    ["a digest that is not there", `team/app/manifests/sha256:${"0".repeat(64)}`, 404, "MANIFEST_UNKNOWN"],
    ["a blob that is not there", `team/app/blobs/sha256:${"0".repeat(64)}`, 404, "BLOB_UNKNOWN"],
  ])("%s", async (_, path, status, code) => {
    expect(await codeOf(await open().get(path, { accept }))).toEqual([status, code]);
  });

  test("a form that is not accepted is not there", async () => {
    const { get } = open();
    expect((await get("team/app/manifests/latest", { accept: manifest })).status).toBe(404);
    expect((await get("team/app/manifests/v1", {}, "HEAD")).status).toBe(404);
  });

  test("a digest of other bytes", async () => {
    const response = await open({ tellsWrongDigests: true }).get("team/app/manifests/v1", { accept });
    expect(response.headers.get("docker-content-digest")).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(response.headers.get("docker-content-digest")).not.toBe(digestOf(await response.arrayBuffer()));
  });

  test("blobs that are kept elsewhere: by a signed address, without credentials", async () => {
    const { get } = open({ redirectsBlobs: true });
    const { config } = await (await get("team/app/manifests/v1", { accept })).json();
    const response = await get(`team/app/blobs/${config.digest}`);
    expect(response.status).toBe(307);
    const location = response.headers.get("location") ?? "";
    expect((await get(location, { authorization: basic })).status).toBe(400);
    expect((await get(location.replace("signature", "s"))).status).toBe(403);
    expect(digestOf(await (await get(location)).arrayBuffer())).toBe(config.digest);
  });
});

test("whom it lets in, before anything else is asked", async () => {
  const challengeOf = async (change: Partial<World["oci"]>) => (await open(change).get("")).headers.get("www-authenticate");
  expect(await challengeOf({ access: "open" })).toBe(null);
  expect(await challengeOf({ access: "basic" })).toBe('Basic realm="sandbox"');
  expect(await challengeOf({ access: "token" })).toBe('Bearer realm="https://x/oci/token",service="registry.sandbox"');
});

describe("Basic", () => {
  test("is asked for, and checked", async () => {
    const { get } = open({ access: "basic" });
    const refusal = await get("team/app/tags/list");
    expect(refusal.headers.get("www-authenticate")).toBe('Basic realm="sandbox"');
    expect(await codeOf(refusal)).toEqual([401, "UNAUTHORIZED"]);
    expect((await get("team/app/tags/list", { authorization: `Basic ${btoa("sandbox:wrong")}` })).status).toBe(401);
    expect((await get("team/app/tags/list", { authorization: basic })).status).toBe(200);
  });
});

describe("tokens", () => {
  const challengeOf = (response: Response) => {
    const [, realm = "", service = "", scope = "", error] =
      /^Bearer realm="([^"]+)",service="([^"]+)",scope="([^"]+)"(?:,error="([^"]+)")?$/.exec(
        response.headers.get("www-authenticate") ?? "",
      ) ?? [];
    return { url: `${realm}?${new URLSearchParams({ service, scope })}`, error };
  };
  const signIn = async ({ get }: Opened, url: string, headers: Record<string, string> = {}) => {
    const { token } = await (await get(url, headers)).json();
    return { authorization: `Bearer ${token}` };
  };

  test("anybody gets one for a public repository, good for as long as it says", async () => {
    let time = start;
    const registry = open({ access: "token" }, { now: () => time });
    const { url, error } = challengeOf(await registry.get("team/app/tags/list"));
    expect([url, error]).toEqual(["https://x/oci/token?service=registry.sandbox&scope=repository%3Ateam%2Fapp%3Apull", undefined]);
    const { token, expires_in, issued_at } = await (await registry.get(url)).json();
    expect([expires_in, issued_at]).toEqual([300, "2026-01-01T00:00:00.000Z"]);
    time += 299_999;
    expect((await registry.get("team/app/tags/list", { authorization: `Bearer ${token}` })).status).toBe(200);
    time += 1;
    expect(challengeOf(await registry.get("team/app/tags/list", { authorization: `Bearer ${token}` })).error).toBe("invalid_token");
  });

  test("one for less than was asked for is refused by the registry", async () => {
    const registry = open({ access: "token" });
    const { url } = challengeOf(await registry.get("team/private/tags/list"));
    const refusal = await registry.get("team/private/tags/list", await signIn(registry, url));
    expect([refusal.status, challengeOf(refusal).error]).toEqual([401, "insufficient_scope"]);
    const headers = await signIn(registry, url, { authorization: basic });
    expect((await registry.get("team/private/tags/list", headers)).status).toBe(200);
    expect((await registry.get("team/app/tags/list", headers)).status).toBe(401);
  });

  test("a wrong password gets none", async () => {
    const registry = open({ access: "token" });
    const { url } = challengeOf(await registry.get("team/app/tags/list"));
    expect((await registry.get(url, { authorization: `Basic ${btoa("sandbox:wrong")}` })).status).toBe(401);
    expect((await registry.get(url.replace("registry.sandbox", "other"))).status).toBe(400);
  });

  test("a token that was not issued here is refused, and so is a password", async () => {
    const { get } = open({ access: "token" });
    for (const authorization of ["Bearer forged", "Bearer constructor", basic]) {
      expect((await get("team/app/tags/list", { authorization })).status).toBe(401);
    }
  });

  test("manifests and blobs ask too, HEAD without a body", async () => {
    const { get } = open({ access: "token" });
    const head = await get("team/app/manifests/v1", { accept }, "HEAD");
    expect([head.status, await head.text()]).toEqual([401, ""]);
    expect((await get(`team/app/blobs/sha256:${"0".repeat(64)}`)).status).toBe(401);
  });
});

test("too many requests, in the specification's words", async () => {
  const response = oci.throttle(Date.now());
  expect([response.headers.get("retry-after"), await codeOf(response)]).toEqual(["0", [429, "TOOMANYREQUESTS"]]);
});
