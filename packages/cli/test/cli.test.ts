import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createSandbox, environmentOf } from "@imagetags/sandbox";
import { listen, type SandboxServer } from "@imagetags/sandbox/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../src/run.ts";

const sandbox = createSandbox();
let server: SandboxServer;
beforeAll(async () => {
  server = await listen(sandbox);
});
afterAll(() => server.close());

async function imagetags(...args: string[]) {
  return imagetagsIn({ ...environmentOf("tencent-ccr"), IMAGETAGS_ENDPOINT_TENCENT_CCR: `${server.url}/tencent-ccr` }, ...args);
}

async function imagetagsIn(env: Record<string, string>, ...args: string[]) {
  const written = { stdout: "", stderr: "" };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const code = await run(args, { env, stdout: stream("stdout"), stderr: stream("stderr") });
  return { code, ...written };
}

test("ls prints a table", async () => {
  expect(await imagetags("ls", "tencent-ccr/test/kubetest")).toEqual({
    code: 0,
    stderr: "",
    stdout: [
      "TAG       PUSHED                    SIZE  DIGEST  PLATFORM\n",
      "nginx_v1  2017-09-12T07:33:39Z  56.5 MiB  -       linux/amd64\n",
    ].join(""),
  });
});

test("ls --json prints one ImageTag per line, without the raw row", async () => {
  const { code, stdout } = await imagetags("ls", "tencent-ccr/test/many", "--json");
  const lines = stdout.trimEnd().split("\n");
  expect([code, lines.length]).toEqual([0, 1000]);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    provider: "tencent-ccr",
    repository: "test/many",
    name: "v1.999",
    imageId: `sha256:${"3e8".padStart(64, "0")}`,
    sizeBytes: 59000999,
    platform: "linux/amd64",
    createdAt: "2018-02-11T15:00:00.000Z",
    updatedAt: "2018-02-11T15:00:00.000Z",
    pushedAt: "2018-02-11T15:00:00.000Z",
    pullReference: "ccr.ccs.tencentyun.com/test/many:v1.999",
  });
});

test("ls --newest prints that many", async () => {
  const { stdout } = await imagetags("ls", "tencent-ccr/test/many", "--newest", "2");
  expect(
    stdout
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(" ")[0]),
  ).toEqual(["v1.999", "v1.998"]);
});

describe("several repositories", () => {
  const env = {
    ...environmentOf("tencent-ccr"),
    ...environmentOf("ucloud-uhub"),
    get IMAGETAGS_ENDPOINT_TENCENT_CCR() {
      return `${server.url}/tencent-ccr`;
    },
    get IMAGETAGS_ENDPOINT_UCLOUD_UHUB() {
      return `${server.url}/ucloud-uhub`;
    },
  };
  const ls = (...args: string[]) => imagetagsIn(env, "ls", ...args);

  test("stand in one table, with their names", async () => {
    expect(await ls("tencent-ccr/test/kubetest", "ucloud-uhub/test/many", "--newest", "1")).toEqual({
      code: 0,
      stderr: "",
      stdout: [
        "REPOSITORY                 TAG       PUSHED                              SIZE  DIGEST               PLATFORM\n",
        "tencent-ccr/test/kubetest  nginx_v1  2017-09-12T07:33:39Z            56.5 MiB  -                    linux/amd64\n",
        "ucloud-uhub/test/many      v1.999    2018-02-11T15:00:00Z (updated)         -  sha256:000000000000  -\n",
      ].join(""),
    });
  });

  test("one that fails does not hide the others, before it or after it", async () => {
    const { code, stdout, stderr } = await ls("ucloud-uhub/no/such", "tencent-ccr/test/kubetest", "surfercloud-uhub/a/b", "--json");
    expect(stdout.split("\n").map((line) => line && JSON.parse(line).name)).toEqual(["nginx_v1", ""]);
    expect(stderr).toMatch(/error: ucloud-uhub: .*\(code 230\).*error: The environment variable SURFERCLOUD_PUBLIC_KEY is not set/s);
    expect(code).toBe(2);
    expect((await ls("ucloud-uhub/no/such", "tencent-ccr/test/kubetest")).code).toBe(1);
  });

  test("nothing is asked when one of them cannot be read as a repository", async () => {
    expect(await ls("tencent-ccr/test/kubetest", "nowhere/a/b")).toMatchObject({ code: 2, stdout: "" });
  });
});

test("control characters in a name are shown, not obeyed", async () => {
  const [row] = sandbox.world["tencent-ccr"].repositories["test/kubetest"] ?? [];
  sandbox.world["tencent-ccr"].repositories["test/evil"] = [{ ...row, tagName: "v1\u001b[31m\u202e", pushTime: "" }];
  const { stdout } = await imagetags("ls", "tencent-ccr/test/evil");
  expect(stdout).toContain("v1\\u{1b}[31m\\u{202e}");
});

describe("wrong usage: exit code 2, and what to do", () => {
  test.each([
    [["ls", "foo/a/b"], /"foo\/a\/b" must start with a provider: tencent-ccr.*; got "foo"\.\nTry: imagetags --help/],
    [["ls", "tencent-ccr"], /names no repository: write tencent-ccr\/namespace\/name\./],
    [["ls", "tencent-ccr/a"], /repository must be "namespace\/name", with at least one "\/"; got "a"\./],
    [["ls", "tencent-ccr/a/../b"], /"\." or "\.\." segment/],
    [["ls"], /missing required argument 'repository'/],
    [["ls", "tencent-ccr/a/b", "--newest", "0"], /'--newest <count>' argument '0' is invalid\. It must be a whole number of at least 1/],
    [["ls", "tencent-ccr/a/b", "--jsn"], /unknown option '--jsn'\n\(Did you mean --json\?\)/],
    [["lss"], /unknown command 'lss'\n\(Did you mean ls\?\)/],
    [[], /Usage: imagetags/],
  ])("%j", async (args, message) => {
    const { code, stdout, stderr } = await imagetags(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  test("a missing credential is named", async () => {
    expect(await imagetagsIn({}, "ls", "tencent-ccr/a/b")).toEqual({
      code: 2,
      stdout: "",
      stderr: "error: The environment variable TENCENTCLOUD_SECRET_ID is not set.\n",
    });
  });
});

test("--help is no failure", async () => {
  const { code, stdout } = await imagetags("ls", "--help");
  expect(code).toBe(0);
  expect(stdout).toMatch(/--newest <count>/);
});

test("a vendor's refusal: message and hint, exit code 1", async () => {
  const { code, stdout, stderr } = await imagetags("ls", "tencent-ccr/no/such");
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toBe(
    "error: tencent-ccr: the resource does not exist (code 5000): (100000)the repository does not exist\n" +
      "hint: Check the repository, namespace included, and the region.\n",
  );
});

test("as a process: no stack trace, the exit code, and it ends by itself", () => {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const env = { PATH: process.env.PATH, ...environmentOf("tencent-ccr"), IMAGETAGS_ENDPOINT_TENCENT_CCR: "http://127.0.0.1:1" };
  const child = spawnSync(process.execPath, ["--conditions=@imagetags/source", main, "ls", "tencent-ccr/a/b"], {
    encoding: "utf8",
    env: { ...env, IMAGETAGS_ENDPOINT_TENCENT_CCR: "no url" },
  });
  expect([child.status, child.stdout]).toEqual([2, ""]);
  expect(child.stderr).toBe("error: baseUrl must be an http(s) URL without user, password, query or fragment.\n");
});
