// What one server says of a key, and whom that binds: clients that are given the same credentials, at the vendors' own hosts.
import type { ProviderId } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import { openSource } from "../src/open.ts";

const swrRefusal = () => Response.json({ error_code: "APIG.0301", error_msg: "verify aksk signature fail" }, { status: 401 });
const awsRefusal = () => Response.json({ __type: "UnrecognizedClientException", message: "no" }, { status: 400 });
const tencentRefusal = (url: string) =>
  Response.json(
    url.includes("ccr.api.qcloud.com")
      ? { code: 4104, message: "no" }
      : { Response: { Error: { Code: "AuthFailure.SecretIdNotFound", Message: "no" }, RequestId: "1" } },
  );
const unauthorized = (challenge = "Basic") =>
  Response.json({ errors: [{ code: "UNAUTHORIZED", message: "no" }] }, { status: 401, headers: { "www-authenticate": challenge } });

const swrKeys = { accessKey: "a", secretKey: "hush" };
const awsKeys = { accessKeyId: "a", secretAccessKey: "hush" };
const tencentKeys = { secretId: "a", secretKey: "hush" };
const user = { username: "me", password: "hush" };
const iamUser = { ...user, domain: "us", project: "eu-de" };

/** The hosts that are sent something when every request is refused. */
async function hostsAsked(
  credentials: object,
  refuse: (url: string) => Response,
  clients: readonly (readonly [ProviderId, object])[],
  repository: string,
) {
  const asked: string[] = [];
  const fetch = async (url: string, { headers }: RequestInit) => {
    // A stranger's request shows nothing of a key.
    if (!("username" in credentials) || new Headers(headers).has("authorization") || url.includes("/auth/")) asked.push(new URL(url).host);
    return refuse(url);
  };
  const sources = await Promise.all(
    clients.map(([id, options]) =>
      openSource(id, { fetch, retry: { attempts: 1 }, credentials, ...options } as Parameters<typeof openSource>[1]),
    ),
  );
  await Promise.allSettled(sources.map((source) => Array.fromAsync(source.list(repository))));
  return asked.sort();
}

const regionsOf = (id: ProviderId, ...regions: string[]) => regions.map((region) => [id, { region }] as const);
const registriesOf = (id: ProviderId, ...hosts: string[]) =>
  hosts.map((host) => [id, { baseUrl: `https://${host}`, ...(id === "oci" && { registry: host }) }] as const);

describe("sent once by clients of one vendor:", () => {
  test.each<[string, object, (url: string) => Response, readonly (readonly [ProviderId, object])[], string]>([
    ["Huawei's regions", swrKeys, swrRefusal, regionsOf("huawei-swr", "cn-north-1", "cn-north-4", "eu-west-101"), "a/b"],
    ["OTC's regions", swrKeys, swrRefusal, regionsOf("otc-swr", "eu-de", "eu-nl"), "a/b"],
    [
      "Tencent's APIs",
      tencentKeys,
      tencentRefusal,
      [
        ["tencent-tcr-personal", {}],
        ["tencent-tcr", {}],
        ["tencent-ccr", {}],
      ],
      "a/b",
    ],
  ])("%s", async (_, credentials, refuse, clients, repository) => {
    expect(await hostsAsked(credentials, refuse, clients, repository)).toHaveLength(1);
  });
});

const page = (status: number) => new Response("<html>Sign in</html>", { status, headers: { "content-type": "text/html" } });
const logins: readonly (readonly [ProviderId, object, object])[] = [
  ["docker-hub", { username: "me", token: "hush" }, {}],
  ["ghcr", { token: "hush" }, {}],
  ["harbor", user, { baseUrl: "https://a.example.com" }],
  ["huawei-swr", iamUser, {}],
  ["oci", user, { baseUrl: "https://a.example.com", registry: "a.example.com" }],
  ["otc-swr", iamUser, {}],
  ["quay", { token: "hush" }, {}],
];

/** How many of five requests are sent, one after the other, and how many of five more at once. */
async function sentOf(id: ProviderId, credentials: object, options: object, refuse: () => Response) {
  let sent = 0;
  let atOnce = 0;
  let mostAtOnce = 0;
  const fetch = async (_: string, { headers }: RequestInit) => {
    const isStranger = id === "oci" && !new Headers(headers).has("authorization");
    if (isStranger) return unauthorized('Bearer realm="https://a.example.com/token"');
    sent++;
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    await new Promise((resolve) => setImmediate(resolve));
    atOnce--;
    return refuse();
  };
  const source = await openSource(id, { fetch, retry: { attempts: 1 }, credentials, ...options } as Parameters<typeof openSource>[1]);
  const list = (repository: string) => Array.fromAsync(source.list(repository));
  for (const name of ["a", "b", "c", "d", "e"]) await Promise.allSettled([list(`x/${name}`)]);
  await Promise.allSettled(["f", "g", "h", "i", "j"].map((name) => list(`x/${name}`)));
  return { sent, mostAtOnce };
}

