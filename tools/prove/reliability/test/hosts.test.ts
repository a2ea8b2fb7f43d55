// Which credential reaches which host: what each vendor states, against what the clients send.
import { readFile } from "node:fs/promises";
import { environmentOf, factsOf, type ProviderId, providerIds } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import { editCredentials } from "../src/environment.ts";
import { holds, listenTo, readHostRows, type Sent, waysOf } from "../src/hosts.ts";

const ways = providerIds.flatMap((id) => waysOf(id).map((way) => ({ id, way })));

describe.each(ways)("$id with $way", ({ id, way }) => {
  const { credentials, credentialOrigins } = factsOf(id);

  test("they go where the vendor states", async () => {
    const { sent, error, fields } = await listenTo(id, { way });
    expect(error).toBeUndefined();
    const carriers = carriersOf(sent, fields);
    expect(carriers.length).toBeGreaterThan(0);
    const origins = way === undefined ? credentialOrigins : credentials[way]?.origins;
    for (const { origin } of carriers) expect(origin).toMatch(origins ?? /^$/);
  });

  test("with a baseUrl, everything goes there, and nothing to the vendor", async () => {
    const { sent } = await listenTo(id, { way, given: { baseUrl: "http://127.0.0.1:9/elsewhere" } });
    expect(new Set(sent.map(({ origin }) => origin))).toEqual(new Set(["http://127.0.0.1:9"]));
  });

  test("a redirect takes neither them nor what they were exchanged for along, whatever it is the answer to", async () => {
    const given = id === "oci" ? { details: "created" } : {};
    const { sent: usual } = await listenTo(id, { way, given });
    for (const redirected of usual.keys()) {
      const edit = (response: Response, index: number) =>
        index === redirected ? new Response(null, { status: 307, headers: { location: "https://elsewhere.example/x" } }) : response;
      const { sent, fields } = await listenTo(id, { way, given, edit });
      expect(sent.length).toBeGreaterThan(redirected);
      const elsewhere = sent.filter(({ origin }) => origin === "https://elsewhere.example");
      expect([...carriersOf(elsewhere, fields), ...elsewhere.filter(({ hasIssuedToken }) => hasIssuedToken)]).toEqual([]);
    }
  });
});

/** The requests with a credential in them. */
function carriersOf(sent: readonly Sent[], fields: Readonly<Record<string, string>>): readonly Sent[] {
  return sent.filter(({ text }) => Object.values(fields).some((value) => holds(text, value)));
}

const originsOf = (sent: readonly Sent[]) => [...new Set(sent.map(({ origin }) => origin))];

const servers: readonly (readonly [ProviderId, string, string, string])[] = [
  ["quay", "QUAY_URL", "https://quay.example.com", "https://quay.example.com"],
  ["harbor", "HARBOR_URL", "https://harbor.example.com", "https://harbor.example.com"],
  ["oci", "REGISTRY_HOST", "registry.example.com:5000", "https://registry.example.com:5000"],
];

describe.each(servers)("%s with a server in %s", (id, variable, value, origin) => {
  const env = { ...environmentOf(id), [variable]: value };

  test("everything goes there", async () => {
    const { sent, error, fields } = await listenTo(id, { env });
    expect(error).toBeUndefined();
    expect(originsOf(carriersOf(sent, fields))).toEqual([origin]);
    expect(originsOf(sent)).toEqual([origin]);
  });

  const others = Object.entries(editCredentials(id, ({ name }) => markOf(name))).filter(([name]) => name !== variable);
  test.each([
    ["another server", { ...Object.fromEntries(others), [variable]: value }],
    ["no server", Object.fromEntries(others)],
  ])("where the variable names %s, nothing goes to a host that is typed", async (_, given) => {
    const { sent, fields } = await listenTo(id, { env: given, host: { baseUrl: "https://other.example.com" } });
    expect(carriersOf(sent, fields)).toEqual([]);
  });
});

/** An answer whose challenge names a token service at another origin. */
function nameRealm(response: Response, origin: string): Response {
  const challenge = response.headers.get("www-authenticate");
  if (challenge) response.headers.set("www-authenticate", challenge.replace(/realm="https?:\/\/[^/"]+/, `realm="${origin}`));
  return response;
}

