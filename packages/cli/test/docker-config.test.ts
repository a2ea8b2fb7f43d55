import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentOf } from "@imagetags/sandbox";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findLogin } from "../src/docker-config.ts";
import { endpointVariable } from "../src/source.ts";
import { UsageError } from "../src/usage-error.ts";
import { useSandbox } from "./session.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "imagetags-docker-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const auth = (text: string) => ({ auth: Buffer.from(text).toString("base64") });
const configure = (config: unknown) =>
  writeFileSync(join(folder, "config.json"), typeof config === "string" ? config : JSON.stringify(config));
const find = (host: string, signal = new AbortController().signal) =>
  findLogin(host, { DOCKER_CONFIG: folder, PATH: `${folder}:${process.env.PATH}` }, signal);

/** A helper program, which notes what it is asked. */
function writeHelper(name: string, script: string): void {
  const file = join(folder, `docker-credential-${name}`);
  writeFileSync(file, `#!/bin/sh\nread -r host; echo "$1 $host" > ${folder}/asked\n${script}\n`);
  chmodSync(file, 0o755);
}

test.each<[string, Record<string, object>]>([
  ["registry.example.com", { "registry.example.com": auth("me:pass:word") }],
  ["localhost:5000", { "localhost:5000": auth("me:pass:word") }],
  ["registry.example.com", { "https://registry.example.com/v2/": auth("me:pass:word") }],
  ["registry.example.com", { "https://registry.example.com/v2": auth("me:pass:word") }],
  ["registry.example.com", { "http://registry.example.com": auth("me:pass:word") }],
  ["registry.example.com", { "registry.example.com": { username: "me", password: "pass:word" } }],
  ["docker.io", { "https://index.docker.io/v1/": auth("me:pass:word") }],
  ["docker.io", { "https://index.docker.io/v1/access-token": auth("you:no"), "https://index.docker.io/v1/": auth("me:pass:word") }],
])("%s: what docker login wrote, %j", async (host, auths) => {
  configure({ auths: { "other.example.com": auth("you:no"), ...auths } });
  expect(await find(host)).toEqual({ username: "me", password: "pass:word" });
  expect(await find("third.example.com")).toBeUndefined();
});

test.each([
  ["the host's own helper", { credHelpers: { "registry.example.com": "own" }, credsStore: "absent" }],
  ["the store for all hosts", { credsStore: "own", auths: { "registry.example.com": {} } }],
  ["the store, though the file holds an older login,", { credsStore: "own", auths: { "registry.example.com": auth("old:old") } }],
])("%s is run with the host on its input", async (_, config) => {
  configure(config);
  writeHelper("own", `echo '{"ServerURL":"x","Username":"me","Secret":"hush"}'`);
  expect(await find("registry.example.com")).toEqual({ username: "me", password: "hush" });
  expect(readFileSync(join(folder, "asked"), "utf8")).toBe("get registry.example.com\n");
});

test.each([{ "registry.example.com": "" }, { "registry.example.com": null }])(
  "as Docker has it, %j stands for the file",
  async (credHelpers) => {
    configure({ credHelpers, credsStore: "absent", auths: { "registry.example.com": auth("me:hush") } });
    expect(await find("registry.example.com")).toEqual({ username: "me", password: "hush" });
  },
);

test("a helper that knows nothing of a host: no login, whatever the file holds", async () => {
  configure({ credsStore: "own", auths: { "registry.example.com": auth("old:old") } });
  writeHelper("own", "echo 'credentials not found in native keychain'; exit 1");
  expect(await find("registry.example.com")).toBeUndefined();
});

test.each<[string, string, RegExp]>([
  ["fails", "echo hush; exit 3", /^docker-credential-own, which .*config\.json names, failed for registry\.example\.com: 3\.$/],
  ["answers no JSON", "echo hush", /answers no JSON for registry\.example\.com\.$/],
  ["holds an identity token", `echo '{"Username":"<token>","Secret":"hush"}'`, /identity token/],
])("a helper that %s is told of, and nothing of what it said", async (_, script, message) => {
  configure({ credHelpers: { "registry.example.com": "own" } });
  writeHelper("own", script);
  const error = await find("registry.example.com").catch((error: unknown) => error);
  expect(error).toMatchObject({ message: expect.stringMatching(message), advice: expect.stringContaining("--anonymous") });
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("hush");
});

