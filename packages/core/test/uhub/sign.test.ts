import { expect, test } from "vitest";
import { credentialSource } from "../../src/index.ts";
import { checkProjectId, checkUhubCredentials, createUhubAuthentication, signUhub } from "../../src/uhub/index.ts";

const keys = { publicKey: "someone+a@example.com/1=", privateKey: "private key" };

const sign = async (url: string, credentials: object = {}, projectId?: string) => {
  const source = credentialSource({ ...keys, ...credentials }, checkUhubCredentials);
  const request = { method: "GET", url, headers: {}, body: undefined };
  return createUhubAuthentication({ credentials: source, projectId }).authenticate(request, new AbortController().signal);
};

test("adds the public parameters and signs the decoded values", async () => {
  const { url } = await sign("https://h/p/?Action=A&RepoName=%E9%95%9C%20%2B&Limit=20", { securityToken: "a+b/c= d" }, "org-1");
  expect(url).toMatch(/^https:\/\/h\/p\/\?/);
  const { Signature, ...params } = Object.fromEntries(new URL(url).searchParams);
  expect(params).toEqual({
    Action: "A",
    RepoName: "镜 +",
    Limit: "20",
    ProjectId: "org-1",
    PublicKey: "someone+a@example.com/1=",
    SecurityToken: "a+b/c= d",
  });
  expect(Signature).toBe(await signUhub(params, "private key"));
});

test('"@", "+", "/" and "=" travel escaped: unescaped, the vendor would not know the user', async () => {
  const { url } = await sign("https://h/?Action=A");
  expect(url).toContain("PublicKey=someone%2Ba%40example.com%2F1%3D");
});

test("a request's own ProjectId comes before the client's, and none is sent where there is none", async () => {
  const projects = async (query: string, projectId?: string) =>
    new URL((await sign(`https://h/?${query}`, {}, projectId)).url).searchParams.getAll("ProjectId");
  expect(await projects("ProjectId=own", "client")).toEqual(["own"]);
  expect(await projects("Action=A", "client")).toEqual(["client"]);
  expect(await projects("Action=A")).toEqual([]);
  expect(await projects("ProjectId=first&ProjectId=second")).toEqual(["second"]);
});

test("names the private key, the token and the signature as secrets", async () => {
  const { url, secrets, credentials } = await sign("https://h/?Action=A", { securityToken: "token" });
  expect(credentials).toEqual({ ...keys, securityToken: "token" });
  expect(secrets).toEqual(["private key", "token", new URL(url).searchParams.get("Signature")]);
});

test("what is not given is neither sent nor signed, and is no secret", async () => {
  const { url, secrets } = await sign("https://h/?Action=A");
  const { Signature = "", ...params } = Object.fromEntries(new URL(url).searchParams);
  expect(params).toEqual({ Action: "A", PublicKey: "someone+a@example.com/1=" });
  expect(Signature).toBe(await signUhub(params, "private key"));
  expect(secrets).toEqual(["private key", "", Signature]);
});

test.each([undefined, "org-z44lmf12e", "o"])("the project %j is taken", (projectId) => {
  expect(checkProjectId(projectId)).toBe(projectId);
});

test("names are signed in byte order, an empty value as its name alone", async () => {
  const signature = await signUhub({ b: "", a: "1", B: "2", "a.2": "3", "a.10": "4" }, "k");
  // printf 'B2a1a.104a.23bk' | sha1sum
  expect(signature).toBe("291c282ec27ecefc5680a208b907c6ccc6c5c77f");
});

test.each([
  [undefined, /credentials.publicKey must be a non-empty string/],
  [{ privateKey: "hush" }, /credentials.publicKey must be a non-empty string/],
  [{ publicKey: "id", privateKey: "" }, /credentials.privateKey must be a non-empty string/],
  [{ publicKey: "id", privateKey: " hush" }, /credentials.privateKey must be .* without white space around/],
  [{ publicKey: "id", privateKey: "hush", securityToken: "" }, /credentials.securityToken must be a non-empty string/],
  [{ publicKey: "id", privateKey: "hush", securityToken: null }, /credentials.securityToken must be a non-empty string/],
])("credentials that cannot sign are refused, and not shown: %j", (credentials, message) => {
  const check = () => checkUhubCredentials(credentials as never);
  expect(check).toThrow(message);
  expect(check).not.toThrow(/hush/);
});

test.each(["", "a b", "org/1", 7, null])("the project %j is refused", (projectId) => {
  expect(() => checkProjectId(projectId as never)).toThrow(/projectId must be letters, digits, "_" and "-"/);
});