const realms: readonly (readonly [string, string, string | undefined, boolean])[] = [
  ["registry.example.com", "https://registry.example.com:8443", undefined, true],
  ["docker.io", "https://auth.docker.io", undefined, true],
  ["registry.gitlab.com", "https://gitlab.com", undefined, true],
  ["registry.digitalocean.com", "https://api.digitalocean.com", undefined, true],
  ["registry.example.com", "https://auth.example.com", "https://auth.example.com/token", true],
  ["registry.example.com", "https://auth.example.com", "https://auth.example.org/token", false],
  ["registry.example.com", "https://auth.example.com", undefined, false],
  ["registry.example.com", "https://auth.docker.io", undefined, false],
  ["registry.example.com", "http://registry.example.com", undefined, false],
  ["docker.io", "https://auth.docker.io.example.com", undefined, false],
];

test.each(realms)("a registry at %s whose tokens are at %s, with REGISTRY_REALM %s: the password goes there: %s", async (...given) => {
  const [registry, realm, stated, isTrusted] = given;
  const env = { ...environmentOf("oci"), REGISTRY_HOST: registry, ...(stated === undefined ? {} : { REGISTRY_REALM: stated }) };
  const { sent, fields } = await listenTo("oci", { env, edit: (response) => nameRealm(response, realm) });
  expect(originsOf(carriersOf(sent, fields))).toEqual(isTrusted ? [realm] : []);
});

/** Everybody's variables at once, each credential with a value of its own. */
const everybodysEnvironment = Object.assign({}, ...providerIds.map((id) => editCredentials(id, ({ name }) => markOf(name))));

function markOf(variable: string): string {
  return `mark-of-${variable.toLowerCase().replaceAll("_", "-")}`;
}

test("every provider that takes credentials stands in the table of SECURITY.md", async () => {
  const rows = await readHostRows();
  const taking = providerIds.filter((id) => Object.keys(factsOf(id).credentialVariables).length > 0);
  expect(new Set(rows.map(([id]) => id))).toEqual(new Set(taking.map((id) => `\`${id}\``)));
});

test.each<[ProviderId, string, string]>([
  ["tencent-tcr", "ap-shanghai-fsi", "tcr.ap-shanghai-fsi.tencentcloudapi.com"],
  ["huawei-swr", "eu-west-101", "myhuaweicloud.eu"],
  ["aws-ecr", "cn-north-1", "amazonaws.com.cn"],
  ["aws-ecr", "eusc-de-east-1", "amazonaws.eu"],
  ["aws-ecr", "us-iso-east-1", "c2s.ic.gov"],
  ["aws-ecr", "us-isob-east-1", "sc2s.sgov.gov"],
  ["aws-ecr", "eu-isoe-west-1", "cloud.adc-e.uk"],
  ["aws-ecr", "us-isof-south-1", "csp.hci.ic.gov"],
])("%s: in %s the host is under %s, and SECURITY.md says so", async (id, region, domain) => {
  const [way] = waysOf(id);
  const { sent } = await listenTo(id, { way, given: { region } });
  expect(originsOf(sent).map((origin) => `.${new URL(origin).host}`)).toEqual([expect.stringMatching(new RegExp(`\\.${domain}$`))]);
  expect(await readFile(new URL("../../../../SECURITY.md", import.meta.url), "utf8")).toContain(`\`${domain}\``);
});

const known = providerIds.filter((id) => factsOf(id).refusal);

test.each(known)("%s: the environment's credentials go where the vendor states, and none of another vendor's", async (id) => {
  const { credentialVariables, credentialOrigins, environment } = factsOf(id);
  const { sent, error } = await listenTo(id, {
    env: { ...everybodysEnvironment, ...editCredentials(id, ({ name }) => markOf(name)) },
  });
  expect(error).toMatchObject({ name: "ImagetagsError", kind: "authentication" });
  const marks = Object.keys(everybodysEnvironment).map((name) => ({ name, mark: markOf(name) }));
  const seen = marks.filter(({ mark }) => sent.some(({ text }) => holds(text, mark))).map(({ name }) => name);
  expect(seen.length).toBeGreaterThan(0);
  expect(Object.keys(credentialVariables)).toEqual(expect.arrayContaining(seen));
  expect(Object.keys(environment)).toEqual(expect.arrayContaining(Object.keys(credentialVariables)));
  for (const { origin } of sent) expect(origin).toMatch(credentialOrigins);
});
