import { environmentOf, providerIds } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import { examples } from "../src/examples.ts";
import { providers } from "../src/providers.ts";
import { verifyExample } from "../src/verify-example.ts";
import { row, useSandbox } from "./session.ts";

const { world, imagetags, inEnvironment, environment } = useSandbox();
const repositories = world["tencent-ccr"].repositories;
const imageId = (digit: string) => `sha256:${digit.repeat(64)}`;

repositories["team/app"] = ["v1", "v2", "v3", "v10"].map((tagName, index) =>
  row(world, { tagName, imageId: imageId(String(index)), pushTime: `2026-${index + 5}-01 08:00:00 +0800 CST`.replace(/-(\d)-/, "-0$1-") }),
);
repositories["mirror/app"] = [
  row(world, { tagName: "v1", imageId: imageId("0") }),
  row(world, { tagName: "v2", imageId: imageId("9") }),
  row(world, { tagName: "v3", imageId: "not told" }),
  row(world, { tagName: "edge", imageId: imageId("7") }),
];

describe("diff", () => {
  test("tells what is missing, extra and different, what it compared by, and what it could not compare", async () => {
    expect(await imagetags("diff", "tencent-ccr/team/app", "tencent-ccr/mirror/app")).toEqual({
      code: 4,
      stdout: [
        "DIFFERENCE  TAG   REPOSITORY           MIRROR               COMPARED BY\n",
        "extra       edge  -                    sha256:777777777777  -\n",
        "different   v2    sha256:111111111111  sha256:999999999999  image ID\n",
        "missing     v10   sha256:333333333333  -                    -\n",
      ].join(""),
      stderr:
        "3 differences: 4 tags in the repository, 4 in the mirror.\n" +
        "Of 1 tag only the name was compared: one side has neither digest nor image ID.\n",
    });
  });

  test("a complete mirror: exit code 0, and nothing but a note", async () => {
    const ran = await imagetags("diff", "tencent-ccr/team/app", "tencent-ccr/team/app");
    expect(ran).toEqual({ code: 0, stdout: "", stderr: "No differences: 4 tags in the repository, 4 in the mirror.\n" });
  });

  test("names alone are no comparison: exit code 3, also for a program", async () => {
    const args = ["diff", "oci/team/shop", "oci/team/shop", "--match", "v2*"];
    const names = await imagetags(...args);
    expect(names.code).toBe(3);
    expect(names.stderr).toMatch(
      /^Nothing was compared: (\d+) tags in the repository, \1 in the mirror\.\nOf \1 tags only the name .* --details digest/,
    );
    const { code, stdout } = await imagetags(...args, "--format", "json", "--quiet");
    const { differences, listings } = JSON.parse(stdout);
    expect([code, differences, listings[0].uncompared === listings[0].matched, "uncompared" in listings[1]]).toEqual([3, [], true, false]);
    expect((await imagetags(...args, "--details", "digest", "--quiet")).code).toBe(0);
  });

  test("json and a selection; names are those to copy, so none that only the mirror has", async () => {
    const { stdout } = await imagetags("diff", "tencent-ccr/team/app", "tencent-ccr/mirror/app", "--format", "json", "--match", "{v2,v10}");
    const { differences, listings } = JSON.parse(stdout);
    expect(listings).toEqual([
      { provider: "tencent-ccr", repository: "team/app", matched: 2, undated: 0, complete: true },
      { provider: "tencent-ccr", repository: "mirror/app", matched: 1, undated: 0, complete: true },
    ]);
    expect(differences).toMatchObject([
      {
        difference: "different",
        name: "v2",
        comparedBy: "imageId",
        repository: { imageId: imageId("1") },
        mirror: { imageId: imageId("9") },
      },
      { difference: "missing", name: "v10", repository: { name: "v10" } },
    ]);
    expect((await imagetags("diff", "tencent-ccr/team/app", "tencent-ccr/mirror/app", "--format", "names")).stdout).toBe("v2\nv10\n");
  });

  test("the same images, copied later: --since and --until choose by the repository's clock alone", async () => {
    repositories["later/app"] = (repositories["team/app"] ?? []).map((one) => ({ ...one, pushTime: "2026-11-20 08:00:00 +0800 CST" }));
    const diff = (...args: string[]) => imagetags("diff", "tencent-ccr/team/app", "tencent-ccr/later/app", ...args);
    expect(await diff("--since", "2026-07-01")).toMatchObject({
      code: 0,
      stderr: "No differences: 2 tags in the repository, 4 in the mirror.\n",
    });
    expect(await diff("--until", "2026-07-01")).toMatchObject({ code: 0, stdout: "" });
    const { stdout } = await imagetags("diff", "tencent-ccr/team/app", "tencent-ccr/mirror/app", "--until", "2026-07-01");
    expect(stdout.split("\n").slice(1, -1)).toEqual(["different   v2   sha256:111111111111  sha256:999999999999  image ID"]);
  });

  test.each([[["--match", "zzz"]], [["--since", "2026-09-01"]]])("%j compares nothing, which is not equal: exit code 3", async (args) => {
    const { code, stdout, stderr } = await imagetags("diff", "tencent-ccr/team/app", "tencent-ccr/later/app", ...args);
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(/^Nothing was compared: 0 tags in the repository, \d in the mirror\.\n$/);
    expect(await imagetags("diff", "tencent-ccr/team/app", "tencent-ccr/team/app", ...args, "--quiet")).toEqual({
      code: 3,
      stdout: "",
      stderr: "",
    });
  });

  test("a selection by time says how many tags tell no time", async () => {
    repositories["test/undated"] = [row(world, { tagName: "v1", pushTime: "" })];
    const { stderr } = await imagetags("diff", "tencent-ccr/test/undated", "tencent-ccr/team/app", "--since", "1d");
    expect(stderr).toMatch(/^note: tencent-ccr\/test\/undated: 1 of 1 tag has no readable time\.\nNothing was compared/);
  });

  test.each([[[]], [["--format", "json"]]])("a side that fails: no comparison, no document, exit code 1: %j", async (args) => {
    const { code, stdout, stderr } = await imagetags("diff", "tencent-ccr/team/app", "tencent-ccr/no/such", ...args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^error: tencent-ccr\/no\/such: not found/);
  });
});

