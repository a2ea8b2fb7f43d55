import { checkOptions, credentialSource } from "@imagetags/core";
import { checkBasic } from "@imagetags/core/registry";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createRealm } from "../../src/registry/realm.ts";

const now = new Date("2026-01-01T00:00:00Z");
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
});
afterEach(() => {
  vi.useRealTimers();
});

const user = { username: "me", password: "hush-hush" };

function open(
  answer: (url: string) => Response | Promise<Response>,
  credentials?: typeof user | (() => typeof user & { expiresAt: Date }),
) {
  const sent: Request[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    sent.push(new Request(url, init));
    return answer(url);
  };
  const realm = createRealm({
    provider: "test",
    options: checkOptions({ fetch, userAgent: "me", retry: { attempts: 1 } }, "https://r.example"),
    credentials: credentials && credentialSource<typeof user & { expiresAt?: Date }>(credentials, checkBasic),
    realms: [],
  });
  return {
    sent,
    get: (at = "https://r.example/token", scope = "repository:a:pull") =>
      realm({ realm: at, service: "s" }, scope, new AbortController().signal),
  };
}

test("is asked for JSON, by who asks", async () => {
  const { get, sent } = open(() => Response.json({ token: "t" }));
  await get();
  expect(sent[0]?.url).toBe("https://r.example/token?service=s&scope=repository%3Aa%3Apull");
  expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({ accept: "application/json", "user-agent": "me" });
});

test.each([
  [undefined, 60],
  [10, 60],
  [300, 300],
  ["300", 300],
  [1e9, 86_400],
])("a token that lives %j seconds is taken as good for %i", async (expires_in, seconds) => {
  const { get } = open(() => Response.json({ token: "t", expires_in }));
  expect(await get()).toEqual({ token: "t", expiresAt: new Date(now.getTime() + seconds * 1000), secrets: [] });
});

describe("an address that is not asked: what to do", () => {
  const hintOf = async (registry: string, at: string) => {
    const options = checkOptions({ fetch: () => expect.unreachable() }, registry);
    const realm = createRealm({ provider: "test", options, credentials: credentialSource(user, checkBasic), realms: [] });
    const error = await realm({ realm: at }, "repository:a:pull", new AbortController().signal).catch((caught) => caught);
    expect(error).toMatchObject({ kind: "authentication" });
    return error.hint;
  };

  test.each([
    ["https://r.example", "https://auth.example/token"],
    ["http://r.lan:5000", "http://auth.lan/token"],
    ["http://r.lan:5000", "http://r.lan/token"],
  ])("of %s, at %s: name it", async (registry, at) => {
    expect(await hintOf(registry, at)).toBe(`If ${new URL(at).origin} belongs to this registry, name it as realm.`);
  });

  test.each([
    ["https://r.example", "http://r.example/token"],
    ["https://r.example", "https://user:hush@auth.example/token"],
    ["https://r.example", "https://user@auth.example/token"],
    ["https://r.example", "https://:hush@auth.example/token"],
    ["https://r.example", "ftp://auth.example/token"],
    ["http://r.lan:5000", "ftp://auth.lan/token"],
  ])("of %s, at %s: naming it would not help", async (registry, at) => {
    expect(await hintOf(registry, at)).toMatch(/^A token is asked for over HTTPS only/);
  });
});

