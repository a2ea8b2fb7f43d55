import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { row, useSandbox } from "./session.ts";

const { world, imagetags, onTerminal, environment, inEnvironment } = useSandbox();
const repositories = world["tencent-ccr"].repositories;

const names = ["1.10.0", "1.9.0", "v2", "1.9.0-rc.1", "latest", `sha256-${"a".repeat(64)}.sig`];
repositories["team/app"] = names.map((tagName, index) =>
  row(world, { tagName, sizeByte: (index % 3) * 2 ** 20, pushTime: `2026-11-${20 - index} 20:00:00 +0800 CST` }),
);
repositories["team/empty"] = [];

/** The names that a listing prints. */
async function namesOf(...args: string[]): Promise<string[]> {
  const { stdout, stderr, code } = await imagetags("ls", ...args, "--format", "names", "--quiet");
  expect([code, stderr]).toEqual([0, ""]);
  return stdout.split("\n").slice(0, -1);
}

test("a table: whole and with instants where standard output is no terminal", async () => {
  expect(await imagetags("ls", "tencent-ccr/test/kubetest")).toEqual({
    code: 0,
    stderr: "",
    stdout: [
      "TAG       PUSHED                    SIZE  DIGEST  PLATFORM\n",
      "nginx_v1  2017-09-12T07:33:39Z  56.5 MiB  -       linux/amd64\n",
    ].join(""),
  });
});

test("a table on a terminal: ages, and a bold head", async () => {
  const { stdout } = await onTerminal(80, "ls", "tencent-ccr/team/app", "--limit", "2");
  expect(stdout).toContain("\u001b[1mTAG\u001b[22m");
  expect(stripVTControlCharacters(stdout)).toBe(
    [
      "TAG     PUSHED         SIZE  DIGEST  PLATFORM\n",
      "1.10.0  1 day ago       0 B  -       linux/amd64\n",
      "1.9.0   2 days ago  1.0 MiB  -       linux/amd64\n",
    ].join(""),
  );
});

test("--absolute, --bytes and --full", async () => {
  const { stdout } = await onTerminal(80, "ls", "tencent-ccr/team/app", "--limit", "1", "--absolute", "--bytes");
  expect(stripVTControlCharacters(stdout).split("\n")[1]).toBe("1.10.0  2026-11-20T12:00:00Z     0  -       linux/amd64");
});