describe("stale", () => {
  test.each<[string[], string[]]>([
    [
      ["--older-than", "115d"],
      ["v3", "v2", "v1"],
    ],
    [["--older-than", "115d", "--keep", "3"], ["v1"]],
    [
      ["--keep", "2"],
      ["v2", "v1"],
    ],
    [
      ["--older-than", "115d", "--match", "v?", "--keep", "1"],
      ["v2", "v1"],
    ],
    [["--older-than", "9y"], []],
  ])("%j", async (args, expected) => {
    const { code, stdout } = await imagetags("stale", "tencent-ccr/team/app", ...args, "--format", "names");
    expect([code, stdout.split("\n").slice(0, -1)]).toEqual([0, expected]);
  });

  test("says that it removed nothing; a tag of unknown age is never stale", async () => {
    repositories["test/undated"] = [row(world, { tagName: "v1", pushTime: "" })];
    const ran = await imagetags("stale", "tencent-ccr/test/undated", "--keep", "0", "--fail-empty");
    expect(ran).toEqual({
      code: 3,
      stdout: "",
      stderr: "note: tencent-ccr/test/undated: 1 of 1 tag has no readable time.\n0 of 1 tag would go. Nothing was removed.\n",
    });
    const { stdout } = await imagetags("stale", "tencent-ccr/test/undated", "--keep", "0", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({ tags: [{ name: "v1", verdict: "undated" }], listings: [{ matched: 1, undated: 1 }] });
  });
});

describe("providers", () => {
  test("with an endpoint that ls refuses is not ready", async () => {
    const env = { ...environment(), IMAGETAGS_ENDPOINT_TENCENT_CCR: "no url" };
    const { stdout } = await inEnvironment(env, "providers");
    expect(stdout).toMatch(/^tencent-ccr {2}not ready\n(?: {2}.*\n)* {2}.*IMAGETAGS_ENDPOINT_TENCENT_CCR must be an http\(s\) URL/m);
    expect((await inEnvironment(env, "ls", "tencent-ccr/test/kubetest")).code).toBe(2);
  });

  test("tells capabilities, and which variables are set, without their values", async () => {
    const { code, stdout } = await inEnvironment({ TENCENTCLOUD_SECRET_ID: "AKIDsecret" }, "providers");
    expect(code).toBe(0);
    expect(stdout).toContain(
      [
        "tencent-ccr  not ready",
        "  returns    name, image ID, size, platform, pull reference, created time, updated time, pushed time",
        "  lacks      digest, kind",
        "  a listing  by the pushed time, the newest first; with a total; proven complete",
        "  TENCENTCLOUD_SECRET_ID          set",
        "  TENCENTCLOUD_SECRET_KEY         not set, and needed",
        "  TENCENTCLOUD_TOKEN              not set",
        "  TENCENTCLOUD_SESSION_TOKEN      not set",
        "  TENCENTCLOUD_SECURITY_TOKEN     not set",
        "  TENCENTCLOUD_REGION             not set",
        "  IMAGETAGS_ENDPOINT_TENCENT_CCR  not set",
        "  The environment variable TENCENTCLOUD_SECRET_KEY is not set.",
        "  Tencent announced that this API would stop at the beginning of 2023; DescribeImagePersonal is its successor.",
      ].join("\n"),
    );
    expect(stdout).not.toContain("AKIDsecret");
  });

  test("names what is set for other tools and not read; and ls does, where that is what is missing", async () => {
    const env = { HW_ACCESS_KEY: "key", OS_CLOUD: "otc" };
    const { stdout } = await inEnvironment(env, "providers");
    expect(stdout).toContain("\n  HW_ACCESS_KEY is set, and not read: did you mean HUAWEICLOUD_SDK_AK?\n");
    expect(stdout).toContain("\n  OS_CLOUD is set, and not read: did you mean OS_AUTH_TOKEN or OS_ACCESS_KEY or OS_USERNAME?\n");
    expect((await inEnvironment(env, "ls", "huawei-swr/a/b")).stderr).toBe(
      "error: huawei-swr/a/b: The environment variable HUAWEICLOUD_SDK_AK is not set.\n" +
        "hint: HW_ACCESS_KEY is set, and not read: did you mean HUAWEICLOUD_SDK_AK?\n",
    );
    expect((await inEnvironment({ ...environment(), ...env }, "providers")).stdout).not.toContain("not read");
  });

  test("every provider of the sandbox is there, and ready with the sandbox's credentials", async () => {
    const { stdout } = await imagetags("providers", "--format", "json");
    const listed = JSON.parse(stdout) as { provider: string; problem?: string }[];
    expect(listed.map(({ provider, problem }) => [provider, problem])).toEqual(providerIds.map((id) => [id, undefined]));
    for (const value of Object.values(environment())) expect(stdout).not.toContain(`"${value}"`);
  });
});

describe("verify", () => {
  test("every documented answer comes out as it should", async () => {
    const { code, stdout, stderr } = await inEnvironment({}, "verify");
    expect([code, stderr]).toEqual([0, `${examples.length} of ${examples.length} documented answers come out as they should.\n`]);
    expect(stdout).toMatch(/^tencent-ccr +get-tag-list +ok +nginx_v1$/m);
    expect(new Set(examples.map(({ provider }) => provider))).toEqual(new Set(providerIds));
  });

  test("one provider only", async () => {
    const { stdout } = await inEnvironment({}, "verify", "tencent-ccr");
    expect(
      stdout
        .split("\n")
        .slice(1, -1)
        .every((line) => line.startsWith("tencent-ccr ")),
    ).toBe(true);
  });

  const example = examples.find(({ name }) => name === "get-tag-list");
  const body = example?.body as { data: { tagInfo: object[] } };
  test.each([
    ["an answer without rows", { body: { ...body, data: { ...body.data, tagInfo: [] } } }, "no tag came out"],
    [
      "a row without its name",
      { body: { ...body, data: { ...body.data, tagInfo: [{ ...body.data.tagInfo[0], tagName: "" }] } } },
      "has no name",
    ],
    ["a row twice", { body: { ...body, data: { ...body.data, tagInfo: [body.data.tagInfo[0], body.data.tagInfo[0]] } } }, "not the rows"],
    ["tags where a refusal is documented", { holds: "refusal" as const }, "was taken for a list of tags"],
    ["a refusal without a code", { holds: "refusal" as const, body: { message: "no" } }, "the vendor's code was not read"],
    ["a refusal where tags are documented", { body: { code: 4100, message: "no" } }, "code 4100"],
  ])("fails for %s", async (_, change, found) => {
    const load = providers["tencent-ccr"];
    if (!load || !example) throw new Error("tencent-ccr is not there");
    const verdict = await verifyExample({ ...example, ...change }, await load(), environmentOf("tencent-ccr"), "test/kubetest");
    expect(verdict.ok).toBe(false);
    expect(verdict.found).toContain(found);
  });
});
