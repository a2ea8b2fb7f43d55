// What a person types, and what is asked then.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { environmentOf, providerIds } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import { parseReference } from "../src/reference.ts";
import { useSandbox } from "./session.ts";

const { world, imagetags, inEnvironment, environment } = useSandbox();
const swr = world["huawei-swr"].repositories;
const requests = (stderr: string) => stderr.split("\n").filter((line) => /^(?:GET|POST|HEAD) /.test(line)).length;

test.each([
  [
    "swr.cn-north-4.myhuaweicloud.com/team/app:v1",
    { provider: "huawei-swr", repository: "team/app", tag: "v1", options: { region: "cn-north-4" } },
  ],
  ["ccr.ccs.tencentyun.com/team/app", { provider: "tencent-tcr-personal", repository: "team/app" }],
  ["uhub.service.ucloud.cn/team/app:v1", { provider: "ucloud-uhub", repository: "team/app", tag: "v1" }],
  ["staging@otc-swr/team/app", { provider: "otc-swr", repository: "team/app", account: "staging" }],
  ["Prod_2@swr.eu-de.otc.t-systems.com/team/app", { provider: "otc-swr", account: "Prod_2", options: { region: "eu-de" } }],
])("%s", (text, meant) => {
  expect(parseReference(text)).toMatchObject({ ...meant, text });
});

test.each([
  ["harbor.example.com/team/app", "harbor"],
  ["Harbor.Example.com/team/app", "harbor"],
  ["harbor.example.com:8443/team/app", "oci"],
  ["quay.example.com/team/app", "quay"],
  ["registry.example.com/team/app", "oci"],
])("where HARBOR_URL and QUAY_URL name servers, %s is %s's", (text, provider) => {
  const env = { HARBOR_URL: "https://harbor.example.com", QUAY_URL: "https://quay.example.com/" };
  expect(parseReference(text, {}, env).provider).toBe(provider);
  expect(parseReference(text, { provider: "oci" }, env).provider).toBe("oci");
  expect(parseReference(text).provider).toBe("oci");
});

test.each(providerIds)("%s: what is printed as a pull reference can be typed: it finds that tag alone", async (id) => {
  const { IMAGETAGS_ENDPOINT_HARBOR, IMAGETAGS_ENDPOINT_QUAY } = environment();
  // Whose server it is: any host may be theirs.
  const servers = { harbor: { HARBOR_URL: IMAGETAGS_ENDPOINT_HARBOR }, quay: { QUAY_URL: IMAGETAGS_ENDPOINT_QUAY } } as Record<
    string,
    object
  >;
  const env = { ...environment(), ...servers[id] };
  const { stdout } = await inEnvironment(env, "ls", `${id}/team/shop`, "--json", "--no-signatures");
  for (const line of stdout.trimEnd().split("\n").slice(0, 3)) {
    const { pullReference, name } = JSON.parse(line);
    // Some vendors tell none.
    if (pullReference === undefined) return;
    const found = await inEnvironment(env, "ls", pullReference, "--json", "--quiet");
    expect([found.code, found.stderr]).toEqual([0, ""]);
    // The host of a retired API is that of its successor.
    expect(JSON.parse(found.stdout)).toMatchObject({ provider: id === "tencent-ccr" ? "tencent-tcr-personal" : id, name });
  }
});

describe("one tag of 1,000", () => {
  // GitHub knows no search.
  test.each(providerIds.filter((id) => id !== "ghcr"))(
    "%s is asked for by its name: by one request, and those that lead to it",
    async (id) => {
      for (const args of [[`${id}/test/many:v1.5`], [`${id}/test/many`, "--match", "v1.5"]]) {
        const { code, stdout, stderr } = await imagetags("ls", ...args, "--format", "names", "--verbose");
        expect([code, stdout]).toEqual([0, "v1.5\n"]);
        // A registry is asked as a stranger first.
        expect(requests(stderr)).toBeLessThanOrEqual(id === "oci" ? 3 : 2);
      }
    },
  );

  test("one that is not there: exit code 3", async () => {
    expect(await imagetags("ls", "huawei-swr/test/many:v9")).toEqual({ code: 3, stdout: "", stderr: "There is no such tag.\n" });
    expect(await imagetags("ls", "huawei-swr/test/many", "--match", "v9")).toMatchObject({ code: 0, stdout: "" });
  });
});

test("@sha256:… lists the tags of that digest", async () => {
  const [row] = swr["test/many"] ?? [];
  swr["team/twice"] = ["v1", "latest", "v0"].map((Tag, index) => ({
    ...row,
    Tag,
    updated: "2026-11-01T00:00:00Z",
    digest: `sha256:${String(Math.floor(index / 2)).repeat(64)}`,
  }));
  const { stdout } = await imagetags("ls", `huawei-swr/team/twice@sha256:${"0".repeat(64)}`, "--format", "names");
  expect(stdout.trimEnd().split("\n").sort()).toEqual(["latest", "v1"]);
});

