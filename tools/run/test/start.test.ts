import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { environmentOf, providerIds, shownRepositories } from "@imagetags/sandbox";
import { expect, test } from "vitest";
import { providers } from "../../../packages/cli/src/providers.ts";
import { endpointVariable } from "../../../packages/cli/src/source.ts";

const start = fileURLToPath(new URL("../start.ts", import.meta.url));
// Nobody listens there.
const nowhere = "http://127.0.0.1:9";

function npmStart(env: Record<string, string>, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--conditions=@imagetags/source", start, ...args], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, ...env },
  });
  const [note = "", ...others] = stderr.split("\n");
  return { status, stdout, note, others: others.join("\n") };
}

const noteOf = (ids: readonly string[]) =>
  `sandbox: made-up tags, on this machine, stand in for ${ids.length === providerIds.length ? "every provider" : ids.join(", ")}`;

test("plain, it asks nobody but the sandbox, whatever the environment holds", () => {
  const env = Object.fromEntries(
    providerIds.flatMap((id) => [...Object.keys(environmentOf(id)).map((name) => [name, "another's"]), [endpointVariable(id), nowhere]]),
  );
  const { status, stdout, note, others } = npmStart({ ...env, OS_USERNAME: "someone", OS_AUTH_TOKEN: "another's" });
  expect([status, note, others]).toEqual([0, noteOf(providerIds), "* updated, not pushed; ^ image pushed, not pushed\n"]);
  for (const repository of shownRepositories) expect(stdout).toContain(repository);
});

test("nor does any credential of any provider change what it prints", async () => {
  const loaded = await Promise.all(providerIds.map((id) => providers[id]?.()));
  const names = loaded.flatMap((provider) => provider?.environment.map(({ name }) => name) ?? []);
  expect(names).toContain("OS_PASSWORD");
  // A region that no host has, in case that a vendor is asked.
  const env = Object.fromEntries(names.map((name) => [name, name.includes("REGION") ? "nowhere.invalid" : `not-for-${name}`]));
  const at = { SANDBOX_NOW: "2026-11-21T12:00:00Z" };
  expect(npmStart({ ...env, ...at })).toEqual(npmStart(at));
});

test("a proxy of the environment is not asked for the sandbox", () => {
  for (const more of [{ HTTP_PROXY: nowhere }, { https_proxy: nowhere }, { HTTP_PROXY: nowhere, NODE_USE_ENV_PROXY: "1" }]) {
    expect(npmStart({ ...more, no_proxy: "other.example" })).toMatchObject({ status: 0, note: noteOf(providerIds) });
  }
});

test("an endpoint that is set is left alone", () => {
  const endpoint = { IMAGETAGS_ENDPOINT_TENCENT_CCR: nowhere };
  // Of Tencent's clients, each takes the keys for its own.
  const isTencent = (id: string) => id.startsWith("tencent-");
  const cases = [
    { env: endpoint, isSet: (id: string) => id === "tencent-ccr" },
    { env: { ...environmentOf("tencent-ccr"), ...endpoint }, isSet: isTencent },
  ];
  for (const { env, isSet } of cases) {
    const { status, stdout, note } = npmStart(env, "ls", "tencent-ccr/test/kubetest", "--format", "names");
    expect(status).not.toBe(0);
    expect([stdout, note]).toEqual(["", noteOf(providerIds.filter((id) => !isSet(id)))]);
  }
});

test("so is the region beside it, which the sandbox has another of, and a registry that is named", () => {
  const region = { IMAGETAGS_ENDPOINT_TENCENT_CCR: nowhere, TENCENTCLOUD_REGION: "No Region" };
  expect(npmStart(region, "ls", "tencent-ccr/test/kubetest").others).toContain('got "No Region"');
  const { note, others } = npmStart({ REGISTRY_HOST: "127.0.0.1:9" }, "ls", "oci/team/shop");
  expect(note).toBe(noteOf(providerIds.filter((id) => id !== "oci")));
  expect(others).toContain("connect ECONNREFUSED 127.0.0.1:9");
});

test("--live stands nobody in: not even for a provider that the environment has nothing for", () => {
  const { status, stdout, note } = npmStart({}, "--live", "ls", "tencent-ccr/test/kubetest");
  expect([status, stdout]).toEqual([2, ""]);
  expect(note).toMatch(/^error: tencent-ccr\/test\/kubetest: The environment variable TENCENTCLOUD_SECRET_ID is not set/);
});

test("with arguments, the sandbox answers for a provider without credentials", () => {
  const { status, stdout, note } = npmStart(
    { HUAWEICLOUD_REGION: "cn-north-4" },
    "ls",
    "huawei-swr/namespace/busybox",
    "--format",
    "names",
  );
  expect([status, stdout, note]).toEqual([0, "latest\n", noteOf(providerIds)]);
});

test("credentials of an account ask the vendor itself, for that account", () => {
  const staging = { HUAWEICLOUD_SDK_AK_STAGING: "a", HUAWEICLOUD_SDK_SK_STAGING: "s", HUAWEICLOUD_REGION_STAGING: "nowhere" };
  const env = { ...staging, IMAGETAGS_ENDPOINT_HUAWEI_SWR_STAGING: nowhere };
  const asked = npmStart(env, "ls", "staging@huawei-swr/team/shop");
  expect([asked.note, asked.others]).toEqual([
    noteOf(providerIds.filter((id) => id !== "huawei-swr")),
    expect.stringContaining("connect ECONNREFUSED 127.0.0.1:9"),
  ]);
  expect(npmStart(env, "ls", "huawei-swr/namespace/busybox").note).toBe(noteOf(providerIds));
});

test.each(providerIds.filter((id) => Object.keys(environmentOf(id)).length > 0))("credentials of %s ask the vendor itself", (id) => {
  // Vendors share variables: so do their providers.
  const env = { ...environmentOf(id), [endpointVariable(id)]: "" };
  const { note } = npmStart(env, "ls", "nobody/no/such");
  expect(note).toMatch(/^sandbox: .* stand in for /);
  expect(note.split(/[ ,]+/)).not.toContain(id);
  expect(note).not.toContain("every provider");
});