describe.each(logins)("%s: a password or a token", (id, credentials, options) => {
  test.each<[string, () => Response]>([
    ["a page for a person", () => page(401)],
    ["a registry", () => unauthorized("")],
    ["nobody knows who", () => Response.json({}, { status: 401 })],
    ["nobody knows who, without a word", () => new Response(null, { status: 401 })],
  ])("that %s calls wrong with 401 is not sent again", async (_, refuse) => {
    expect(await sentOf(id, credentials, options, refuse)).toMatchObject({ sent: 1 });
  });

  test.each([400, 403, 404, 407, 410, 418, 500])(
    "of which a page with %i tells nothing goes with one request at a time",
    async (status) => {
      expect(await sentOf(id, credentials, options, () => page(status))).toMatchObject({ mostAtOnce: 1 });
    },
  );

  test.each([400, 407, 410, 418])("of which a status of %i tells nothing goes with one request at a time", async (status) => {
    expect(await sentOf(id, credentials, options, () => Response.json({}, { status }))).toMatchObject({ mostAtOnce: 1 });
  });
});

describe("a right password", () => {
  /** How many are sent at once when ten repositories are asked for, of which none may be read, or is there. */
  const mostAtOnceOf = async (id: ProviderId, credentials: object, options: object, refuse: (url: string) => Response) => {
    let [atOnce, most] = [0, 0];
    const fetch = async (url: string, { headers }: RequestInit) => {
      if (id === "oci" && !new Headers(headers).has("authorization")) return unauthorized('Bearer realm="https://a.example.com/token"');
      if (url.endsWith("/v2/auth/token")) return Response.json({ access_token: "t" });
      if (url.includes("/token")) return Response.json({ token: "t" });
      most = Math.max(most, ++atOnce);
      await new Promise((resolve) => setImmediate(resolve));
      atOnce--;
      return refuse(url);
    };
    const source = await openSource(id, { fetch, retry: { attempts: 1 }, credentials, ...options } as Parameters<typeof openSource>[1]);
    await Promise.allSettled(Array.from({ length: 10 }, (_, index) => Array.fromAsync(source.list(`x/${index}`))));
    return most;
  };

  test.each<[ProviderId, object, object, () => Response]>([
    ["docker-hub", { username: "me", token: "hush" }, {}, () => Response.json({ message: "object not found" }, { status: 404 })],
    ["ghcr", { token: "hush" }, {}, () => Response.json({ message: "Not Found", status: "404" }, { status: 404 })],
    [
      "oci",
      user,
      { baseUrl: "https://a.example.com", registry: "a.example.com" },
      () => Response.json({ errors: [{ code: "DENIED" }] }, { status: 403 }),
    ],
  ])("of %s asks for many repositories at once, though none is there or may be read", async (...given) => {
    expect(await mostAtOnceOf(...given)).toBeGreaterThanOrEqual(4);
  });
});

describe("what one says binds no other:", () => {
  test.each<[string, object, (url: string) => Response, readonly (readonly [ProviderId, object])[], string, string[]]>([
    [
      "AWS's regions, of which one that an account has not enabled calls its keys wrong",
      awsKeys,
      awsRefusal,
      regionsOf("aws-ecr", "ap-east-1", "cn-north-1", "eu-west-1"),
      "a",
      ["api.ecr.ap-east-1.amazonaws.com", "api.ecr.cn-north-1.amazonaws.com.cn", "api.ecr.eu-west-1.amazonaws.com"],
    ],
    [
      "an endpoint beside the vendor's",
      swrKeys,
      swrRefusal,
      [
        ["huawei-swr", {}],
        ["huawei-swr", { baseUrl: "https://proxy.example" }],
      ],
      "a/b",
      ["proxy.example", "swr-api.cn-north-1.myhuaweicloud.com"],
    ],
    [
      "IAM of two regions",
      iamUser,
      swrRefusal,
      regionsOf("otc-swr", "eu-de", "eu-nl"),
      "a/b",
      ["iam.eu-de.otc.t-systems.com", "iam.eu-nl.otc.t-systems.com"],
    ],
    [
      "two Harbors",
      user,
      () => unauthorized(),
      registriesOf("harbor", "a.example.com", "b.example.com"),
      "p/x",
      ["a.example.com", "b.example.com"],
    ],
    [
      "two registries",
      user,
      () => unauthorized(),
      registriesOf("oci", "a.example.com", "b.example.com"),
      "p/x",
      ["a.example.com", "b.example.com"],
    ],
  ])("%s", async (_, credentials, refuse, clients, repository, hosts) => {
    expect(await hostsAsked(credentials, refuse, clients, repository)).toEqual(hosts);
  });

  test("a good server does not let a wrong password be sent to another many times", async () => {
    const asked: string[] = [];
    const fetch = async (url: string) => {
      const { host } = new URL(url);
      asked.push(host);
      return host === "a.example.com" ? Response.json([], { headers: { "x-total-count": "0" } }) : unauthorized();
    };
    const options = { fetch, retry: { attempts: 1 }, credentials: user };
    const [good, bad] = await Promise.all(
      registriesOf("harbor", "a.example.com", "b.example.com").map(([id, at]) => openSource(id, { ...options, ...at })),
    );
    await Array.fromAsync(good?.list("p/x") ?? []);
    await Promise.allSettled(Array.from({ length: 6 }, () => Array.fromAsync(bad?.list("p/x") ?? [])));
    expect(asked.filter((host) => host === "b.example.com")).toHaveLength(1);
  });
});

