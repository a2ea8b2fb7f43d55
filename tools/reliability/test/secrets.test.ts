import { inspect } from "node:util";
import { createSandbox, environmentOf, type Fault, type ProviderId, providerIds } from "@imagetags/sandbox";
import { expect, test } from "vitest";
import { providers } from "../../../packages/cli/src/providers.ts";
import { everyFault } from "../src/faults.ts";

const cases = providerIds.flatMap((id) => everyFault.map((fault) => ({ id, fault })));

/** Lists through a fault that never ends; returns the secrets that travelled, and everything that a program or a log could see. */
async function listThrough(id: ProviderId, fault: Fault | undefined, env: Record<string, string>) {
  const sandbox = createSandbox({ faults: () => fault });
  const secrets = new Set(Object.entries(env).flatMap(([name, value]) => (/KEY$|_SK$|TOKEN|PASSWORD/.test(name) ? [value] : [])));
  const seen: unknown[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    // A URL is a secret where the signature stands in it.
    if (/[?&]signature=/i.test(url)) secrets.add(url);
    for (const [name, value] of new URL(url).searchParams) if (/^signature$/i.test(name)) secrets.add(value).add(encodeURIComponent(value));
    const { authorization, "x-auth-token": token } = Object.fromEntries(new Headers(init.headers));
    for (const secret of [authorization?.replace(/^.*Signature=/, ""), token]) if (secret) secrets.add(secret);
    return sandbox.fetch(new Request(url, init));
  };
  const observe = (event: unknown) => seen.push(event);
  const source = (await providers[id]?.())?.open(env, {
    fetch,
    retry: { delayMs: 0, attempts: 2 },
    onRequest: observe,
    onResponse: observe,
  });
  try {
    for await (const tag of source?.list("test/many") ?? []) seen.push(tag.name);
  } catch (error) {
    seen.push(error, JSON.stringify(error), error instanceof Error ? error.stack : "");
  }
  return { secrets: [...secrets], seen: inspect(seen, { depth: 10, showHidden: true, maxArrayLength: 50 }) };
}

test.each(cases)("$id, $fault.kind: no key, token, signature or signed URL is seen", async ({ id, fault }) => {
  const { secrets, seen } = await listThrough(id, fault, environmentOf(id));
  expect(secrets.length).toBeGreaterThan(1);
  expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
});

test.each(providerIds)("%s: nor when the vendor refuses the key", async (id) => {
  const env = Object.fromEntries(
    Object.entries(environmentOf(id)).map(([name, value]) => [
      name,
      /(?:SECRET|PRIVATE)_KEY$|_SK$/.test(name) ? "wrong-secret-key" : value,
    ]),
  );
  const { secrets, seen } = await listThrough(id, undefined, env);
  // What the vendor says of the refusal is among what is searched.
  expect(seen).toMatch(/authentication.*code|code.*authentication/s);
  expect(seen).toMatch(/code: '?(?:4100|171|APIGW\.0301)/);
  expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
});

// What else a user may hold than the keys of the sandbox's environment.
const holders: readonly (readonly [ProviderId, Record<string, string>])[] = [
  ["tencent-ccr", { TENCENTCLOUD_SECURITY_TOKEN: "temporary+token/of=tencent" }],
  ["ucloud-uhub", { UCLOUD_SECURITY_TOKEN: "temporary+token/of=ucloud" }],
  ["surfercloud-uhub", { SURFERCLOUD_SECURITY_TOKEN: "temporary+token/of=surfercloud" }],
  ["huawei-swr", { HUAWEICLOUD_SDK_SECURITY_TOKEN: "temporary+token/of=huawei" }],
  ["otc-swr", { OS_SECURITY_TOKEN: "temporary+token/of=otc" }],
  ["otc-swr", { OS_AUTH_TOKEN: "a-token-that-iam-did-not-issue" }],
  ["otc-swr", { OS_USERNAME: "sandbox", OS_PASSWORD: 'wrong "pass\\word"', OS_DOMAIN_NAME: "sandbox-domain", OS_PROJECT_NAME: "eu-de" }],
];

test.each(holders)("%s with %j: refused, and not seen either", async (id, more) => {
  const keys = "OS_PASSWORD" in more || "OS_AUTH_TOKEN" in more ? {} : environmentOf(id);
  const { secrets, seen } = await listThrough(id, undefined, { OS_REGION_NAME: "eu-de", ...keys, ...more });
  expect(seen).toMatch(/kind: 'authentication'/);
  expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
});
