// Which credential reaches which host: SECURITY.md's table against what the clients send.
import { readFileSync } from "node:fs";
import { type ProviderId, providerIds } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import { credentialKinds } from "../src/credentials.ts";
import { openSource } from "../src/open.ts";

const region = "eu-de";
const env = {
  TENCENTCLOUD_SECRET_ID: "AKIDtencent-id",
  TENCENTCLOUD_SECRET_KEY: "tencent-secret-key",
  TENCENTCLOUD_REGION: region,
  TENCENTCLOUD_TCR_REGISTRY_ID: "tcr-1",
  HUAWEICLOUD_SDK_AK: "huawei-access-key",
  HUAWEICLOUD_SDK_SK: "huawei-secret-key",
  HUAWEICLOUD_REGION: region,
  OS_ACCESS_KEY: "otc-access-key",
  OS_SECRET_KEY: "otc-secret-key",
  OS_REGION_NAME: region,
  UCLOUD_PUBLIC_KEY: "ucloud-public-key",
  UCLOUD_PRIVATE_KEY: "ucloud-private-key",
  SURFERCLOUD_PUBLIC_KEY: "surfercloud-public-key",
  SURFERCLOUD_PRIVATE_KEY: "surfercloud-private-key",
};

type Fields = Readonly<Record<string, string>>;
const swr: readonly Fields[] = [
  { accessKey: "an-access-key", secretKey: "a-secret-key", securityToken: "a-security-token" },
  { token: "a-token-of-the-caller" },
  { username: "a-username", password: "a-password", domain: "a-domain", project: "a-project" },
];
const uhub: readonly Fields[] = [{ publicKey: "a-public-key", privateKey: "a-private-key", securityToken: "a-security-token" }];
const tencent: readonly Fields[] = [{ secretId: "a-secret-id", secretKey: "a-secret-key", token: "a-session-token" }];
const credentials: Readonly<Record<ProviderId, readonly Fields[]>> = {
  "tencent-tcr-personal": tencent,
  "tencent-tcr": tencent,
  "tencent-ccr": tencent,
  "huawei-swr": swr,
  "otc-swr": swr,
  "ucloud-uhub": uhub,
  "surfercloud-uhub": uhub,
};
const issued = "a-token-that-iam-issued";

interface Sent {
  readonly origin: string;
  readonly text: string;
}

/** What leaves for one listing; the listing itself is refused. */
async function listenTo(id: ProviderId, given: object): Promise<Sent[]> {
  const sent: Sent[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    const { origin, pathname } = new URL(url);
    const text = JSON.stringify([decodeURIComponent(url), ...new Headers(init.headers), `${init.body ?? ""}`]);
    sent.push({ origin, text });
    if (!pathname.endsWith("/auth/tokens")) return Response.json({ code: 4100, RetCode: 171 }, { status: 401 });
    const token = { expires_at: "2999-01-01T00:00:00Z" };
    return Response.json({ token }, { status: 201, headers: { "x-subject-token": issued } });
  };
  const source = await openSource(id, { fetch, retry: { attempts: 1 }, ...given }, env);
  const listing = async () => {
    for await (const _ of source.list("a-namespace/a-name")) expect.unreachable();
  };
  await expect(listing()).rejects.toMatchObject({ name: "ImagetagsError", kind: "authentication" });
  return sent;
}

const quote = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");

async function toRows(id: ProviderId, fields: Fields): Promise<string[]> {
  const sent = await listenTo(id, { credentials: fields });
  return sent.map(({ origin, text }) => {
    const names = Object.keys(fields).filter((name) => text.includes(fields[name] as string));
    const what = [...(names.length > 0 ? [quote(names)] : []), ...(text.includes(issued) ? ["IAM's token"] : [])].join(", ");
    return `| \`${id}\` | ${quote(Object.keys(fields))} | \`${origin.replace(region, "<region>")}\` | ${what} |`;
  });
}

test("SECURITY.md tells which credential reaches which host", async () => {
  const rows = providerIds.flatMap((id) => credentials[id].map((fields) => toRows(id, fields)));
  const page = readFileSync(new URL("../../../SECURITY.md", import.meta.url), "utf8");
  const table = page.split("\n").filter((line) => line.startsWith("| `"));
  expect(table.map((line) => line.replaceAll(/ +/g, " "))).toEqual((await Promise.all(rows)).flat());
});

test("every way to be known to a vendor is in that table", () => {
  for (const id of providerIds) {
    const kinds = credentialKinds(id).filter((kind) => kind !== "temporary" && kind !== "function");
    expect(credentials[id]).toHaveLength(kinds.length);
  }
});

describe.each(providerIds)("%s", (id) => {
  test("the environment's credentials reach the same host, and none of another vendor's", async () => {
    const [sent] = await listenTo(id, {});
    const [expected] = await listenTo(id, { credentials: credentials[id][0] });
    expect(sent?.origin).toBe(expected?.origin);
    const own = {
      "tencent-tcr-personal": "tencent",
      "tencent-tcr": "tencent",
      "tencent-ccr": "tencent",
      "huawei-swr": "huawei",
      "otc-swr": "otc",
      "ucloud-uhub": "ucloud",
      "surfercloud-uhub": "surfercloud",
    }[id];
    const seen = Object.values(env).filter(
      (value) => ![region, env.TENCENTCLOUD_TCR_REGISTRY_ID].includes(value) && sent?.text.includes(value),
    );
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatch(new RegExp(`^(?:AKID)?${own}-`));
  });

  test("with a baseUrl, everything goes there, and nothing to the vendor", async () => {
    for (const fields of credentials[id]) {
      const sent = await listenTo(id, { credentials: fields, baseUrl: "http://127.0.0.1:9/elsewhere" });
      expect(new Set(sent.map(({ origin }) => origin))).toEqual(new Set(["http://127.0.0.1:9"]));
    }
  });
});
