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
  ])("HTTP %i, %j, %j: nothing is known", (status, body, headers) => {
    expect(read(status, body, headers as Record<string, string>).hint).toBeUndefined();
  });
});

describe("a wrong key", () => {
  const meanings: readonly Meaning[] = [{ codes: "7", kind: "authentication", aboutTime: true, refusesKey: true }];
  const refuse = (minutes: number) => {
    const headers = new Headers({ date: new Date(Date.now() + minutes * 60_000).toUTCString() });
    return describeRefusal("test", { status: 401, headers, body: {} }, { code: 7 }, meanings);
  };

  test("is told to the client", () => expect(refuse(0).refusesKey).toBe(true));
  test("is not, where a clock that is off would explain it", () => expect(refuse(20).refusesKey).toBeUndefined());
});
