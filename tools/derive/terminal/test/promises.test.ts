// What the command promises, as it is typed in a terminal, and what is on the screen then.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createSandbox, type ProviderId, providerIds } from "@imagetags/sandbox";
import { listen, type SandboxServer } from "@imagetags/sandbox/server";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { helpTexts, helpWidth } from "../../../../packages/cli/src/help.ts";
import { readBlocks, withOutput } from "../../readme/src/blocks.ts";
import { openShell, type Shell } from "../src/shell.ts";

const cli = fileURLToPath(new URL("../../../../packages/cli/", import.meta.url));

let shell: Shell;
let registry: SandboxServer;
/** A vendor that never answers. */
const silent = createServer(() => {});

/** What else is there than each vendor's documented rows: what the lines below are typed about. */
const pushed: readonly (readonly [ProviderId, string])[] = [
  ["huawei-swr", "group/app"],
  ["huawei-swr", "team/app"],
  ["otc-swr", "team/app"],
  ["tencent-tcr-personal", "test/kubetest"],
  ["ucloud-uhub", "repo/nginx"],
  ["aws-ecr", "app"],
  ["harbor", "team/app"],
  ["quay", "prometheus/node-exporter"],
  ["ghcr", "org/app"],
  ["docker-hub", "library/nginx"],
  ["docker-hub", "bitnami/redis"],
];

beforeAll(async () => {
  shell = await openShell();
  const { sandbox } = shell;
  for (const [provider, repository] of pushed) sandbox.push(provider, repository, "v1");
  sandbox.makePublic("quay", "prometheus/node-exporter");
  sandbox.world["huawei-swr"].keys.push({ accessKey: "AKstaging", secretKey: "staging-secret" });
  registry = await openRegistry();
  const host = registry.url.replace("http://127.0.0.1", "localhost");
  shell.setVariable("REGISTRY", host);
  shell.setVariable("SILENT", await listenTo(silent));
  for (const [name, login] of Object.entries(logins)) {
    mkdirSync(join(shell.home, name));
    writeFileSync(join(shell.home, name, "config.json"), JSON.stringify(login(host)));
  }
  mkdirSync(join(shell.home, ".config/fish/completions"), { recursive: true });
  shell.addProgram(
    "docker-credential-sandbox",
    'read -r host; echo "$1 $host" > "$DOCKER_CONFIG/asked"',
    `echo '{"Username":"sandbox","Secret":"sandbox-password"}'`,
  );
  // The guides clean up with skopeo, and run the command by npx.
  shell.addProgram("skopeo", 'echo "skopeo $*"');
  shell.addProgram("npx", 'exec "$@"');
});

afterAll(async () => {
  silent.close().closeAllConnections();
  await registry.close();
  await shell.close();
});

/** A registry of its own that wants a password, at a port of this machine. */
async function openRegistry(): Promise<SandboxServer> {
  const sandbox = createSandbox();
  sandbox.world.oci.access = "basic";
  sandbox.push("oci", "app", "v1");
  return listen({
    fetch(request) {
      const url = new URL(request.url);
      return sandbox.fetch(new Request(`${url.origin}/oci${url.pathname}${url.search}`, request));
    },
  });
}

/** Docker's configuration files, by the folders of the home that hold them. */
const logins = {
  "docker-auths": (host: string) => ({ auths: { [host]: { auth: Buffer.from("sandbox:sandbox-password").toString("base64") } } }),
  "docker-helper": (host: string) => ({ credHelpers: { [host]: "sandbox" } }),
  "docker-store": () => ({ credsStore: "sandbox" }),
};