describe("selection", () => {
  test.each<[string[], string[]]>([
    [
      ["--match", "1.*"],
      ["1.10.0", "1.9.0", "1.9.0-rc.1"],
    ],
    [
      ["--match", "1.{9,10}.0"],
      ["1.10.0", "1.9.0"],
    ],
    [["--match", "1"], []],
    [
      ["--regex", "rc|^v"],
      ["v2", "1.9.0-rc.1"],
    ],
    [["--match", "1.*", "--regex", "rc"], ["1.9.0-rc.1"]],
    [
      ["--since", "2d"],
      ["1.10.0", "1.9.0"],
    ],
    [
      ["--since", "2026-11-17", "--until", "2026-11-19"],
      ["v2", "1.9.0-rc.1"],
    ],
    [
      ["--until", "2026-11-17T13:00:00+01:00"],
      ["latest", names[5] ?? ""],
    ],
    [["--no-signatures", "--match", "{latest,sha256-*}"], ["latest"]],
    [["--match", "sha256-*"], [names[5] ?? ""]],
    [
      ["--newest", "2"],
      ["1.10.0", "1.9.0"],
    ],
    [
      ["--newest", "2", "--match", "{v2,latest}"],
      ["v2", "latest"],
    ],
    [["--limit", "1", "--regex", "^1[.]9"], ["1.9.0"]],
  ])("%j", async (args, expected) => {
    expect(await namesOf("tencent-ccr/team/app", ...args)).toEqual(expected);
  });

  test.each<[string[], string[]]>([
    [
      ["--sort", "time"],
      ["1.10.0", "1.9.0", "v2", "1.9.0-rc.1", "latest"],
    ],
    [
      ["--sort", "time", "--reverse", "--limit", "2"],
      ["latest", "1.9.0-rc.1"],
    ],
    [
      ["--sort", "name"],
      ["1.9.0", "1.9.0-rc.1", "1.10.0", "latest", "v2"],
    ],
    [
      ["--sort", "semver"],
      ["v2", "1.10.0", "1.9.0", "1.9.0-rc.1", "latest"],
    ],
    [
      ["--sort", "size"],
      ["v2", "1.9.0", "latest", "1.9.0-rc.1", "1.10.0"],
    ],
    [["--reverse"], ["latest", "1.9.0-rc.1", "v2", "1.9.0", "1.10.0"]],
    [
      ["--newest", "3", "--sort", "semver"],
      ["v2", "1.10.0", "1.9.0"],
    ],
  ])("in order: %j", async (args, expected) => {
    expect(await namesOf("tencent-ccr/team/app", "--no-signatures", ...args)).toEqual(expected);
  });

  test.each([
    ["--since", "2018-02-11"],
    ["--newest", "1"],
  ])("%s reads no further than it has to, where the vendor lists the newest first: one page", async (...option) => {
    const { stderr } = await imagetags("ls", "tencent-ccr/test/many", ...option, "--concurrency", "1", "--verbose");
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("formats", () => {
  test("ndjson, and --json: one ImageTag per line, without the raw row", async () => {
    const { code, stdout } = await imagetags("ls", "tencent-ccr/test/many", "--json");
    const lines = stdout.trimEnd().split("\n");
    expect([code, lines.length]).toEqual([0, 1000]);
    expect(JSON.parse(lines[0] ?? "")).toEqual({
      provider: "tencent-ccr",
      repository: "test/many",
      name: "v1.999",
      imageId: `sha256:${"3e8".padStart(64, "0")}`,
      sizeBytes: 59000999,
      platforms: ["linux/amd64"],
      createdAt: "2018-02-11T15:00:00.000Z",
      updatedAt: "2018-02-11T15:00:00.000Z",
      pushedAt: "2018-02-11T15:00:00.000Z",
      pullReference: "ccr.ccs.tencentyun.com/test/many:v1.999",
    });
    expect((await imagetags("ls", "tencent-ccr/test/many", "--format", "ndjson")).stdout).toBe(stdout);
  });

  test("json: one document, of no tags too, with what is to be known of each listing", async () => {
    const { stdout } = await imagetags("ls", "tencent-ccr/test/many", "tencent-ccr/test/kubetest", "--format", "json");
    const { tags, listings } = JSON.parse(stdout);
    expect(tags).toHaveLength(1001);
    expect(listings).toEqual([
      { provider: "tencent-ccr", repository: "test/many", matched: 1000, undated: 0, complete: true },
      { provider: "tencent-ccr", repository: "test/kubetest", matched: 1, undated: 0, complete: true },
    ]);
    expect((await imagetags("ls", "tencent-ccr/team/empty", "--format", "json")).stdout).toBe(
      '{"tags":[],"listings":[\n  {"provider":"tencent-ccr","repository":"team/empty","matched":0,"undated":0,"complete":true}\n]}\n',
    );
  });

  test("renovate: a custom datasource's releases, of one repository", async () => {
    const { stdout } = await imagetags("ls", "tencent-ccr/test/kubetest", "--format", "renovate");
    expect(JSON.parse(stdout)).toEqual({ releases: [{ version: "nginx_v1", releaseTimestamp: "2017-09-12T07:33:39.000Z" }] });
    const several = await imagetags("ls", "tencent-ccr/test/kubetest", "tencent-ccr/test/many", "--format", "renovate");
    expect([several.code, several.stdout]).toEqual([2, ""]);
    expect(several.stderr).toBe(
      "error: --format renovate describes one package, and these are several repositories.\nhint: Name one repository.\n",
    );
  });
});

describe("several repositories", () => {
  test("come in the order of the arguments, in one table", async () => {
    const { code, stdout } = await imagetags("ls", "tencent-ccr/test/many", "tencent-ccr/test/kubetest", "--limit", "1");
    expect([code, stdout]).toEqual([
      0,
      [
        "REPOSITORY                 TAG       PUSHED                    SIZE  DIGEST  PLATFORM\n",
        "tencent-ccr/test/many      v1.999    2018-02-11T15:00:00Z  56.3 MiB  -       linux/amd64\n",
        "tencent-ccr/test/kubetest  nginx_v1  2017-09-12T07:33:39Z  56.5 MiB  -       linux/amd64\n",
      ].join(""),
    ]);
  });

  test("one that fails hides no other, and the exit code says so", async () => {
    const ran = await imagetags("ls", "tencent-ccr/no/such", "tencent-ccr/test/kubetest", "--format", "names");
    expect(ran).toEqual({
      code: 1,
      stdout: "ccr.ccs.tencentyun.com/test/kubetest:nginx_v1\n",
      stderr: [
        "error: tencent-ccr/no/such: not found (code 5000): (100000)the repository does not exist\n",
        "hint: Check the repository, namespace included, and region.\n",
        "vendor: code 5000\n",
      ].join(""),
    });
  });

  test("of several vendors: one table, and a time by another clock has a mark, and the mark a legend", async () => {
    const { stdout, stderr } = await imagetags("ls", "tencent-ccr/test/kubetest", "ucloud-uhub/test/many", "--newest", "1");
    // On a busy machine they may come too late to line up.
    expect(stdout.replaceAll(/ +/g, " ").split("\n")).toEqual([
      "REPOSITORY TAG PUSHED SIZE DIGEST PLATFORM",
      "tencent-ccr/test/kubetest nginx_v1 2017-09-12T07:33:39Z 56.5 MiB - linux/amd64",
      "ucloud-uhub/test/many v1.999 2018-02-11T15:00:00Z* - sha256:000000000000 -",
      "",
    ]);
    expect(stderr).toMatch(/\n\* updated, not pushed\n$/);
  });

  test("a vendor's failure and a missing credential: both are told, and the failure decides the exit code", async () => {
    const { SURFERCLOUD_PUBLIC_KEY: _, ...env } = environment();
    const { code, stdout, stderr } = await inEnvironment(
      env,
      ...["ls", "surfercloud-uhub/a/b", "ucloud-uhub/no/such", "tencent-ccr/test/kubetest", "--format", "names"],
    );
    expect([code, stdout]).toEqual([1, "ccr.ccs.tencentyun.com/test/kubetest:nginx_v1\n"]);
    expect(stderr).toMatch(
      /^error: surfercloud-uhub\/a\/b: The environment variable SURFERCLOUD_PUBLIC_KEY is not set\.\n.*\nerror: ucloud-uhub\/no\/such: /,
    );
  });

  test("nothing is asked when one of them cannot be read as a repository", async () => {
    expect(await imagetags("ls", "tencent-ccr/test/kubetest", "nowhere/a/b")).toMatchObject({ code: 2, stdout: "" });
  });

  test("details are asked of an OCI registry only", async () => {
    const { code, stderr } = await imagetags("ls", "tencent-ccr/test/many", "quay/team/shop", "--details", "digest");
    expect(`${code} ${stderr}`).toBe(
      "2 error: --details asks an OCI registry about each tag, and tencent-ccr returns what it has with the list.\n" +
        "hint: Leave it out, or name a registry as oci/… or with --provider oci.\n",
    );
  });

  test("details that a variable sets are nobody's: other providers' repositories are listed with it", async () => {
    const { code } = await inEnvironment({ ...environment(), IMAGETAGS_DETAILS: "digest" }, "ls", "tencent-ccr/test/kubetest");
    expect(code).toBe(0);
  });

  test("a digest is looked for where digests are told", async () => {
    const { stdout } = await imagetags("ls", "oci/team/app", "--match", "v1", "-o", "json", "--details", "digest");
    const [{ digest }] = JSON.parse(stdout).tags;
    const found = await imagetags("ls", `oci/team/app@${digest}`, "-o", "names", "--details", "digest");
    expect([found.code, found.stdout]).toEqual([0, "V1\nv1\n"]);
    const [alone, absent] = [
      await imagetags("ls", `oci/team/app@${digest}`),
      await imagetags("ls", `oci/team/app:v1@sha256:${"0".repeat(64)}`),
    ];
    expect([alone.code, alone.stderr]).toEqual([
      2,
      expect.stringMatching(/named by its digest, and oci tells none\.\nhint: .*--details digest/),
    ]);
    expect([absent.code, absent.stderr]).toEqual([3, "There is no such tag.\n"]);
    const { code, stderr } = await imagetags("ls", `tencent-tcr-personal/test/many:v1.0@${digest}`);
    expect([code, stderr]).toEqual([2, expect.stringContaining("tencent-tcr-personal tells none")]);
  });

  test("one endpoint is for one provider", async () => {
    const both = await imagetags("ls", "tencent-ccr/test/kubetest", "otc-swr/a/b", "--endpoint", "http://127.0.0.1:2");
    expect([both.code, both.stdout]).toEqual([2, ""]);
    expect(both.stderr).toBe(
      "error: --endpoint is for one provider, and these repositories are of tencent-ccr and otc-swr.\n" +
        "hint: Set IMAGETAGS_ENDPOINT_TENCENT_CCR and IMAGETAGS_ENDPOINT_OTC_SWR instead.\n",
    );

    const env = { ...environment(), IMAGETAGS_ENDPOINT_TENCENT_CCR: "http://127.0.0.1:1" };
    const endpoint = environment().IMAGETAGS_ENDPOINT_TENCENT_CCR ?? "";
    const { code, stdout } = await inEnvironment(env, "ls", "tencent-ccr/test/kubetest", "--endpoint", endpoint, "--format", "names");
    expect([code, stdout]).toEqual([0, "nginx_v1\n"]);
  });
});

test("nothing matched: a note, and exit code 3 with --fail-empty only", async () => {
  const args = ["ls", "tencent-ccr/test/kubetest", "--match", "none"];
  expect(await imagetags(...args)).toEqual({ code: 0, stdout: "", stderr: "No tags.\n" });
  expect(await imagetags(...args, "--fail-empty", "--quiet")).toEqual({ code: 3, stdout: "", stderr: "" });
  expect((await imagetags("ls", "tencent-ccr/no/such", "--fail-empty")).code).toBe(1);
});

test("--verbose tells each request, without its query", async () => {
  const { stderr } = await imagetags("ls", "tencent-ccr/test/kubetest", "--verbose");
  expect(stderr).toMatch(/^GET 127\.0\.0\.1:\d+\/tencent-ccr\/v2\/index\.php 200 \d+ ms\n$/);
});

test("control characters in a name are shown, not obeyed, in every format", async () => {
  repositories["test/evil"] = [row(world, { tagName: "v1\u001b[31m\u202e\u009b" })];
  const table = await imagetags("ls", "tencent-ccr/test/evil");
  expect(table.stdout).toContain("v1\\u{1b}[31m\\u{202e}\\u{9b}");
  const json = await imagetags("ls", "tencent-ccr/test/evil", "--json");
  expect(json.stdout).toContain("v1\\u001b[31m\\u202e\\u009b");
  expect(JSON.parse(json.stdout).name).toBe("v1\u001b[31m\u202e\u009b");
  expect((await imagetags("ls", "tencent-ccr/test/evil", "--format", "names")).stdout).toBe("v1\\u{1b}[31m\\u{202e}\\u{9b}\n");
});

describe("colors", () => {
  test.each([
    [{}, false],
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "0" }, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false],
  ])("piped, %j: %j", async (env, colored) => {
    const { stdout } = await inEnvironment({ ...environment(), ...env }, "ls", "tencent-ccr/test/kubetest");
    expect(stdout !== stripVTControlCharacters(stdout)).toBe(colored);
  });
});

describe("a failed listing leaves no document that a program can take for complete", () => {
  test.each([
    [["tencent-ccr/no/such", "--format", "json"], ""],
    [["tencent-ccr/no/such", "--format", "renovate"], ""],
    [["tencent-ccr/test/kubetest", "tencent-ccr/no/such", "--format", "json"], /^\{"tags":\[\n {2}\{.*"nginx_v1".*\}$/],
    [["tencent-ccr/no/such", "tencent-ccr/test/kubetest", "--format", "json"], /^\{"tags":\[\n {2}\{.*"nginx_v1".*\}$/],
  ])("%j", async (args, printed) => {
    const { code, stdout } = await imagetags("ls", ...args);
    expect(code).toBe(1);
    if (typeof printed === "string") expect(stdout).toBe(printed);
    else expect(stdout).toMatch(printed);
    expect(() => JSON.parse(stdout)).toThrow(SyntaxError);
  });
});

describe("a wrong key is sent once, as vendors lock one that is refused again and again, however many are named:", () => {
  const eight = Array.from({ length: 8 }, (_, index) => index);
  const wrong: Record<string, string> = { HUAWEICLOUD_SDK_SK: "wrong", TENCENTCLOUD_SECRET_KEY: "wrong", AWS_SECRET_ACCESS_KEY: "wrong" };
  test.each([
    ["repositories", eight.map((index) => `huawei-swr/a/${index}`)],
    ["regions", eight.map((index) => `swr.cn-north-${index}.myhuaweicloud.com/a/b`)],
    ["spellings of a region", ["huawei-swr/a/b", "swr.cn-north-4.myhuaweicloud.com/a/b"]],
    ["APIs of a vendor", ["tencent-ccr/a/b", "tencent-tcr-personal/a/b"]],
    ["accounts of AWS", [1, 2, 3].map((index) => `12345678901${index}.dkr.ecr.us-east-1.amazonaws.com/a`)],
  ])("%s", async (_, references) => {
    const { code, stderr } = await inEnvironment({ ...environment(), ...wrong }, "ls", ...references, "--verbose");
    expect(stderr.match(/^(?:GET|POST) /gm)).toHaveLength(1);
    expect(stderr.match(/^error: \S+: /gm)).toHaveLength(references.length);
    expect(code).toBe(1);
  });
});

describe("a registry that lists names alone", () => {
  test("tells digests, and times, platforms and sizes, where it is asked about each tag", async () => {
    const [plain, digest, created] = await Promise.all(
      [[], ["--details", "digest"], ["--details", "created"]].map(async (details) => {
        const { stdout } = await imagetags("ls", "oci/team/shop", "--match", "v1.36.*", "--json", ...details);
        return stdout
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line));
      }),
    );
    const names = ["v1.36.8", "v1.36.9"];
    for (const tags of [plain, digest, created]) expect(tags?.map(({ name }) => name)).toEqual(names);
    expect(plain?.[0]).not.toHaveProperty("digest");
    expect(digest?.[0]).toMatchObject({ digest: expect.stringMatching(/^sha256:/) });
    expect(digest?.[0]).not.toHaveProperty("createdAt");
    expect(created?.[0]).toMatchObject({ digest: digest?.[0].digest, platforms: ["linux/amd64"], createdAt: expect.any(String) });
  });

  test("and its newest then; without, it says how to ask", async () => {
    const newest = ["ls", "oci/team/shop", "-n", "2", "--no-signatures"];
    const { stdout } = await imagetags(...newest, "--details", "created");
    expect(stdout).toMatch(/^TAG +CREATED .*\nmain-8c1f2ab .*\nnightly /);
    expect((await imagetags(...newest)).stderr).toMatch(/^note: oci\/team\/shop: the registry lists names alone; --details created asks/);
  });
});

test("the newest of Docker Hub's 1,000 tags are one page of ten, with an account and without", async () => {
  for (const account of [[], ["--anonymous"]]) {
    const { stdout, stderr } = await imagetags("ls", "docker-hub/test/many", "-n", "20", "-o", "names", "--verbose", ...account);
    expect(stdout.split("\n").slice(0, 2)).toEqual(["v1.999", "v1.998"]);
    expect(stderr.match(/^GET /gm)).toHaveLength(1);
  }
});

test.each([
  ["harbor", ""],
  ["aws-ecr", "note: aws-ecr/test/many: everything was read to find the newest, because the vendor documents no order.\n"],
  [
    "quay",
    "note: quay/test/many: the listing could not be proven complete: its order and total are not documented.\n" +
      "note: quay/test/many: everything was read to find the newest, because the vendor documents no order.\n",
  ],
])("the newest of %s: it is said when everything had to be read", async (provider, said) => {
  const { stdout, stderr, code } = await imagetags("ls", `${provider}/test/many`, "--newest", "1", "--format", "names");
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "v1.999\n", stderr: said });
});