describe("a registry that lets strangers in here and there", () => {
  const isPublic = (url: string) => url.includes("/open/");
  const open = async (respond: (url: string, isStranger: boolean) => Promise<Response> | Response) => {
    const asked: string[] = [];
    const fetch = async (url: string, { headers }: RequestInit) => {
      const isStranger = !new Headers(headers).has("authorization");
      asked.push(`${isStranger ? "stranger" : "password"} ${new URL(url).pathname}`);
      return respond(url, isStranger);
    };
    const source = await openSource("oci", {
      fetch,
      retry: { attempts: 1 },
      credentials: { ...user },
      registry: "a.example.com",
    } as Parameters<typeof openSource>[1]);
    const list = (repositories: readonly string[]) =>
      Promise.allSettled(repositories.map((repository) => Array.fromAsync(source.list(repository))));
    return { asked, list };
  };
  const repositories = ["open/a", "open/b", "open/c", "open/d", "team/a", "team/b"];

  test("is sent a wrong password once, whatever it tells strangers meanwhile", async () => {
    const later = () => new Promise((resolve) => setImmediate(resolve));
    let slower = 0;
    const { asked, list } = await open(async (url, isStranger) => {
      const turns = !isStranger ? 9 : isPublic(url) ? slower++ : 0;
      for (let turn = 0; turn < turns; turn++) await later();
      return isStranger && isPublic(url) ? Response.json({ name: "a", tags: [] }) : unauthorized();
    });
    await list([...repositories, ...repositories]);
    await list(repositories);
    expect(asked.filter((line) => line.startsWith("password"))).toHaveLength(1);
  });

  test.each(["Basic", "Negotiate, Basic", 'Digest realm="r", nonce="n", Basic realm="r"', 'Bearer, Basic realm="r"'])(
    "and names its way in with %s, is sent a wrong password once",
    async (challenge) => {
      const { asked, list } = await open(() => unauthorized(challenge));
      await list(repositories);
      await list(repositories);
      expect(asked.filter((line) => line.startsWith("password"))).toHaveLength(1);
    },
  );

  test.each([{}, { "www-authenticate": "Negotiate" }])("and refuses the password with %j, is sent it once", async (headers) => {
    const { asked, list } = await open((_, isStranger) => (isStranger ? unauthorized() : Response.json({}, { status: 401, headers })));
    await list(repositories);
    expect(asked.filter((line) => line.startsWith("password"))).toHaveLength(1);
  });

  test("and never asks who they are, is asked for all at once", async () => {
    let atOnce = 0;
    let mostAtOnce = 0;
    const { list } = await open(async () => {
      mostAtOnce = Math.max(mostAtOnce, ++atOnce);
      await new Promise((resolve) => setImmediate(resolve));
      atOnce--;
      return Response.json({ name: "a", tags: [] });
    });
    await list(repositories);
    expect(mostAtOnce).toBe(repositories.length);
  });
});

describe("a token service that does not answer in time", () => {
  test("is sent the password by one at a time, and each repository's token then", async () => {
    const asked: string[] = [];
    let askedWhileItWaited = 0;
    const fetch = async (url: string, { headers, signal }: RequestInit) => {
      if (!url.includes("/token")) {
        if (new Headers(headers).has("authorization")) return Response.json({ name: "a", tags: [] });
        return unauthorized('Bearer realm="https://a.example.com/token"');
      }
      asked.push(new URL(url).searchParams.get("scope") ?? "");
      if (asked.length === 1) {
        await new Promise((resolve) => signal?.addEventListener("abort", resolve));
        askedWhileItWaited = asked.length;
        throw signal?.reason;
      }
      return Response.json({ token: "t" });
    };
    const source = await openSource("oci", {
      fetch,
      timeoutMs: 50,
      retry: { attempts: 3, delayMs: 1 },
      credentials: { ...user },
      registry: "a.example.com",
    } as Parameters<typeof openSource>[1]);
    await Promise.all(Array.from({ length: 8 }, (_, at) => Array.fromAsync(source.list(`team/${at}`))));
    expect([askedWhileItWaited, new Set(asked.slice(1)).size]).toEqual([1, 8]);
  });
});