describe("two of one vendor in one command", () => {
  test("two regions: each host tells its own, and no variable is needed for it", async () => {
    const { HUAWEICLOUD_REGION: _, ...env } = environment();
    const [one, other] = ["cn-north-4", "eu-west-101"].map((region) => `swr.${region}.myhuaweicloud.com/namespace/busybox`);
    const { code, stdout } = await inEnvironment(env, "diff", one ?? "", other ?? "", "--format", "json");
    expect([code, JSON.parse(stdout).differences]).toEqual([0, []]);
    const { stdout: table } = await inEnvironment(env, "ls", `${one}:latest`, other ?? "");
    for (const typed of [one, other]) expect(table).toContain(`\n${typed} `);
    const plain = await inEnvironment(env, "ls", "huawei-swr/namespace/busybox");
    expect(plain.stderr).toContain("HUAWEICLOUD_REGION is not set");
  });

  test("two accounts: each takes its own variables, and never one of the other's", async () => {
    world["huawei-swr"].keys.push({ accessKey: "AKstaging", secretKey: "staging-secret" });
    const staging = {
      HUAWEICLOUD_SDK_AK_STAGING: "AKstaging",
      HUAWEICLOUD_SDK_SK_STAGING: "staging-secret",
      HUAWEICLOUD_REGION_STAGING: "cn-north-4",
    };
    const names = ["ls", "huawei-swr/namespace/busybox", "staging@huawei-swr/namespace/busybox", "--format", "names"];
    expect(await inEnvironment({ ...environment(), ...staging }, ...names)).toMatchObject({ code: 0 });
    const { HUAWEICLOUD_SDK_SK_STAGING: _, ...half } = staging;
    const { code, stderr } = await inEnvironment({ ...environment(), ...half }, "ls", "staging@huawei-swr/namespace/busybox");
    expect([code, stderr]).toEqual([
      2,
      "error: staging@huawei-swr/namespace/busybox: The environment variable HUAWEICLOUD_SDK_SK_STAGING is not set.\n" +
        "hint: The variables of staging are those of huawei-swr with _STAGING behind: imagetags providers\n",
    ]);
  });
});

test("an account without a variable is refused, also where strangers may ask; one that names a server may be a stranger's", async () => {
  const { code, stderr } = await imagetags("ls", "typo@docker-hub/library/nginx");
  expect([code, stderr]).toEqual([
    2,
    "error: typo@docker-hub/library/nginx: None of the variables of typo is set.\n" +
      "hint: The variables of typo are those of docker-hub with _TYPO behind: imagetags providers\n",
  ]);
  const { IMAGETAGS_ENDPOINT_DOCKER_HUB: address = "", ...env } = environment();
  const named = { ...env, IMAGETAGS_ENDPOINT_DOCKER_HUB_TYPO: address };
  expect(await inEnvironment(named, "ls", "typo@docker-hub/library/nginx", "-o", "names")).toMatchObject({ code: 0 });
});

