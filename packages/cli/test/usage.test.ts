import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createSandbox } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { describe, expect, test } from "vitest";
import { helpTexts } from "../src/help.ts";
import { useSandbox } from "./session.ts";

const { imagetags, inEnvironment, environment } = useSandbox();

describe("wrong usage: exit code 2, what is wrong, and what to do", () => {
  test.each<[string[], RegExp]>([
    [["ls", "foo/a/b"], /^error: There is no provider "foo"\.\nhint: The providers are tencent-tcr-personal.*\.\n$/],
    [["ls", "tencnt-ccr/a/b"], /^error: There is no provider "tencnt-ccr"\.\nhint: Did you mean tencent-ccr\? The providers/],
    [["ls", "tencent/a/b"], /^error: There is no provider "tencent"\.\nhint: Did you mean tencent-tcr-personal\? The providers/],
    [["verify", "tencent-crr"], /^error: There is no provider "tencent-crr"\.\nhint: Did you mean tencent-ccr\? The providers/],
    [["ls", "tencent-ccr"], /names no repository\.\nhint: Write tencent-ccr\/namespace\/name\./],
    [["ls", "tencent-ccr/a"], /repository must be "namespace\/name", of letters.*; got "a"\./],
    [["ls", "tencent-ccr/a/../b"], /without .* "\.\."/],
    [["ls"], /missing required argument 'repository'\nTry: imagetags ls --help/],
    [["ls", "tencent-ccr/a/b", "--newest", "0"], /'--newest <count>' argument '0' is invalid\. It must be a whole number of at least 1/],
    [["ls", "tencent-ccr/a/b", "--jsn"], /unknown option '--jsn'\n\(Did you mean --json\?\)\nTry: imagetags ls --help/],
    [["ls", "tencent-ccr/a/b", "--since", "30"], /It must be an age, such as 30d, or an instant/],
    [["ls", "tencent-ccr/a/b", "--since", "2026-02-30"], /It must be an age/],
    [["ls", "tencent-ccr/a/b", "--since", "2026-02-28T08:00"], /It must be an age/],
    [["ls", "tencent-ccr/a/b", "--since", "999999y"], /'--since <instant>' argument '999999y' is invalid\. It must be at most 9999y\./],
    [["ls", "tencent-ccr/a/b", "--until", "10000y"], /'--until <instant>' argument '10000y' is invalid\./],
    [["stale", "tencent-ccr/a/b", "--older-than", "999999y"], /'--older-than <age>' argument '999999y' is invalid\./],
    [
      ["ls", "tencent-ccr/a/b", "--since", "1d", "--until", "2d"],
      /^error: '--since' \(2026-11-20T12:00:00\.000Z\) must be before '--until' \(2026-11-19T12:00:00\.000Z\).*\nTry: imagetags ls --help/,
    ],
    [
      ["diff", "tencent-ccr/a/b", "tencent-ccr/c/d", "--since", "2026-01-01", "--until", "2026-01-01"],
      /'--since' .* must be before '--until'/,
    ],
    [["stale", "tencent-ccr/a/b", "--keep", "1", "--since", "1d", "--until", "1w"], /'--since' .* must be before '--until'/],
    [["ls", "tencent-ccr/a/b", "--match", ""], /'--match <glob>' argument '' is invalid\. It must be a glob.*it is empty/],
    [["diff", "tencent-ccr/a/b", "tencent-ccr/c/d", "--regex", ""], /'--regex <expression>' argument '' is invalid\..*it is empty/],
    [["ls", "tencent-ccr/a/b", "--match", "a".repeat(70_000)], /--match cannot be read: .*\nhint: Write a glob/],
    [["ls", "tencent-ccr/a/b", "--regex", "("], /It must be a regular expression/],
    [["ls", "tencent-ccr/a/b", "--timeout", "0"], /It must be a number of seconds/],
    [["ls", "tencent-ccr/a/b", "--sort", "age"], /Allowed choices are time, name, semver, size/],
    [["ls", "tencent-ccr/a/b", "--format", "yaml"], /Allowed choices are table, json, ndjson, names, renovate/],
    [["ls", "tencent-ccr/a/b", "--quiet", "--verbose"], /'--quiet' cannot be used with option '--verbose'/],
    [["stale", "tencent-ccr/a/b"], /stale needs a rule: --older-than, --keep, or both\.\nhint: Such as: --older-than 90d --keep 10/],
    [["stale", "tencent-ccr/a/b", "--older-than", "90"], /It must be a length of time, such as 36h, 30d, 12w or 1y/],
    [["stale", "tencent-ccr/a/b", "--format", "renovate"], /Allowed choices are table, json, ndjson, names/],
    [["diff", "tencent-ccr/a/b"], /missing required argument 'mirror'/],
    [["sandbox", "--port", "70000"], /It must be a whole number from 0 to 65535/],
    [["ls", "tencent-ccr/a/b", "--endpoint", "no url"], /--endpoint must be an http\(s\) URL/],
    [["ls", "tencent-ccr/a/b", "--endpoint", ""], /'--endpoint <url>' argument '' is invalid\. It must be a URL, .*; leave the option out/],
    [["diff", "tencent-ccr/a/b", "tencent-ccr/a/c", "--endpoint", " "], /'--endpoint <url>' argument ' ' is invalid/],
    [["ls", "tencent-ccr/a/b", "--since", "1d", "--since", "2d"], /'--since <instant>' may be given once\nTry: imagetags ls --help/],
    [["ls", "tencent-ccr/a/b", "--json", "--format", "table"], /'--json' cannot be used with '--format'/],
    [["stale", "tencent-ccr/a/b", "-o", "json", "--json", "--keep", "1"], /'--json' cannot be used with '--format'/],
    [["ls", "tencent-ccr/a/b", "--platform", "arm64"], /It must be os\/architecture/],
    [["ls", "huawei-swr/test/many", "--platform", "linux/arm64"], /--platform needs a source that returns platforms/],
    [["ls", "--provider", "harbour", "team/app"], /There is no provider "harbour"/],
    [["ls", "tencnt-ccr/app"], /There is no provider "tencnt-ccr"\.\nhint: Did you mean tencent-ccr\?/],
    [["ls", "https://swr.cn-north-4.myhuaweicloud.com/a/b"], /must be host\/namespace\/name/],
    [["stale", "tencent-ccr/a/b:v1", "--keep", "1"], /names one tag, and this is about a repository/],
    [["diff", "tencent-ccr/a/b:v1", "tencent-ccr/a/b"], /names one tag, and this is about a repository/],
    [["help", "lss"], /argument 'command'\. Allowed choices are ls, diff, .*\nTry: imagetags help --help/],
    [["lss"], /unknown command 'lss'\n\(Did you mean ls\?\)\nTry: imagetags --help/],
    [[], /Usage: imagetags/],
  ])("%j", async (args, message) => {
    const { code, stdout, stderr } = await imagetags(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  test("a missing credential is named", async () => {
    expect(await inEnvironment({}, "ls", "tencent-ccr/a/b")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: tencent-ccr/a/b: The environment variable TENCENTCLOUD_SECRET_ID is not set.\n" +
        "hint: Set it; imagetags providers shows which variables each provider reads.\n",
    });
  });

  test("another cloud's credentials are not used, and that is said", async () => {
    const openStack = { OS_AUTH_URL: "https://keystone.example.com/v3", OS_USERNAME: "me", OS_PASSWORD: "hush-hush" };
    const { code, stdout, stderr } = await inEnvironment({ ...openStack, OS_REGION_NAME: "eu-de" }, "ls", "otc-swr/a/b");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/OS_AUTH_URL must be https:\/\/iam\.eu-de\.otc\.t-systems\.com\/v3 .*; got "keystone\.example\.com"/);
  });

  test("a wrong credential: what, what to do, the vendor's code; and never its value", async () => {
    const { code, stderr } = await inEnvironment(
      { ...environment(), TENCENTCLOUD_SECRET_KEY: "hunter2hunter2" },
      "ls",
      "tencent-ccr/test/kubetest",
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^error: tencent-ccr\/test\/kubetest: .*\(code 4100\).*\nhint: Check TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, https:.*\nvendor: code 4100\n$/,
    );
    expect(stderr).not.toContain("hunter2");
  });

  test("nobody there: the network's failure", async () => {
    const gone = await listen(createSandbox());
    await gone.close();
    const { code, stderr } = await imagetags("ls", "tencent-ccr/a/b", "--endpoint", gone.url, "--verbose");
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^GET 127\.0\.0\.1:\d+\/v2\/index\.php no answer \d+ ms network, code ECONNREFUSED, again in \d+ ms \(attempt 2\)\n/,
    );
    expect(stderr).toMatch(/\nerror: tencent-ccr\/a\/b: .*\nhint: .*\nnetwork: code ECONNREFUSED\n$/);
  }, 30_000);
});

