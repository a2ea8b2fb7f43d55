import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createSandbox, environmentOf } from "@imagetags/sandbox";
import { listen, type SandboxServer } from "@imagetags/sandbox/server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isKind, scrub } from "../src/scrub.ts";

const live = fileURLToPath(new URL("../src/live.ts", import.meta.url));

test("without a repository nothing is asked, and it says SKIPPED", () => {
  const { status, stdout } = spawnSync(process.execPath, ["--conditions=@imagetags/source", live], { encoding: "utf8" });
  expect([status, stdout.split(":")[0]]).toEqual([0, "SKIPPED"]);
});

describe("in front of a server", () => {
  const sandbox = createSandbox();
  let edit: (response: Response) => Promise<Response> | Response;
  let server: SandboxServer;
  let cwd: string;
  beforeAll(async () => {
    server = await listen({ ...sandbox, fetch: async (request: Request) => edit(await sandbox.fetch(request)) });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    edit = (response) => response;
    cwd = mkdtempSync(join(tmpdir(), "imagetags-live-"));
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  const run = (args: readonly string[], more: Record<string, string> = {}) =>
    new Promise<string>((resolve) => {
      const env = { PATH: process.env.PATH, ...environmentOf("tencent-ccr"), ...more };
      const child = spawn(process.execPath, ["--conditions=@imagetags/source", live, ...args], { cwd, env });
      let output = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
      child.on("close", (status) => resolve(`${status} ${output}`));
    });
  const endpoint = () => `${server.url}/tencent-ccr`;
  const ask = (...repositories: string[]) => run([...repositories, "--endpoint", endpoint()]);
  const asked = (repository: string) => `${repository}: asked ${new URL(server.url).host}, as --endpoint says, not the vendor.\n`;
  const read = (file: string) => JSON.parse(readFileSync(join(cwd, "live-answers", file), "utf8"));

  test("it lists, says whom it asked, holds the answers to the spec, and records one", async () => {
    expect(await ask("tencent-ccr/test/kubetest")).toBe(
      `0 ${asked("tencent-ccr/test/kubetest")}1 tags.\nThe last answer is recorded in live-answers/tencent-ccr.json.\n` +
        "The answers are what the spec says.\n",
    );
    expect(read("tencent-ccr.json").body.data.tagInfo[0]).toMatchObject({ tagName: "aaaaa_a1", os: "linux", sizeByte: 59229024 });
  });

  test.each([
    ["aws-ecr", "cluster-autoscaler", 1],
    ["docker-hub", "library/nginx", 3],
    ["ghcr", "octocat/hello_docker", 1],
    ["harbor", "source_project011642670285/redis", 1],
    ["oci", "team/app", 4],
    ["quay", "quayadmin/busybox", 3],
  ] as const)("%s/%s: its requests and answers are held to the spec", async (id, repository, count) => {
    const args = [`${id}/${repository}`, "--endpoint", `${server.url}/${id}`];
    expect(await run(args, environmentOf(id))).toBe(
      `0 ${asked(`${id}/${repository}`)}${count} tags.\nThe last answer is recorded in live-answers/${id}.json.\n` +
        "The answers are what the spec says.\n",
    );
  });

  test("a token is nobody's to look at, when it was all that was refused", async () => {
    const args = ["oci/team/app", "--endpoint", `${server.url}/oci`];
    const output = await run(args, { ...environmentOf("oci"), REGISTRY_PASSWORD: "wrong" });
    expect(output).toMatch(/^1 .*\nIt could not be listed: .*\nThe answers are what the spec says\.\n$/s);
    expect(read("oci.json")).toMatchObject({ status: 401, body: { errors: [{ code: "UNAUTHORIZED" }] } });
  });

  test("several repositories are asked, and each has its recording", async () => {
    const output = await ask("tencent-ccr/test/kubetest", "tencent-ccr/test/many");
    expect(output).toMatch(/^0 .*\n1 tags\..*tencent-ccr\/test\/many: asked .*\n1000 tags\..*live-answers\/tencent-ccr-2\.json\./s);
    expect(read("tencent-ccr.json").body.data.tagInfo).toHaveLength(1);
    expect(read("tencent-ccr-2.json").body.data.tagInfo.length).toBeGreaterThan(1);
  });

  test("what is asked for with a POST is held to the spec and recorded too", async () => {
    const output = await run(["tencent-tcr-personal/dockerhub/test", "--endpoint", `${server.url}/tencent-tcr-personal`]);
    expect(output).toMatch(/^0 .*\n1 tags\.\n.*live-answers\/tencent-tcr-personal\.json\.\nThe answers are what the spec says\./);
    expect(read("tencent-tcr-personal.json").body.Response.Data.TagInfo).toHaveLength(1);
  });

  test("an answer that breaks the spec fails", async () => {
    // What the vendor has begun to send, the sandbox does not: it keeps to the spec.
    edit = async (response) => new Response((await response.text()).replace('"tagName"', '"Digest":"new","tagName"'), response);
    expect(await ask("tencent-ccr/test/kubetest")).toMatch(/^1 .*The spec is wrong about:.*additional properties \(Digest\)/s);
  });

  test.each([
    ["JSON", () => Response.json(["v1"]), ["a1"], /must be object/],
    ["none", () => new Response("<html>Hi"), "<aaaa>Aa", /the answer to GET .* is not JSON/],
  ])("a 200 that cannot be listed is checked and recorded too: %s", async (_, answer, body, violation) => {
    edit = answer;
    const output = await ask("tencent-ccr/test/kubetest");
    expect(output).toMatch(/^1 .*\nIt could not be listed: .*\n/s);
    expect(output).toMatch(violation);
    expect(read("tencent-ccr.json")).toMatchObject({ status: 200, body });
  });

  test("the host, the account and the tag that were typed count", async () => {
    const variables = { HUAWEICLOUD_SDK_AK: "a", HUAWEICLOUD_SDK_SK: "s", HUAWEICLOUD_REGION: "cn-north-4" };
    const nowhere = ["--endpoint", "http://127.0.0.1:9"];
    expect(await run(["staging@huawei-swr/a/b", ...nowhere], variables)).toMatch(
      /^2 error: The environment variable HUAWEICLOUD_SDK_AK_STAGING is not set/,
    );
    const staging = { HUAWEICLOUD_SDK_AK_STAGING: "AKsandbox", HUAWEICLOUD_SDK_SK_STAGING: "x", HUAWEICLOUD_REGION_STAGING: "cn-north-4" };
    expect(await run(["staging@huawei-swr/a/b", "--endpoint", `${server.url}/huawei-swr`], { ...variables, ...staging })).toMatch(
      /^1 staging@huawei-swr\/a\/b: asked .*\nIt could not be listed: /,
    );
    expect(await run(["registry.invalid/a/b"], { REGISTRY_HOST: "other.invalid" })).toMatch(/: asked registry\.invalid\.\n/);
    expect(await ask("tencent-ccr/test/kubetest:nginx_v1")).toMatch(/^0 .*\nThe tag nginx_v1\.\n/);
    expect(await ask("tencent-ccr/test/kubetest:none")).toMatch(/^0 .*\nNo tag none\.\n/);
  });

  test("so does a digest", async () => {
    const digest = (end: string) =>
      `huawei-swr/namespace/busybox@sha256:57b605845a6367c34bfb6ea6477f16852f59aa1861a2b51d10ab77ae0a1dc9c${end}`;
    const count = async (repository: string) =>
      /\n(.*tags)\.\n/.exec(await run([repository, "--endpoint", `${server.url}/huawei-swr`], environmentOf("huawei-swr")))?.[1];
    expect([await count(digest("3")), await count(digest("4"))]).toEqual(["1 tags", "0 tags"]);
  });

  test("an endpoint that is empty, as an unset shell variable is, asks nobody", async () => {
    for (const empty of ["--endpoint=", "--endpoint= "]) {
      expect(await run(["tencent-ccr/test/kubetest", empty])).toBe(
        "2 error: --endpoint is empty, and must be a URL.\nhint: Leave it out to ask the vendor.\n",
      );
    }
  });

  test("where nobody answers, nothing is said of the spec", async () => {
    const output = await run(["quay/a/b", "--endpoint", "http://127.0.0.1:9"]);
    expect(output).toMatch(/^1 .*\nIt could not be listed: .*\nNobody answered, so nothing was held to the spec\.\n$/s);
  });

  test("a recording holds nothing under a name that only sounds like a code's, and no credential under any", async () => {
    const secret = environmentOf("tencent-ccr").TENCENTCLOUD_SECRET_KEY ?? "";
    edit = () =>
      Response.json({ created_by: "jane.doe@corp.example", x_type: "SKsecret", code: `no ${secret}`, created: "2017-09-12T07:33:39Z" });
    await ask("tencent-ccr/test/kubetest");
    const { body } = read("tencent-ccr.json");
    expect(body).toMatchObject({ created_by: "aaaa.aaa@aaaa.aaaaaaa", x_type: "AAaaaaaa", created: "2017-09-12T07:33:39Z" });
    expect(JSON.stringify(body)).not.toContain(secret);
  });

  test("nor is one in a name, or in what is said of the spec", async () => {
    const secret = "SKsecret-9";
    edit = () => Response.json({ [`type of ${secret}`]: 1 });
    const output = await run(["tencent-ccr/test/kubetest", "--endpoint", endpoint()], { TENCENTCLOUD_SECRET_KEY: secret });
    expect(read("tencent-ccr.json").body).toEqual({ "type of ***": 1 });
    expect(output).toContain("(type of ***)");
    expect(output).not.toContain(secret);
  });

  /** What docker login writes. */
  const login = (host: string, text: string) =>
    writeFileSync(join(cwd, "config.json"), JSON.stringify({ auths: { [host]: { auth: Buffer.from(text).toString("base64") } } }));

  test("nor what docker login wrote, nor the token that it was exchanged for", async () => {
    const { host } = new URL(server.url);
    login(host, "sandbox:sandbox-password");
    let token = "";
    edit = async (response) => {
      const body = await response.json();
      token = body.token ?? token;
      return body.tags ? Response.json({ code: token, os: "sandbox-password" }) : Response.json(body, response);
    };
    await run([`${host}/team/app`, "--endpoint", `${server.url}/oci`], { DOCKER_CONFIG: cwd });
    expect(token).not.toBe("");
    expect(read("oci.json").body).toEqual({ code: "***", os: "***" });
  });

  test("nor what is exchanged for a token by POST", async () => {
    login("https://index.docker.io/v1/", "sandbox:dckr_pat_sandbox");
    edit = async (response) => ((await response.clone().text()).includes("token") ? response : Response.json({ code: "dckr_pat_sandbox" }));
    await run(["nginx", "--endpoint", `${server.url}/docker-hub`], { DOCKER_CONFIG: cwd });
    expect(read("docker-hub.json").body).toEqual({ code: "***" });
  });

  test("Ctrl-C ends it at once", async () => {
    const env = { PATH: process.env.PATH, ...environmentOf("tencent-ccr") };
    const args = ["--conditions=@imagetags/source", live, "tencent-ccr/test/kubetest", "--endpoint", endpoint()];
    const child = spawn(process.execPath, args, { cwd, env });
    edit = () => {
      child.kill("SIGINT");
      return new Promise(() => {});
    };
    expect(await once(child, "close")).toEqual([130, null]);
  });

  test("an endpoint in the environment does not pass for the vendor", async () => {
    expect(await run(["tencent-ccr/test/kubetest"], { IMAGETAGS_ENDPOINT_TENCENT_CCR: endpoint() })).toBe(
      "2 error: IMAGETAGS_ENDPOINT_TENCENT_CCR is set, so this would not ask the vendor.\nhint: Unset it, or say where to ask: --endpoint <url>\n",
    );
  });
});

test("of texts, times and codes stay as they are, and nothing that only begins like one", () => {
  for (const time of ["2017-09-12", "2017-09-12T07:33:39Z", "2017-09-12T07:33:39.123456+08:00", "2017-09-12 15:33:39 +0800 CST"]) {
    expect(isKind("any", time), time).toBe(true);
  }
  for (const other of ["2020-01-01T00:00:00PASSWORDKEYS", `2020-01-01T00:00:00${"A".repeat(10_000)}!`, "v1", "hush"]) {
    expect(isKind("any", other)).toBe(false);
  }
  expect([isKind("code", "E1"), isKind("created_by", "jane")]).toEqual([true, false]);
});

test("a recording keeps the shape and says nothing of its owner", () => {
  const body = {
    code: 0,
    data: { reponame: "acme/payments-2", size: 59, tagInfo: [{ tagName: "v1.0", pushTime: "2017-09-12", note: null, 名: "标签" }] },
  };
  const headers = new Headers({ "content-type": "application/json", "set-cookie": "session=1" });
  const recording = scrub({ status: 200, headers }, body, (key) => key === "pushTime");
  expect(recording).toEqual({
    status: 200,
    headers: { "content-type": "application/json" },
    body: {
      code: 0,
      data: { reponame: "aaaa/aaaaaaaa-1", size: 59, tagInfo: [{ tagName: "a1.1", pushTime: "2017-09-12", note: null, 名: "字字" }] },
    },
  });
});