test.each([
  ["an identity token", { auth: Buffer.from("me:").toString("base64"), identitytoken: "hush" }],
  ["an identity token alone", { identitytoken: "hush" }],
  ["an identity token in place of the password", auth("<token>:hush")],
])("%s in the file is told of, and not what it is", async (_, login) => {
  configure({ auths: { "registry.example.com": login } });
  const error = await find("registry.example.com").catch((error: unknown) => error);
  expect(error).toMatchObject({
    message: expect.stringMatching(/holds an identity token/),
    advice: expect.stringContaining("--anonymous"),
  });
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("hush");
});

test.each(["me", "me:", ":pass", ""])("%j is no login", async (text) => {
  configure({ auths: { "registry.example.com": auth(text) } });
  expect(await find("registry.example.com")).toBeUndefined();
});

test.each(["../own", "own get", "\0"])("a helper named %j is not run", async (name) => {
  configure({ credsStore: name });
  const refusal = { message: expect.stringMatching(/is no program\.$/), advice: expect.stringContaining("--anonymous") };
  await expect(find("registry.example.com")).rejects.toMatchObject(refusal);
});

test("whatever a file holds, there is a login, or none, or a reason with a way out", async () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(auth("me:pass").auth, "\0", { toString: null }));
  const stored = fc.record({ auth: value, username: value, password: value, identitytoken: value }, { requiredKeys: [] });
  const hosts = (of: fc.Arbitrary<unknown>) => fc.oneof(value, fc.record({ "registry.example.com": fc.oneof(value, of) }));
  const file = fc.record({ auths: hosts(stored), credHelpers: hosts(value), credsStore: value }, { requiredKeys: [] });
  await fc.assert(
    fc.asyncProperty(fc.oneof(value, file), async (config) => {
      configure(JSON.stringify(config));
      const login = await find("registry.example.com").catch((error: unknown) => error);
      if (login instanceof UsageError) expect(login.advice).toContain("--anonymous");
      else if (login !== undefined) expect(login).toEqual({ username: expect.stringMatching(/./s), password: expect.stringMatching(/./s) });
    }),
    { numRuns: 300 },
  );
});

test.each(["exec yes", "trap '' TERM; exec yes", "yes"])("a helper that never ends what it says is stopped: %s", async (script) => {
  configure({ credHelpers: { "registry.example.com": "own" } });
  writeHelper("own", script);
  await expect(find("registry.example.com")).rejects.toThrow(/failed for registry\.example\.com: killed\./);
});

test("a helper is no longer waited for once the signal aborts, nor what it started, and none is started after", async () => {
  configure({ credHelpers: { "registry.example.com": "own" } });
  writeHelper("own", "sleep 3 & wait");
  const controller = new AbortController();
  const { signal } = controller;
  const waited = vi.spyOn(signal, "addEventListener");
  const removed = vi.spyOn(signal, "removeEventListener");
  const login = find("registry.example.com", signal);
  while (waited.mock.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
  controller.abort(new Error("enough"));
  await expect(login).rejects.toThrow("enough");
  expect(removed).toHaveBeenCalledTimes(waited.mock.calls.length);
  await expect(find("registry.example.com", signal)).rejects.toThrow("enough");
  expect(waited).toHaveBeenCalledOnce();
});

test("a helper that does not answer is waited for a minute, and what it started is not", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    configure({ credHelpers: { "registry.example.com": "own" } });
    writeHelper("own", "sleep 3 & wait");
    const login = find("registry.example.com").catch((error: unknown) => error);
    while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(59_999);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1);
    expect(await login).toMatchObject({ message: expect.stringMatching(/failed for registry\.example\.com: no answer within 60 s\.$/) });
  } finally {
    vi.useRealTimers();
  }
});

