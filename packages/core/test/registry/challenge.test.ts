import { checkOptions, credentialSource } from "@imagetags/core";
import { checkBasic, createChallengeAuthentication } from "@imagetags/core/registry";
import { describe, expect, test } from "vitest";

const { signal } = new AbortController();
const user = { username: "me", password: "hush-hush" };
const bearer = 'Bearer realm="https://r.example/token",service="s"';

/** What asks `https://r.example`, whose realm gives a new token each time. */
function open(credentials: typeof user | (() => typeof user) | undefined) {
  const asked: string[] = [];
  const fetch = async (url: string) => {
    asked.push(new URL(url).searchParams.get("scope") ?? "");
    return Response.json({ token: `t${asked.length}`, expires_in: 300 });
  };
  const { authenticate, renew } = createChallengeAuthentication({
    provider: "test",
    options: checkOptions({ fetch }, "https://r.example"),
    credentials: credentials && credentialSource(credentials, checkBasic),
    realms: [],
    scopeOf: (url) => url.slice(-1),
  });
  const request = (scope: string) => ({ method: "GET", url: `https://r.example/${scope}`, headers: {}, body: undefined });
  return {
    asked,
    authenticate: (scope = "a") => authenticate(request(scope), signal),
    refuse: (used: unknown, challenge: string, status = 401) =>
      renew(used, { status, headers: new Headers({ "www-authenticate": challenge }) }),
  };
}

test("whoever was not challenged is a stranger, and has no secrets", async () => {
  expect(await open(undefined).authenticate()).toEqual({ url: "https://r.example/a", headers: {}, secrets: [] });
});

describe("a challenge", () => {
  test.each([
    ["Basic", user],
    [bearer, user],
    [bearer, undefined],
    [`Negotiate, ${bearer}`, undefined],
  ])("of %s is taken up with %j", (challenge, credentials) => {
    expect(open(credentials).refuse(undefined, challenge)).toBe(true);
  });

  test.each([
    ["Basic", undefined, 401],
    ["Bearer", user, 401],
    ['Negotiate realm="https://r.example/token"', user, 401],
    [bearer, user, 403],
  ])("of %s is not with %j and status %i", async (challenge, credentials, status) => {
    const { refuse, authenticate } = open(credentials);
    expect(refuse(undefined, challenge, status)).toBe(false);
    expect((await authenticate()).headers).toEqual({});
  });
});

test("an answer may show neither the token nor what it was got with", async () => {
  const { authenticate, refuse } = open(user);
  refuse(undefined, bearer);
  expect((await authenticate()).secrets).toEqual(expect.arrayContaining(["t1", "hush-hush"]));
});

describe("a second refusal", () => {
  test("of fixed credentials ends it, and of a function's asks the function again", async () => {
    for (const [credentials, again] of [
      [user, false],
      [() => user, true],
    ] as const) {
      const { refuse, authenticate } = open(credentials);
      refuse(undefined, "Basic");
      expect(refuse((await authenticate()).credentials, "Basic")).toBe(again);
    }
  });

  test.each([
    ["invalid_token", true],
    ["insufficient_scope", false],
  ])("of a token, for %s, brings another: %s", async (error, again) => {
    const { refuse, authenticate } = open(user);
    refuse(undefined, bearer);
    expect(refuse((await authenticate()).credentials, `${bearer},error="${error}"`)).toBe(again);
  });

  test("that names another way is taken up, whatever it says of the first", async () => {
    const { refuse, authenticate } = open(user);
    refuse(undefined, bearer);
    expect(refuse((await authenticate()).credentials, "Basic")).toBe(true);
    expect((await authenticate()).headers).toEqual({ authorization: `Basic ${btoa("me:hush-hush")}` });
    expect(refuse(user, `${bearer},error="insufficient_scope"`)).toBe(true);
    expect((await authenticate()).headers).toEqual({ authorization: expect.stringMatching(/^Bearer/) });
  });
});

test("the tokens of a thousand scopes are remembered; with one more it begins anew", async () => {
  const scopes = Array.from({ length: 1_000 }, (_, index) => String.fromCharCode(0x4e00 + index));
  const { asked, refuse, authenticate } = open(user);
  refuse(undefined, bearer);
  for (const scope of [...scopes, ...scopes]) await authenticate(scope);
  expect(asked).toEqual(scopes);
  await authenticate("z");
  await authenticate(scopes[0]);
  expect(asked.slice(1_000)).toEqual(["z", scopes[0]]);
});

test("a token is issued for the caller's credentials, which Basic sends themselves", async () => {
  for (const [challenge, isIssued] of [
    [bearer, true],
    ["Basic", false],
  ] as const) {
    const { authenticate, refuse } = open(user);
    refuse(undefined, challenge);
    expect(await authenticate()).toMatchObject({ isIssued });
  }
});
