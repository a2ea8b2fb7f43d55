import { inspect } from "node:util";
import { createSandbox, environmentOf, type Fault, factsOf, type ProviderId, providerIds, type Sandbox } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import { credentialKinds, type Issued, issueCredentials } from "../src/credentials.ts";
import { wrongEnvironment } from "../src/environment.ts";
import { faultsOf } from "../src/faults.ts";
import { openSource, reach, type Transport, transports } from "../src/open.ts";

interface Listing {
  readonly id: ProviderId;
  readonly fault?: Fault | undefined;
  readonly issue?: (sandbox: Sandbox) => Issued;
  /** Default: as a function. */
  readonly transport?: Transport;
}

/** Lists through a fault that never ends; returns the secrets that travelled, and everything that a program or a log could see. */
async function listThrough({ id, fault, issue = () => ({ env: environmentOf(id) }), transport = "function" }: Listing) {
  const sandbox = createSandbox({ faults: () => fault });
  for (let minute = 0; minute < 25; minute++) sandbox.push(id, "test/secrets", `v${minute}`, new Date(Date.UTC(2020, 0, 1, 0, minute)));
  const { env, credentials } = issue(sandbox);
  const asked = typeof credentials === "function" ? await credentials() : credentials;
  const held = Object.entries({ ...env, ...asked });
  const secrets = new Set(held.flatMap(([name, value]) => (isSecret(name) ? [String(value)] : [])));
  const seen: unknown[] = [];
  const reached = await reach(sandbox, transport);
  const fetch: typeof reached.fetch = async (url, init) => {
    // A URL is a secret where the signature stands in it.
    if (/[?&]signature=/i.test(url)) secrets.add(url);
    for (const [name, value] of new URL(url).searchParams) if (/^signature$/i.test(name)) secrets.add(value).add(encodeURIComponent(value));
    const { authorization, "x-auth-token": token } = Object.fromEntries(new Headers(init.headers));
    for (const secret of [authorization?.replace(/^.*Signature=/, ""), token]) if (secret) secrets.add(secret);
    return reached.fetch(url, init);
  };
  const observe = (event: unknown) => seen.push(event);
  try {
    const baseUrl = reached.baseUrl(id);
    const options = {
      fetch,
      ...(baseUrl && { baseUrl }),
      credentials,
      retry: { delayMs: 0, attempts: 2, budgetMs: 30_000 },
      onRequest: observe,
      onResponse: observe,
    };
    const source = await openSource(id, options, env);
    for await (const tag of source.list("test/secrets", { pageSize: 10 })) seen.push(tag.name);
  } catch (error) {
    seen.push(error, JSON.stringify(error), error instanceof Error ? error.stack : "");
  } finally {
    await reached.close();
  }
  return { secrets: [...secrets], seen: inspect(seen, { depth: 10, showHidden: true, maxArrayLength: 50 }) };
}

function isSecret(name: string): boolean {
  return (
    providerIds.some((id) => factsOf(id).credentialVariables[name] === "secret") || /(?:secret|private)_?key$|token|password/i.test(name)
  );
}

// Over HTTP with one kind of each provider's: what an answer does on its way is the same for all.
const ways = providerIds.flatMap((id) =>
  credentialKinds(id)
    .filter((kind) => kind !== "none" && Object.keys(factsOf(id).credentialVariables).length > 0)
    .flatMap((kind, index) =>
      transports.filter((transport) => transport === "function" || index === 0).map((transport) => ({ id, kind, transport })),
    ),
);

describe.each(ways)("$id with $kind, by $transport", ({ id, kind, transport }) => {
  test.each(faultsOf(id))("$kind: no key, token, signature or signed URL is seen", async (fault) => {
    const { secrets, seen } = await listThrough({ id, fault, transport, issue: (sandbox) => issueCredentials(sandbox, id, kind) });
    // A registry that gives a token for a password may not have come so far.
    expect(secrets.length).toBeGreaterThan(0);
    expect(seen.length).toBeGreaterThan(100);
    expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
  });
});