test("a helper that answered is waited for no longer", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    configure({ credHelpers: { "registry.example.com": "own", "absent.example.com": "absent" } });
    writeHelper("own", "exit 1");
    for (const host of ["registry.example.com", "absent.example.com"]) await expect(find(host)).rejects.toThrow(UsageError);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("a helper that is not there", async () => {
  configure({ credHelpers: { "registry.example.com": "absent" } });
  await expect(find("registry.example.com")).rejects.toThrow(/docker-credential-absent, .*: ENOENT\./);
});

test("no file: no login; one that is no JSON is told of, without its text", async () => {
  expect(await find("registry.example.com")).toBeUndefined();
  expect(await findLogin("registry.example.com", {}, new AbortController().signal)).toBeUndefined();
  configure('{"auths": hush');
  const error = await find("registry.example.com").catch((error: unknown) => error);
  expect(error).toMatchObject({ message: expect.stringMatching(/config\.json is no JSON\.$/) });
  expect(String(error)).not.toContain("hush");
});

describe("a login reaches the registry that it is for:", () => {
  const { world, environment, inEnvironment } = useSandbox();
  const { HARBOR_USERNAME, HARBOR_PASSWORD } = environmentOf("harbor");
  const { DOCKERHUB_USERNAME, DOCKERHUB_TOKEN } = environmentOf("docker-hub");
  const { REGISTRY_USERNAME, REGISTRY_PASSWORD } = environmentOf("oci");

  test.each<[string, string, string[], string]>([
    ["harbor", "harbor.example.com", ["harbor/team/shop"], `${HARBOR_USERNAME}:${HARBOR_PASSWORD}`],
    ["harbor", "harbor.example.com", ["harbor.example.com/team/shop", "--provider", "harbor"], `${HARBOR_USERNAME}:${HARBOR_PASSWORD}`],
    ["docker-hub", "https://index.docker.io/v1/", ["team/shop"], `${DOCKERHUB_USERNAME}:${DOCKERHUB_TOKEN}`],
    ["oci", "registry.example.com", ["registry.example.com/team/shop"], `${REGISTRY_USERNAME}:${REGISTRY_PASSWORD}`],
  ])("%s, kept for %s, asked for %j", async (id, host, typed, user) => {
    world.oci.access = "basic";
    const endpoint = endpointVariable(id);
    const env = { [endpoint]: environment()[endpoint] ?? "", HARBOR_URL: "https://harbor.example.com", DOCKER_CONFIG: folder };
    const codes = [];
    for (const login of [user, `${user}-wrong`]) {
      configure({ auths: { [host]: auth(login) } });
      codes.push((await inEnvironment(env, "ls", ...typed)).code);
    }
    expect(codes).toEqual([0, 1]);
  });
});

describe("a registry that refuses", () => {
  const { world, environment, inEnvironment } = useSandbox();
  const ls = (...options: string[]) => {
    const { IMAGETAGS_ENDPOINT_OCI = "" } = environment();
    return inEnvironment({ IMAGETAGS_ENDPOINT_OCI, DOCKER_CONFIG: folder }, "ls", "registry.example.com/team/private", ...options);
  };
  const login = { auths: { "registry.example.com": auth("sandbox:wrong-password") } };

  test.each<[string, object, string[], RegExp]>([
    ["a stranger", {}, [], /^hint: Sign in: docker login registry\.example\.com$/m],
    ["--anonymous", login, ["--anonymous"], /^hint: Leave out --anonymous, .*: docker login registry\.example\.com$/m],
    ["a login", login, [], /^hint: What docker login wrote is not taken: docker login registry\.example\.com again/m],
  ])("%s: what to do is said by docker login", async (_, config, options, hint) => {
    world.oci.access = "basic";
    configure(config);
    const { code, stderr } = await ls(...options);
    expect([code, stderr]).toEqual([1, expect.stringMatching(hint)]);
    expect(stderr).not.toContain("wrong-password");
  });

  test("another registry than that of the environment's credentials: that they were not used", async () => {
    world.oci.access = "basic";
    configure({});
    const { IMAGETAGS_ENDPOINT_OCI = "" } = environment();
    const own = { REGISTRY_HOST: "other.example.com", REGISTRY_USERNAME: "me", REGISTRY_PASSWORD: "hush-hush" };
    const { code, stderr } = await inEnvironment(
      { IMAGETAGS_ENDPOINT_OCI, DOCKER_CONFIG: folder, ...own },
      "ls",
      "registry.example.com/a/b",
    );
    expect(code).toBe(1);
    expect(stderr).toContain(
      "hint: Sign in: docker login registry.example.com. REGISTRY_USERNAME is for other.example.com, which REGISTRY_HOST names, and was not used.\n",
    );
  });

  test("a server's address with a password in it: no helper is told of the password, and nobody else", async () => {
    configure({ credsStore: "own" });
    writeHelper("own", "exit 1");
    const env = { HARBOR_URL: "https://me:hush@harbor.example.com", DOCKER_CONFIG: folder, PATH: `${folder}:${process.env.PATH}` };
    const { code, stdout, stderr } = await inEnvironment(env, "ls", "harbor/team/app");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).not.toContain("hush");
    expect(readFileSync(join(folder, "asked"), "utf8")).toBe("get harbor.example.com\n");
  });

  test("a stranger who gets a token, and may not read: that there may be none, and how to sign in", async () => {
    world.oci.access = "token";
    const { stderr } = await ls();
    expect(stderr).toMatch(/^hint: There is no such repository, or .* Sign in: docker login registry\.example\.com$/m);
  });
});