describe("--help", () => {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const spread = ([node, ...args]: readonly [string, ...string[]]): [string, string[]] => [node, args];
  const start = (...args: string[]) => [process.execPath, "--conditions=@imagetags/source", main, ...args] as const;

  test.skipIf(!existsSync("/dev/full"))("that cannot be written says why, without a stack trace", () => {
    const full = openSync("/dev/full", "w");
    const [node, ...args] = start("ls", "--help");
    const { status, stderr } = spawnSync(node, args, { encoding: "utf8", stdio: ["ignore", full, "pipe"] });
    closeSync(full);
    expect([status, stderr]).toEqual([1, "error: ENOSPC: no space left on device, write\n"]);
  });

  test.skipIf(!existsSync("/dev/full")).each([["--version"], ["providers"], ["verify"], ["completion", "bash"]])(
    "%s %s: so does whatever else cannot be written",
    (...args) => {
      const full = openSync("/dev/full", "w");
      const [node, ...typed] = start(...args);
      const { status, stderr } = spawnSync(node, typed, { encoding: "utf8", stdio: ["ignore", full, "pipe"] });
      closeSync(full);
      expect(status).toBe(1);
      expect(stderr).toMatch(
        /^error: ENOSPC: no space left on device, write\nhint: Standard output cannot be written: check where it goes\.\n$/,
      );
    },
  );

  test("whose reader has gone is quiet", async () => {
    const [node, ...args] = start("ls", "--help");
    const child = spawn(node, args, { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    let told = "";
    child.stderr.on("data", (chunk) => {
      told += chunk;
    });
    const [status] = await once(child, "close");
    expect([status, told]).toEqual([0, ""]);
  });

  test("fits 80 columns, examples included", () => {
    const lines = Object.values(helpTexts).flatMap((text) => text.split("\n"));
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  test("of a command is what help and the command's name print too; --version is the package's", async () => {
    const { stdout } = spawnSync(...spread(start("help", "stale")), { encoding: "utf8" });
    expect(stdout).toBe(helpTexts.stale);
    expect((await imagetags("help", "stale")).stdout).toBe(helpTexts.stale);
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect((await imagetags("--version")).stdout).toBe(`${version}\n`);
  });

  const names = Object.keys(helpTexts);

  test("there is one for each command", () => {
    expect(names).toEqual(["", "ls", "diff", "stale", "providers", "verify", "sandbox", "completion", "help"]);
  });

  test.each(names)("of %j is no failure, and ends with two examples", async (name) => {
    const { code, stdout } = await imagetags(...(name ? [name] : []), "--help");
    expect(code).toBe(0);
    const [, examples = ""] = stdout.split("\nExamples:\n");
    const lines = examples.split("\n").filter((line) => /^ {2}imagetags /.test(line));
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line.trim().split(" ")[1]).toBe(name || "ls");
  });
});