describe("an address of the environment that is wrong is called by its variable:", () => {
  test.each<[Record<string, string>, string, string]>([
    [{ HARBOR_URL: "harbor.example.com" }, "harbor/a/b", "error: harbor/a/b: HARBOR_URL must be an http(s) URL"],
    [{ QUAY_URL: "quay.example.com" }, "quay/a/b", "error: quay/a/b: QUAY_URL must be an http(s) URL"],
    [{ HARBOR_URL_STAGING: "harbor.example.com" }, "staging@harbor/a/b", "error: staging@harbor/a/b: HARBOR_URL_STAGING must be"],
    [{ REGISTRY_HOST: "https://r.example.com" }, "oci/a/b", "error: oci/a/b: The environment variable REGISTRY_HOST must be the host"],
    [{}, "oci/a/b", "hint: Write its host in front, as in ghcr.io/team/app, or set REGISTRY_HOST."],
  ])("%j", async (env, text, said) => {
    const { code, stderr } = await inEnvironment(env, "ls", text);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});

test("quay.io is quay.io, though a variable names another server, which would pass for it", async () => {
  const { IMAGETAGS_ENDPOINT_QUAY: own = "" } = environment();
  const env = { QUAY_URL: own, QUAY_TOKEN: "hush" };
  expect(await inEnvironment(env, "ls", "quay.io/team/shop", "--verbose")).toEqual({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining("QUAY_TOKEN is for the server that QUAY_URL names, and not for quay.io"),
  });
});

describe("a tag whose search proves nothing", () => {
  const rows = ["latest", "v2", "v1"].map((Tag) => ({ ...swr["namespace/busybox"]?.[0], Tag }));
  const serve = async (answer: (isSearch: boolean) => [headers: Record<string, string>, rows: object[]], ...args: string[]) => {
    const registry = createServer((request, response) => {
      const [headers, found] = answer(new URL(request.url ?? "", "http://x").searchParams.has("tag"));
      response.writeHead(200, { "content-type": "application/json", ...headers }).end(JSON.stringify(found));
    });
    registry.listen(0, "127.0.0.1");
    await once(registry, "listening");
    const endpoint = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
    try {
      return await inEnvironment({ ...environment(), IMAGETAGS_ENDPOINT_HUAWEI_SWR: endpoint }, "ls", ...args);
    } finally {
      registry.close();
    }
  };
  const repository = "huawei-swr/team/app";

  test.each([
    [`${repository}:v9`],
    [repository, "--match", "v9"],
    [`${repository}:v9`, "--match", "v2"],
    [`${repository}:v9`, "--newest", "1"],
    [`${repository}:v9`, "--json"],
  ])("and whose list proves nothing either is no answer: %s %s %s", async (...args) => {
    const { code, stdout, stderr } = await serve(() => [{}, rows], ...args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^error: huawei-swr\/team\/app\S*: the search for v9 /);
  });

  test("is the one of the list, which is proven by it", async () => {
    for (const name of [":v2", ""]) {
      const { code, stdout, stderr } = await serve(() => [{}, rows], `${repository}${name}`, "--match", "v2", "-o", "names");
      expect([code, stdout, stderr]).toEqual([0, "v2\n", ""]);
    }
  });

  test("is not there where the list is proven", async () => {
    const answer = (isSearch: boolean): [Record<string, string>, object[]] => [isSearch ? {} : { "content-range": "0-3/3" }, rows];
    expect(await serve(answer, `${repository}:v9`)).toEqual({ code: 3, stdout: "", stderr: "There is no such tag.\n" });
    expect(await serve(answer, `${repository}:v1`, "-o", "names", "-q")).toEqual({ code: 0, stdout: "v1\n", stderr: "" });
  });
});

test("a token service on another host is named in REGISTRY_REALM", async () => {
  const challenge = 'Bearer realm="https://auth.invalid/token",service="r"';
  const registry = createServer((_, response) => response.writeHead(401, { "www-authenticate": challenge }).end("{}"));
  registry.listen(0, "127.0.0.1");
  await once(registry, "listening");
  const host = `127.0.0.1:${(registry.address() as AddressInfo).port}`;
  try {
    const env = { REGISTRY_HOST: host, REGISTRY_USERNAME: "me", REGISTRY_PASSWORD: "hush" };
    const { stderr } = await inEnvironment(env, "ls", `${host}/a/b`);
    expect(stderr).toContain("hint: If https://auth.invalid belongs to this registry, name it in REGISTRY_REALM.\n");
    const named = await inEnvironment({ ...env, REGISTRY_REALM: "https://auth.invalid/token" }, "ls", `${host}/a/b`, "--verbose");
    expect(named.stderr).toContain("GET auth.invalid/token no answer");
  } finally {
    registry.close();
  }
});

test("--anonymous leaves the environment's credentials out, and --provider tells whose repository it is", async () => {
  expect((await imagetags("ls", "huawei-swr/namespace/busybox", "--anonymous")).stderr).toContain("HUAWEICLOUD_SDK_AK is not set");
  expect((await imagetags("ls", "namespace/busybox", "--provider", "huawei-swr", "-o", "names")).stdout).toBe("latest\n");
});

test("an option that holds for every run comes from a variable; what is typed wins", async () => {
  const env = { ...environment(), IMAGETAGS_FORMAT: "names", IMAGETAGS_QUIET: "1" };
  expect(await inEnvironment(env, "ls", "huawei-swr/namespace/busybox")).toEqual({ code: 0, stdout: "latest\n", stderr: "" });
  expect((await inEnvironment(env, "ls", "huawei-swr/namespace/busybox", "--json")).stdout).toMatch(/^\{"provider"/);
  expect(await inEnvironment({ ...env, IMAGETAGS_TIMEOUT: "soon" }, "ls", "huawei-swr/namespace/busybox")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("the environment variable IMAGETAGS_TIMEOUT is 'soon'. It must be a number of seconds"),
  });
  expect((await inEnvironment({ ...environmentOf("tencent-ccr"), IMAGETAGS_FORMAT: "renovate" }, "providers")).code).toBe(0);
});