describe("a refusal", () => {
  const refuse = (status: number, body: unknown) => () => Response.json(body, { status });

  test.each([401, 403])("of a stranger with HTTP %i asks for credentials", async (status) => {
    await expect(open(refuse(status, {})).get()).rejects.toMatchObject({
      kind: "authentication",
      provider: "test",
      status,
      hint: expect.stringMatching(/^The registry needs credentials/),
    });
  });

  test.each([
    [401, "authentication", /^Check username and password/],
    [403, "permission", /^Check what the access token allows/],
  ])("of a user with HTTP %i is one of kind %s", async (status, kind, hint) => {
    await expect(open(refuse(status, {}), user).get()).rejects.toMatchObject({ kind, hint: expect.stringMatching(hint) });
  });

  test.each([{ details: "why" }, { message: "why" }, { errors: [{ message: "why" }] }])("keeps its words: %j", async (body) => {
    await expect(open(refuse(404, body)).get()).rejects.toThrow("test: the token service: not found (HTTP status 404): why");
  });

  describe("of a user who got a token before", () => {
    const openRealm = () => {
      let mayPull = ["a", "c"];
      const opened = open((url) => {
        const scope = new URL(url).searchParams.get("scope") ?? "";
        return mayPull.some((name) => scope.includes(`:${name}:`)) ? Response.json({ token: scope }) : Response.json({}, { status: 401 });
      }, user);
      return {
        ...opened,
        ask: (name: string) =>
          opened.get("https://r.example/token", `repository:${name}:pull`).then(
            () => "token",
            ({ kind }) => kind,
          ),
        shut: () => {
          mayPull = [];
        },
      };
    };

    test("may be of a repository alone: others are asked for", async () => {
      const { ask } = openRealm();
      const kinds: string[] = [];
      for (const name of ["a", "b", "b", "c", "d", "e", "a"]) kinds.push(await ask(name));
      const refused = "authentication";
      expect(kinds).toEqual(["token", refused, refused, "token", refused, refused, "token"]);
    });

    test("is of the password, when it is the third in a row", async () => {
      const { ask, shut, sent } = openRealm();
      await ask("a");
      shut();
      for (let times = 0; times < 9; times++) expect(await ask(`other/${times}`)).toBe("authentication");
      expect(sent).toHaveLength(4);
    });

    test("is of the password, where nobody got any", async () => {
      const { ask, sent } = openRealm();
      expect([await ask("b"), await ask("a")]).toEqual(["authentication", "authentication"]);
      expect(sent).toHaveLength(1);
    });
  });

  test("of a function's password, which got tokens before, has it asked for the next one", async () => {
    let password = "old-old-old";
    const give = vi.fn(() => ({ ...user, password, expiresAt: new Date("2027-01-01") }));
    const old = `Basic ${btoa("me:old-old-old")}`;
    let taken = old;
    const { get, sent } = open(
      () => (sent.at(-1)?.headers.get("authorization") === taken ? Response.json({ token: "t" }) : Response.json({}, { status: 401 })),
      give,
    );
    await get();
    password = "new-new-new";
    taken = `Basic ${btoa("me:new-new-new")}`;
    await expect(get(undefined, "repository:b:pull")).rejects.toMatchObject({ kind: "authentication" });
    expect(await get(undefined, "repository:c:pull")).toMatchObject({ token: "t" });
    expect(give).toHaveBeenCalledTimes(2);
  });

  test("of a function's credentials has it asked again", async () => {
    const give = vi.fn(() => ({ ...user, password: `hush-hush${give.mock.calls.length}`, expiresAt: new Date("2027-01-01") }));
    const { get, sent } = open(refuse(401, {}), give);
    for (let times = 0; times < 2; times++) await expect(get()).rejects.toMatchObject({ kind: "authentication" });
    expect(new Set(sent.map(({ headers }) => headers.get("authorization"))).size).toBe(2);
  });
});

test("an answer without a token says in which status", async () => {
  await expect(open(() => Response.json({})).get()).rejects.toMatchObject({ kind: "unreadable", provider: "test", status: 200 });
});

test("an address that does not answer is told to be the registry's word", async () => {
  const { get } = open(() => Promise.reject(new Error("no such host")));
  await expect(get()).rejects.toMatchObject({ kind: "network", hint: "The registry names this address as its token service." });
});

test("no address at all is named as such", async () => {
  const { get, sent } = open(() => Response.json({ token: "t" }));
  await expect(get("nowhere")).rejects.toThrow("test: the registry names a token service without a valid address");
  expect(sent).toEqual([]);
});
