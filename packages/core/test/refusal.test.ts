import { describe, expect, test } from "vitest";
import { describeRefusal, type Meaning } from "../src/refusal.ts";

const read = (status: number, body: unknown, headers: Record<string, string> = {}, meanings: readonly Meaning[] = []) =>
  describeRefusal("test", { status, headers: new Headers(headers), body }, {}, meanings);

const unauthorized = { errors: [{ code: "UNAUTHORIZED", message: "authentication required", detail: null }] };

describe("who answered", () => {
  test.each([
    [401, "", { "www-authenticate": 'Bearer realm="https://auth.example/token",service="registry"' }],
    [401, "", { "www-authenticate": 'Basic realm="Registry Realm"' }],
    [404, "404 page not found", { "docker-distribution-api-version": "registry/2.0" }],
    [401, unauthorized, {}],
    [404, { errors: [{ code: "NAME_UNKNOWN" }] }, {}],
    [403, { errors: [{ code: "DENIED" }] }, {}],
    [400, { errors: [{ code: "NAME_INVALID" }] }, {}],
    [405, { errors: [{ code: "UNSUPPORTED" }] }, {}],
    [401, "", { "www-authenticate": "bearer" }],
  ])("HTTP %i, %j, %j: the registry, not its API", (status, body, headers) => {
    expect(read(status, body, headers as Record<string, string>).hint).toMatch(/the API's host, which is another: check baseUrl/);
  });

  test.each([
    [401, "<html>", {}],
    [403, " <!doctype html>", {}],
  ])("HTTP %i, %j: a proxy or a login page", (status, body, headers) => {
    expect(read(status, body, headers).hint).toBe(
      "The answer is HTML or XML, not JSON. Check baseUrl; a proxy or a login page may stand between this machine and the vendor.",
    );
  });

  test.each([
    [502, "<html>", {}],
    [403, { errors: [{ code: "SVCSTG.SWR.4030170" }] }, {}],
    [401, {}, { "www-authenticate": "Keystone uri='https://iam.example'" }],
    [403, {}, { "www-authenticate": "Bearer" }],
    [403, { errors: "UNAUTHORIZED" }, {}],
    [403, "no", {}],
    [401, {}, { "www-authenticate": "Digest Bearer" }],
    [401, {}, { "www-authenticate": "Bearers" }],
    [401, "", {}],
    [404, { errors: [{ code: "NAME_UNKNOWN_" }] }, {}],
    [404, { errors: [{ code: "MY_DENIED" }] }, {}],
    [499, { html: "<html>" }, {}],
    [403, ["<html>"], {}],
    [500, "<html>", {}],
  ])("HTTP %i, %j, %j: nothing is known", (status, body, headers) => {
    expect(read(status, body, headers as Record<string, string>).hint).toBeUndefined();
  });
});

describe("a page for a person", () => {
  const meanings: readonly Meaning[] = [{ codes: ["403", "7"], kind: "not-found", retryable: true, hint: "Check the name." }];
  const refuse = (body: unknown, code?: number) =>
    describeRefusal("test", { status: 403, headers: new Headers(), body }, { code }, meanings);

  test("means nothing of what the API's own status would", () => {
    expect(refuse({})).toMatchObject({ kind: "not-found", retryable: true, hint: "Check the name." });
    expect(refuse("<html>")).toMatchObject({
      kind: "permission",
      retryable: false,
      hint: expect.stringMatching(/^The answer is HTML .*\.$/),
    });
  });

  test("is none where the vendor's code was read of it, as of XML", () => {
    expect(refuse("<Error>", 7)).toMatchObject({ kind: "not-found", hint: "Check the name." });
  });
});

describe("a 401", () => {
  const meanings: readonly Meaning[] = [
    { codes: ["401"], said: /sign in/, kind: "authentication", hint: "Sign in." },
    { codes: ["401"], kind: "authentication", refusesKey: true, hint: "Check the key." },
    { codes: ["7"], kind: "authentication", renewCredentials: true, hint: "Renew." },
  ];
  const refuse = (body: unknown, code?: string | number, said?: string, status = 401) =>
    describeRefusal("test", { status, headers: new Headers(), body }, { code, said }, meanings);

  test.each([
    ["a page's", "<html>", undefined, /^The answer is HTML or XML, .* Check the key\.$/],
    ["a registry's", unauthorized, "UNAUTHORIZED", /^Images are pulled from this host.* Check the key\.$/],
    ["one of an unknown code", {}, 9, /^Check the key\.$/],
    ["one without a code", {}, undefined, /^Check the key\.$/],
  ])("is believed, whoever words it: %s", (_, body, code, hint) => {
    expect(refuse(body, code)).toMatchObject({ kind: "authentication", refusesKey: true, hint: expect.stringMatching(hint) });
  });

  test("of a known code, or of known words, means what they say", () => {
    expect(refuse({}, 7)).toMatchObject({ renewCredentials: true, hint: "Renew." });
    expect(refuse("<html>", "UNAUTHORIZED", "please sign in")).not.toHaveProperty("refusesKey");
    for (const failure of [refuse({}, 7), refuse({}, 9, "", 403), refuse("<html>", undefined, "", 403)]) {
      expect(failure).not.toHaveProperty("refusesKey");
    }
  });
});

describe("a wrong key", () => {
  const meanings: readonly Meaning[] = [{ codes: ["7"], kind: "authentication", aboutTime: true, refusesKey: true }];
  const refuse = (minutes: number) => {
    const headers = new Headers({ date: new Date(Date.now() + minutes * 60_000).toUTCString() });
    return describeRefusal("test", { status: 401, headers, body: {} }, { code: 7 }, meanings);
  };

  test("is told with the clock's hint first", () => {
    const headers = new Headers({ date: new Date(Date.now() + 20 * 60_000).toUTCString() });
    const hinted = [{ codes: ["7"], kind: "authentication", aboutTime: true, hint: "Check." }] as const;
    const refusal = (known: readonly Meaning[]) => describeRefusal("test", { status: 401, headers, body: {} }, { code: 7 }, known);
    expect(refusal(hinted).hint).toBe("This machine's clock is 20 minutes behind the server's. Check.");
    expect(refusal([{ codes: ["7"], kind: "authentication", hint: "Check." }]).hint).toBe("Check.");
    expect(refusal([{ codes: ["7"], kind: "authentication", refusesKey: true }])).toMatchObject({ refusesKey: true });
    expect("refusesKey" in refusal(hinted)).toBe(false);
  });

  test("is told to the client", () => expect(refuse(0).refusesKey).toBe(true));
  test("is not, where a clock that is off would explain it", () => expect(refuse(20).refusesKey).toBeUndefined());
});

describe("a vendor's code", () => {
  const meanings: readonly Meaning[] = [
    { codes: ["7", "AuthFailure"], said: /expired/i, kind: "authentication", renewCredentials: true, hint: "Renew." },
    { codes: ["7", "AuthFailure"], kind: "permission", retryable: true },
    { codes: ["9"], kind: "authentication", refusesKey: true, hint: "Check." },
    { codes: ["wordy"], said: /./, kind: "throttled" },
  ];
  const refuse = (code: string | number | undefined, said?: string, status = 400) =>
    describeRefusal("test", { status, headers: new Headers(), body: {} }, { code, said, requestId: null }, meanings);

  test("means what its first meaning says, and the words with it", () => {
    expect(refuse(7, "Expired!")).toEqual({
      provider: "test",
      kind: "authentication",
      message: "test: no valid credentials (code 7): Expired!",
      code: 7,
      status: 400,
      requestId: undefined,
      retryable: false,
      renewCredentials: true,
      hint: "Renew.",
    });
    expect(refuse(7, "denied")).toMatchObject({ kind: "permission", retryable: true, renewCredentials: false, hint: undefined });
    expect(refuse(7)).toMatchObject({ kind: "permission", message: "test: access was denied (code 7)" });
    expect(refuse(9)).toMatchObject({ refusesKey: true, hint: "Check." });
    expect([refuse("wordy", "so").kind, refuse("wordy").kind]).toEqual(["throttled", "rejected"]);
  });

  test.each(["AuthFailure", "AuthFailure.SignatureFailure.More", "Some.Thing.AuthFailure"])(
    "is known whole, by its start, or its end: %s",
    (code) => {
      expect(refuse(code, "expired").kind).toBe("authentication");
    },
  );

  test.each(["77", "Some.AuthFailure.Thing", "authfailure", "", "7 AuthFailure"])("is not known by a part: %j", (code) => {
    expect(refuse(code)).toMatchObject({ kind: "rejected", message: `test: the request was refused (code ${code})` });
  });

  test("of no meaning leaves it to the status", () => {
    expect(refuse("x", "so", 404)).toMatchObject({ kind: "not-found", message: "test: not found (code x): so" });
    expect(refuse(undefined, undefined, 200)).toMatchObject({
      kind: "rejected",
      message: "test: the request was refused (HTTP status 200)",
    });
    expect(refuse(undefined, "", 503)).toMatchObject({ kind: "unavailable", retryable: true });
  });
});

test("a refusal keeps its request id", () => {
  const answer = { status: 400, headers: new Headers(), body: {} };
  expect(describeRefusal("test", answer, { requestId: "r1" }, []).requestId).toBe("r1");
});

describe("an answer shows that the vendor knows the caller", () => {
  const meanings: readonly Meaning[] = [
    { codes: ["404", "7"], kind: "not-found" },
    { codes: ["403"], kind: "permission" },
    { codes: ["400"], kind: "rejected" },
    { codes: ["429"], kind: "throttled" },
  ];
  const knows = (status: number, body: unknown, code?: number) =>
    describeRefusal("test", { status, headers: new Headers(), body }, { code }, meanings).knowsCaller;

  test("where it says in the vendor's way that a repository is not there, or may not be read", () => {
    expect([knows(404, {}), knows(403, {}), knows(200, {}, 7)]).toEqual([true, true, true]);
  });

  test.each([
    [404, "<html>", undefined],
    [403, "<html>", undefined],
    [404, "404 page not found", undefined],
    [404, undefined, undefined],
    [404, {}, 8],
    [400, {}, undefined],
    [429, {}, undefined],
    [410, {}, undefined],
    [401, {}, undefined],
  ])("not by HTTP %i, %j, code %j", (status, body, code) => {
    expect(knows(status, body, code)).toBeUndefined();
  });
});