const refusing = providerIds.flatMap((id) => {
  const { refusal } = factsOf(id);
  return refusal ? [{ id, ...refusal }] : [];
});

test.each(refusing)("$id: nor when the vendor refuses the key", async ({ id, message, code }) => {
  const { secrets, seen } = await listThrough({ id, issue: () => ({ env: wrongEnvironment(id) }) });
  // What the vendor says of the refusal is among what is searched.
  expect(seen).toMatch(/kind: 'authentication'/);
  expect(seen).toContain(message);
  if (code) expect(seen).toMatch(new RegExp(`code: '?${code}`));
  expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
});

// What a user may hold that the vendor does not know.
const strangers: readonly (readonly [ProviderId, Record<string, string>])[] = [
  ["tencent-ccr", { TENCENTCLOUD_SECURITY_TOKEN: "temporary+token/of=tencent" }],
  ["ucloud-uhub", { UCLOUD_SECURITY_TOKEN: "temporary+token/of=ucloud" }],
  ["surfercloud-uhub", { SURFERCLOUD_SECURITY_TOKEN: "temporary+token/of=surfercloud" }],
  ["huawei-swr", { HUAWEICLOUD_SDK_SECURITY_TOKEN: "temporary+token/of=huawei" }],
  ["otc-swr", { OS_SECURITY_TOKEN: "temporary+token/of=otc" }],
  ["otc-swr", { OS_AUTH_TOKEN: "a-token-that-iam-did-not-issue" }],
  ["otc-swr", { OS_USERNAME: "sandbox", OS_PASSWORD: 'wrong "pass\\word"', OS_DOMAIN_NAME: "sandbox-domain", OS_PROJECT_NAME: "eu-de" }],
];

test.each(strangers)("%s with %j: refused, and not seen either", async (id, more) => {
  const keys = "OS_PASSWORD" in more || "OS_AUTH_TOKEN" in more ? {} : environmentOf(id);
  const { secrets, seen } = await listThrough({ id, issue: () => ({ env: { OS_REGION_NAME: "eu-de", ...keys, ...more } }) });
  expect(seen).toMatch(/kind: 'authentication'/);
  expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
});

// What a server can echo so that it is read again before it is shown.
const echoes: Readonly<Record<string, (token: string) => string>> = {
  "with a letter escaped in JSON": (token) =>
    `${token.slice(0, 2)}\\u${token.charCodeAt(2).toString(16).padStart(4, "0")}${token.slice(3)}`,
  "in a URL with a letter escaped": (token) => `%${token.charCodeAt(0).toString(16)}${token.slice(1)}`,
  "in HTML, twice": (token) => [...token].map((sign) => `&amp;#${sign.charCodeAt(0)};`).join(""),
  "in a URL, three times": (token) => [1, 2, 3].reduce((inner) => encodeURIComponent(inner), token),
};

test.each(Object.entries(echoes))("a token that a refusal echoes %s is not seen", async (_, write) => {
  const token = "token-of/mine+that=is:echoed";
  const text = `{"errors":[{"errorCode":"SVCSTG.SWR.4010000","errorMessage":"no such token: ${write(token)}."}]}`;
  const fetch = async () => new Response(text, { status: 401, headers: { "x-request-id": write(token).replaceAll("\\", "") } });
  const source = await openSource("otc-swr", { fetch, credentials: { token } }, { OS_AUTH_TOKEN: "another", OS_REGION_NAME: "eu-de" });
  const listing = async () => {
    for await (const tag of source.list("test/secrets")) expect.unreachable(tag.name);
  };
  const error = await listing().catch((caught: unknown) => caught);
  expect(error).toMatchObject({ kind: "authentication", message: expect.stringContaining("no such token: ***.") });
});
