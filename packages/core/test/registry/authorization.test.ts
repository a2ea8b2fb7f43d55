import { type Authentication, credentialSource } from "@imagetags/core";
import {
  type BasicCredentials,
  checkBasic,
  checkBearer,
  createBasicAuthentication,
  createBearerAuthentication,
} from "@imagetags/core/registry";
import { describe, expect, test } from "vitest";

const request = { method: "GET", url: "https://registry.example/v2/", headers: { accept: "*/*" }, body: undefined };
const authenticate = (authentication: Authentication) => authentication.authenticate(request, new AbortController().signal);

test("nobody is told who asks without credentials, and no refusal brings any", async () => {
  for (const create of [createBasicAuthentication, createBearerAuthentication]) {
    const authentication = create(undefined);
    expect(await authenticate(authentication)).toEqual({ url: request.url, headers: request.headers, secrets: [] });
    expect(authentication.renew(undefined, { status: 401, headers: new Headers() })).toBe(false);
  }
});

describe("Basic", () => {
  // The second is the example of RFC 7617, section 2.1, in UTF-8.
  test.each([
    ["Aladdin", "open sesame", "QWxhZGRpbjpvcGVuIHNlc2FtZQ=="],
    ["test", "123£", "dGVzdDoxMjPCow=="],
  ])("%s", async (username, password, encoded) => {
    const credentials = { username, password };
    expect(await authenticate(createBasicAuthentication(credentialSource(credentials, checkBasic)))).toEqual({
      url: request.url,
      headers: { accept: "*/*", authorization: `Basic ${encoded}` },
      secrets: [password, encoded],
      credentials,
    });
  });

  test.each([
    [{ username: "", password: "x" }, "username"],
    [{ username: "a:b", password: "x" }, "username"],
    [{ username: "a\n", password: "x" }, "username"],
    [{ username: "a", password: "" }, "password"],
    [{ username: "a", password: "hunter2\r" }, "password"],
    [{ username: "a", password: "\rhunter2" }, "password"],
    [{ username: "a" }, "password"],
    [null, "username"],
  ])("refuses %j, naming only the field", (credentials, field) => {
    expect(() => checkBasic(credentials as BasicCredentials)).toThrow(
      new RegExp(`^credentials.${field} must be a non-empty string without`),
    );
    expect(() => checkBasic(credentials as BasicCredentials)).not.toThrow(/hunter2/);
  });

  test("credentials from a function are asked for again after a refusal", async () => {
    let asked = 0;
    const authentication = createBasicAuthentication(credentialSource(() => ({ username: "a", password: `${++asked}` }), checkBasic));
    const { credentials } = await authenticate(authentication);
    expect(authentication.renew(credentials, { status: 401, headers: new Headers() })).toBe(true);
    expect((await authenticate(authentication)).secrets[0]).toBe("2");
  });
});

describe("Bearer", () => {
  test("a token", async () => {
    expect(await authenticate(createBearerAuthentication(credentialSource({ token: "a.b-c" }, checkBearer)))).toMatchObject({
      headers: { authorization: "Bearer a.b-c" },
      secrets: ["a.b-c"],
    });
  });

  test.each(["", "a b", "a\n", "é", undefined])("refuses %j", (token) => {
    expect(() => checkBearer({ token: token as string })).toThrow(/^credentials.token must be a non-empty string/);
  });
});