/** The address of a server that listens at any free port. */
async function listenTo(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Screen {
  readonly shows: readonly (string | RegExp)[];
  readonly hides?: readonly (string | RegExp)[];
  /** Default: 0. */
  readonly exit?: number;
}

/** One line that is typed, and what the screen shows then. */
function typed(line: string, { shows, hides = [], exit = 0 }: Screen): void {
  test(line, async () => {
    const { exitCode, lines } = await shell.type(line);
    const screen = lines.join("\n");
    for (const piece of shows) expect(screen).toMatch(piece);
    for (const piece of hides) expect(screen).not.toMatch(piece);
    expect(exitCode).toBe(exit);
  });
}

describe.concurrent("what one pulls is what one types", () => {
  const asks = (reference: string, path: string) => typed(`imagetags ls ${reference} -v -o names`, { shows: [path, /^v1$/m] });

  asks("swr.cn-north-4.myhuaweicloud.com/group/app:v1", "/huawei-swr/v2/manage/namespaces/group/repos/app/tags 200");
  asks("huawei-swr/group/app", "/huawei-swr/v2/manage/namespaces/group/repos/app/tags 200");
  asks("ccr.ccs.tencentyun.com/test/kubetest", "/tencent-tcr-personal/ 200");
  asks("uhub.service.ucloud.cn/repo/nginx", "/ucloud-uhub/ 200");
  asks("012345678910.dkr.ecr.us-east-1.amazonaws.com/app", "/aws-ecr/ 200");
  asks("quay.io/prometheus/node-exporter", "/quay/api/v1/repository/prometheus/node-exporter/tag/ 200");
  asks("ghcr.io/org/app", "/ghcr/users/org/packages/container/app/versions 200");
  asks("nginx", "/docker-hub/v2/namespaces/library/repositories/nginx/tags 200");
  asks("bitnami/redis", "/docker-hub/v2/namespaces/bitnami/repositories/redis/tags 200");
  asks("harbor.example.com/team/app", "/oci/v2/team/app/tags/list 200");
  typed("HARBOR_URL=https://harbor.example.com imagetags ls harbor.example.com/team/app --provider harbor -v -o names", {
    shows: ["/harbor/api/v2.0/projects/team/repositories/app/artifacts 200", /^v1$/m],
  });
  typed("DOCKER_CONFIG=~/docker-auths IMAGETAGS_ENDPOINT_OCI= imagetags ls $REGISTRY/app -v -o names", {
    shows: [/^GET localhost:\d+\/v2\/app\/tags\/list 200/m, /^v1$/m],
  });
  typed("imagetags ls $(imagetags ls docker-hub/team/shop:v2.14.3 --json | grep -o 'docker.io[^\"]*') -o names", {
    shows: [/^v2\.14\.3$/],
  });
  typed("imagetags ls tencnt-ccr/a/b", { exit: 2, shows: ['There is no provider "tencnt-ccr"', "hint: Did you mean tencent-ccr?"] });
});

describe.concurrent("one tag, or those of one image", () => {
  // GitHub knows no search; a registry is asked as a stranger first.
  const searched = providerIds.filter((id) => id !== "ghcr");
  const most = (id: ProviderId) => (id === "oci" ? 3 : 2);

  test.each([":v1.5", " --match v1.5"])("imagetags ls <provider>/test/many%s -v: a request or two of each", async (choice) => {
    const isTag = choice.startsWith(":");
    const repositories = searched.map((id) => `${id}/test/many${isTag ? choice : ""}`).join(" ");
    const { exitCode, lines } = await shell.type(`imagetags ls ${repositories}${isTag ? "" : choice} -v -o names`);
    expect(exitCode).toBe(0);
    expect(lines.filter((line) => line.endsWith(":v1.5"))).toHaveLength(searched.length);
    for (const id of searched) {
      const requests = lines.filter((line) => /^[A-Z]+ \S+/.test(line) && line.includes(`/${id}/`)).length;
      expect([id, requests]).toEqual([id, expect.toSatisfy((count: number) => count > 0 && count <= most(id))]);
    }
  });
  typed("imagetags ls huawei-swr/test/many:v9", { exit: 3, shows: [/^There is no such tag\.$/] });
  typed("imagetags ls otc-swr/team/shop@$(imagetags ls otc-swr/team/shop:latest --full | grep -o 'sha256:[0-9a-f]*') -o names", {
    shows: [/^latest\nv2\.14\.3$/],
  });
});

describe.concurrent("selection", () => {
  typed("imagetags ls otc-swr/team/shop -m 'v2.14.*' -m latest -x '*.0' -x '*rc*' -o names", {
    shows: [/^latest\nv2\.14\.3\nv2\.14\.2\nv2\.14\.1$/],
  });
  typed("imagetags ls otc-swr/team/shop --regex '^v1' --regex night -o names", { shows: [/^nightly\nv1\.36\.9\nv1\.36\.8$/] });
  typed("imagetags ls docker-hub/team/shop --platform linux/arm64 --platform linux/s390x --newest 1 -o names", { shows: [/^nightly$/] });
  for (const option of ["--newest 1", "--sort name", "--since 1d", "--limit 1", "--timeout 1", "--provider oci"]) {
    typed(`imagetags ls otc-swr/team/shop ${option} ${option}`, {
      exit: 2,
      shows: [new RegExp(`^error: option '${option.split(" ")[0]} <\\w+>' may be given once\nTry: imagetags ls --help$`)],
    });
  }
  typed("imagetags ls --help | tr -s ' \\n' ' '", {
    shows: ["semver: 1.0.0 before 1.0.0-rc.1, dates such as 20260131 as numbers, other names last"],
  });
  typed("imagetags ls docker-hub/team/shop --sort semver --no-signatures -o names", {
    shows: [/v2\.14\.1\nv2\.14\.1-rc\.2\nv2\.14\.0\n(?:.*\n)*nightly\npr-1187$/],
  });
  typed("imagetags stale otc-swr/team/shop --older-than 90d --keep 5 --limit 2 -o names | xargs -n1 echo skopeo delete", {
    shows: [/^skopeo delete v2\.13\.4$/m, /^skopeo delete v2\.12\.0$/m, "4 of 16 tags would go. Nothing was removed."],
    hides: ["v1.36.9"],
  });
});

describe.concurrent("credentials where they are", () => {
  const ls = "IMAGETAGS_ENDPOINT_OCI= imagetags ls $REGISTRY/team/app:v1 -o names";
  for (const config of ["docker-auths", "docker-store"]) typed(`DOCKER_CONFIG=~/${config} ${ls}`, { shows: [/^v1$/] });
  typed(`DOCKER_CONFIG=~/docker-helper ${ls} -v; cat ~/docker-helper/asked`, {
    shows: [/^v1$/m, /^get localhost:\d+$/m],
    hides: ["sandbox-password", Buffer.from("sandbox:sandbox-password").toString("base64")],
  });
  typed(`DOCKER_CONFIG=~/docker-auths ${ls} --anonymous`, {
    exit: 1,
    shows: [/hint: Leave out --anonymous, .*: docker login localhost:\d+/],
  });
  typed(ls, { exit: 1, shows: [/hint: Sign in: docker login localhost:\d+/] });
  typed("DOCKER_CONFIG=~/docker-auths OS_TOKEN=x OS_ACCESS_KEY= HUAWEICLOUD_SDK_AK= HW_ACCESS_KEY=hush imagetags providers", {
    shows: [
      /^docker-hub {2}ready\n(?: {2}.*\n)*? {2}DOCKERHUB_USERNAME +set\n(?: {2}.*\n)* {2}and what docker login wrote: \S+\/docker-auths\/config\.json$/m,
      /^huawei-swr {2}not ready\n(?: {2}.*\n)*? {2}HUAWEICLOUD_SDK_AK +not set, and needed\n(?: {2}.*\n)* {2}HW_ACCESS_KEY is set, and not read: did you mean HUAWEICLOUD_SDK_AK\?$/m,
      /^ {2}OS_TOKEN is set, and not read: did you mean OS_AUTH_TOKEN\?$/m,
      /^tencent-ccr {2}ready\n(?: {2}.*\n)* {2}Tencent announced that this API would stop at the beginning of 2023; .* is its successor\.$/m,
    ],
    hides: ["hush", "sandbox-secret-key"],
  });
  typed("HUAWEICLOUD_SDK_AK= HUAWEI_CLOUD_AK=x imagetags ls huawei-swr/team/shop", {
    exit: 2,
    shows: ["HUAWEICLOUD_SDK_AK is not set.", "hint: HUAWEI_CLOUD_AK is set, and not read: did you mean HUAWEICLOUD_SDK_AK?"],
  });
});

describe.concurrent("two regions or accounts of one vendor", () => {
  const staging = "HUAWEICLOUD_SDK_AK_STAGING=AKstaging HUAWEICLOUD_REGION_STAGING=cn-north-4";
  typed("HUAWEICLOUD_REGION= imagetags ls swr.cn-north-4.myhuaweicloud.com/group/app swr.ap-southeast-1.myhuaweicloud.com/group/app", {
    shows: [/^swr\.cn-north-4\.myhuaweicloud\.com\/group\/app +v1 /m, /^swr\.ap-southeast-1\.myhuaweicloud\.com\/group\/app +v1 /m],
  });
  typed(
    `${staging} HUAWEICLOUD_SDK_SK_STAGING=staging-secret imagetags diff huawei-swr/team/shop staging@swr.cn-north-4.myhuaweicloud.com/team/shop`,
    {
      shows: ["No differences: 16 tags in the repository, 16 in the mirror."],
    },
  );
  typed(`${staging} imagetags ls staging@huawei-swr/team/shop`, {
    exit: 2,
    shows: ["HUAWEICLOUD_SDK_SK_STAGING is not set.", "hint: The variables of staging are those of huawei-swr with _STAGING behind"],
  });
  typed(`${staging} HUAWEICLOUD_SDK_SK_STAGING=hush-hush imagetags ls staging@huawei-swr/team/shop`, {
    exit: 1,
    shows: ["hint: Check HUAWEICLOUD_SDK_AK_STAGING and HUAWEICLOUD_SDK_SK_STAGING"],
    hides: ["hush-hush"],
  });
});

describe.concurrent("hints speak the reader's language", () => {
  typed("imagetags ls huawei-swr/team/shop --endpoint $SILENT --timeout 0.05", {
    exit: 1,
    shows: ["hint: Try again, or allow more time: --timeout 120."],
  });
  typed("TENCENTCLOUD_SECRET_KEY=hush-hush imagetags ls tencent-ccr/test/kubetest", {
    exit: 1,
    shows: ["hint: Check TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY", "vendor: code 4100"],
    hides: ["secretId", "secretKey", "hush-hush"],
  });
  typed("imagetags ls tencent-ccr/a/b --endpoint nowhere", { exit: 2, shows: ["--endpoint must be an http(s) URL"], hides: ["baseUrl"] });
  typed("IMAGETAGS_ENDPOINT_TENCENT_CCR=nowhere imagetags ls tencent-ccr/a/b", {
    exit: 2,
    shows: ["IMAGETAGS_ENDPOINT_TENCENT_CCR must be an http(s) URL"],
    hides: ["baseUrl"],
  });
  typed("imagetags ls 123456789012.dkr.ecr.eu-central-1.amazonaws.com/app", {
    exit: 1,
    shows: ["hint: region is not the region of IMAGETAGS_ENDPOINT_AWS_ECR."],
    hides: ["baseUrl"],
  });
  typed("imagetags ls huawei-swr/a/b --endpoint http://nowhere.invalid", {
    exit: 1,
    shows: ["hint: Check region or --endpoint: the host name comes from there.", /^network: code (?:ENOTFOUND|EAI_AGAIN)$/m],
    hides: ["vendor:"],
  });
  typed("imagetags ls tencent-ccr/a/b --endpoint http://nowhere.invalid", {
    exit: 1,
    shows: ["hint: Tencent announced the end of API 2.0 for 2023: use the provider tencent-tcr-personal ("],
    hides: ["@imagetags/", "vendor:"],
  });
  typed("imagetags ls harbor.example.com/team/app --provider harbor", {
    exit: 2,
    shows: ["HARBOR_USERNAME is for the server that HARBOR_URL names, and not for harbor.example.com", "hint: Correct it."],
  });
  const mistakes = {
    "imagetags help lss": ["'lss' is invalid for argument 'command'. Allowed choices are ls, diff, stale,"],
    "imagetags lss": ["unknown command 'lss'", "(Did you mean ls?)", "Try: imagetags --help"],
    "imagetags ls huawei-swr": ['"huawei-swr" names no repository.', "hint: Write huawei-swr/namespace/name."],
    "imagetags ls otc-swr/team/shop --newst 1": ["unknown option '--newst'", "(Did you mean --newest?)", "Try: imagetags ls --help"],
    "imagetags ls otc-swr/team/shop --sort age": ["Allowed choices are time, name, semver, size.", "Try: imagetags ls --help"],
    "imagetags stale otc-swr/team/shop:v1 --keep 1": [
      "names one tag, and this is about a repository.",
      "hint: Leave it out; --match chooses tags.",
    ],
  };
  for (const [line, shows] of Object.entries(mistakes)) typed(line, { exit: 2, shows, hides: [/variable/i] });
});

describe.concurrent("proxies", () => {
  /** A proxy that opens no tunnel, and the hosts that it was asked for. */
  async function listHosts(type: (url: string) => Promise<unknown>): Promise<string[]> {
    const asked = new Set<string>();
    const proxy = createServer().on("connect", ({ url = "" }, socket) => {
      asked.add(url);
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
    await type(await listenTo(proxy));
    proxy.close().closeAllConnections();
    return [...asked].sort();
  }

  const references = {
    "swr.cn-north-4.myhuaweicloud.com/a/b": "swr-api.cn-north-4.myhuaweicloud.com:443",
    "swr.ap-southeast-1.myhuaweicloud.com/a/b": "swr-api.ap-southeast-1.myhuaweicloud.com:443",
    "123456789012.dkr.ecr.eu-central-1.amazonaws.com/app": "api.ecr.eu-central-1.amazonaws.com:443",
    "registry.example.com/app": "registry.example.com:443",
  };
  const without = "IMAGETAGS_ENDPOINT_HUAWEI_SWR= IMAGETAGS_ENDPOINT_AWS_ECR= IMAGETAGS_ENDPOINT_OCI=";

  test("HTTPS_PROXY is asked for the host of each region, but not for those in NO_PROXY", async () => {
    const ls = `${without} NO_PROXY=registry.example.com imagetags ls ${Object.keys(references).join(" ")} --timeout 5`;
    const hosts = await listHosts(async (url) => {
      const { exitCode } = await shell.type(`HTTPS_PROXY=${url} ${ls}`);
      expect(exitCode).toBe(1);
    });
    expect(hosts).toEqual(
      Object.values(references)
        .filter((host) => host !== "registry.example.com:443")
        .sort(),
    );
  });
});

describe.concurrent("looks", () => {
  typed("imagetags ls docker-hub/team/shop -n 1", {
    shows: [/^TAG +PUSHED +SIZE +DIGEST +PLATFORM$/m, /^nightly +\d+ hours ago +95\.5 MiB +sha256:\w{12} /m],
  });
  typed("imagetags ls otc-swr/team/shop -n 1 --bytes --absolute --full", {
    shows: [/^TAG +UPDATED +SIZE +DIGEST/m, /^nightly +\d{4}-\d\d-\d\dT[\d:]+Z +\d{9} +sha256:\w{64}/m],
  });
  test("imagetags ls huawei-swr/test/shown, 70 columns and 120: names whole, digests apart, 1.0 KiB", async () => {
    const repositories = shell.sandbox.world["huawei-swr"].repositories;
    const [row] = repositories["namespace/busybox"] ?? [];
    const names = Array.from({ length: 29 }, (_, index) => `a-very-long-branch-name-of-a-feature-${index}`);
    repositories["test/shown"] = names.map((Tag, index) => ({
      ...row,
      Tag,
      updated: "2026-11-20T12:00:00Z",
      size: 1024,
      digest: `sha256:${`abcdefabcdefab${index + 10}`.padEnd(64, "0")}`,
    }));
    const { lines } = await shell.type("imagetags ls huawei-swr/test/shown", 70);
    expect(lines.slice(1).map((line) => line.split(/ +/)[0])).toEqual(names);
    expect(lines.filter((line) => line.length > 70)).toEqual([]);
    const wide = await shell.type("imagetags ls huawei-swr/test/shown", 120);
    expect(wide.lines.slice(1).filter((line) => !line.includes(" 1.0 KiB "))).toEqual([]);
    expect(new Set(wide.lines.slice(1).map((line) => /sha256:\w+/.exec(line)?.[0])).size).toBe(names.length);
  });
});

describe.concurrent("habits", () => {
  typed("imagetags ls otc-swr/team/shop -n 1 --json", { shows: [/^\{"provider":"otc-swr",.*"name":"nightly"/] });
  typed("imagetags diff otc-swr/team/shop otc-swr/namespace/busybox -m latest --json", {
    exit: 4,
    shows: [/^\{"difference":"different","name":"latest"/m],
  });
  typed("imagetags stale otc-swr/team/shop --keep 9 --json", { shows: [/^\{"provider":"otc-swr",.*"verdict":"stale"\}$/m] });
  typed("imagetags providers --json", { shows: [/^\{"provider":"tencent-tcr-personal","capabilities":\{/] });
  typed("imagetags verify otc-swr --json", { shows: [/^\{"provider":"otc-swr","name":"[^"]+","ok":true/] });
  typed("mkfifo ~/said; imagetags sandbox --port 0 --json > ~/said & head -n 1 < ~/said; kill $!; wait", {
    shows: [/^\{"TENCENTCLOUD_SECRET_ID":"AKIDsandbox",/m],
  });
  for (const command of ["ls otc-swr/a/b", "diff otc-swr/a/b otc-swr/a/c", "stale otc-swr/a/b --keep 1", "providers", "verify"]) {
    typed(`imagetags ${command} --json --format table`, {
      exit: 2,
      shows: ["error: '--json' cannot be used with '--format': it is --format ndjson"],
    });
  }
  typed("imagetags ls otc-swr/team/shop docker-hub/team/shop -n 1 -o names", {
    shows: [/^swr\.eu-de\.otc\.t-systems\.com\/team\/shop:nightly\ndocker\.io\/team\/shop:nightly$/m],
  });
  typed("imagetags ls otc-swr/team/shop -m 'v*' -x '*rc*' -e '^v2' -s name -r -l 1 -o names -q", { shows: [/^v2\.14\.3$/] });
  typed("imagetags --version", { shows: [JSON.parse(readFileSync(`${cli}package.json`, "utf8")).version] });
  typed("IMAGETAGS_FORMAT=names IMAGETAGS_QUIET=1 IMAGETAGS_SORT=name imagetags ls ucloud-uhub/team/shop -n 2", {
    shows: [/^main-8c1f2ab\nnightly$/],
  });
  typed("IMAGETAGS_FORMAT=names imagetags ls otc-swr/team/shop -n 1 --json", { shows: [/^\{"provider"/] });
  typed("IMAGETAGS_TIMEOUT=soon imagetags ls otc-swr/team/shop", {
    exit: 2,
    shows: ["the environment variable IMAGETAGS_TIMEOUT is 'soon'. It must be a number of seconds"],
  });
  test.each(Object.keys(helpTexts).filter(Boolean))("imagetags help %s: 80 columns, as in a terminal of that width", async (command) => {
    const { exitCode, lines } = await shell.type(`imagetags help ${command}`, helpWidth);
    expect([exitCode, lines]).toEqual([0, helpTexts[command]?.trimEnd().split("\n")]);
  });
});

describe.concurrent("what help and README show to be typed", () => {
  // A sandbox runs until it is stopped: terminal.test.ts does that.
  const examples = Object.values(helpTexts).flatMap((text) => text.match(/(?<=^ {2})imagetags (?!sandbox).*/gm) ?? []);
  for (const line of new Set(examples)) typed(line, { shows: [], hides: ["error:"] });

  // What the page shows the output of is run where the page is written.
  const blocks = withOutput(readBlocks(readFileSync(`${cli}README.md`, "utf8"))).filter(
    ({ language, output }) => language === "sh" && output === undefined,
  );
  const shown = {
    skopeo: /^skopeo delete docker:\/\/\S+\/team\/shop:v2\.13\.4$/m,
  };
  for (const [part, shows] of Object.entries(shown)) {
    typed(blocks.find(({ text }) => text.includes(part))?.text.trim() ?? part, { shows: [shows] });
  }
  test("README has no other line to type", () => expect(blocks).toHaveLength(Object.keys(shown).length));
});

describe("an old Node", () => {
  const leastMajor = 22;
  const old = (process.env.PATH ?? "")
    .split(":")
    .map((folder) => join(folder, "node"))
    .find(
      (node) =>
        existsSync(node) && Number.parseInt(spawnSync(node, ["-p", "process.versions.node"], { encoding: "utf8" }).stdout, 10) < leastMajor,
    );

  test.skipIf(!old)(`${old} imagetags ls nginx: says which Node is wanted`, async () => {
    const built = join(shell.home, "dist");
    await build({
      entryPoints: [`${cli}src/main.ts`],
      bundle: true,
      splitting: true,
      packages: "external",
      format: "esm",
      target: "es2023",
      outdir: built,
      outExtension: { ".js": ".mjs" },
      logLevel: "error",
    });
    const { exitCode, lines } = await shell.type(`${old} ${built}/main.mjs ls nginx`);
    expect([exitCode, lines]).toEqual([
      2,
      [
        expect.stringMatching(/^error: imagetags needs Node 22 or newer, and this is v\d+\.\d+\.\d+\.$/),
        "hint: https://nodejs.org/en/download",
      ],
    ]);
  });
});
