import { expect, test } from "vitest";
import { hintForNetwork, isSuccess, readFailure } from "../src/errors.ts";
import { environment, optionsFromEnvironment } from "../src/index.ts";
import type { TagList } from "../src/tags.ts";

// The codes are a table in packages/core/test/swr; here is what this provider adds.
test("a failure names the provider, the vendor's code and the request", () => {
  const body = [{ errorCode: "SVCSTG.SWR.4031032", errorMessage: "slow down", detail: "" }];
  expect(readFailure({ status: 403, headers: new Headers({ "x-request-id": "r1" }), body })).toEqual({
    provider: "otc-swr",
    kind: "throttled",
    message: "otc-swr: too many requests (code SVCSTG.SWR.4031032): slow down",
    code: "SVCSTG.SWR.4031032",
    status: 403,
    requestId: "r1",
    retryable: true,
    renewCredentials: false,
    hint: "Lower concurrency.",
  });
});

test("a host name that does not exist may be a region that does not", () => {
  expect(hintForNetwork("ENOTFOUND")).toMatch(/region/);
  expect(hintForNetwork("ECONNREFUSED")).toBeUndefined();
});

test("the guard tells a list of tags from a list of errors", () => {
  expect(isSuccess([{ Tag: "a" }] as TagList)).toBe(true);
  expect(isSuccess([])).toBe(true);
  expect(isSuccess([{ errorCode: "SVCSTG.SWR.4040010" }])).toBe(false);
  expect(isSuccess({ error_code: "APIGW.0101", error_msg: "" })).toBe(false);
});

const region = { OS_REGION_NAME: "eu-de" };
const key = { OS_ACCESS_KEY: "id", OS_SECRET_KEY: "hush" };
const user = { OS_USERNAME: "me", OS_PASSWORD: "hush", OS_DOMAIN_NAME: "us", OS_PROJECT_NAME: "eu-de" };

test.each([
  ["a key", key, { accessKey: "id", secretKey: "hush", securityToken: undefined }],
  ["temporary keys", { ...key, OS_SECURITY_TOKEN: "t" }, { accessKey: "id", secretKey: "hush", securityToken: "t" }],
  ["a user", user, { username: "me", password: "hush", domain: "us", project: "eu-de" }],
  ["a key rather than a user", { ...user, ...key }, { accessKey: "id", secretKey: "hush", securityToken: undefined }],
  ["a token rather than either", { ...user, ...key, OS_AUTH_TOKEN: "MII" }, { token: "MII" }],
])("the environment gives %s", (_, env, credentials) => {
  expect(optionsFromEnvironment({ ...region, ...env })).toEqual({ credentials, region: "eu-de" });
});

test.each<[string, Record<string, string>]>([
  ["OS_REGION_NAME is not set", key],
  ["OS_ACCESS_KEY is not set (nor OS_AUTH_TOKEN or OS_USERNAME)", region],
  ["OS_SECRET_KEY is not set", { ...region, OS_ACCESS_KEY: "id" }],
  ["OS_PASSWORD is not set", { ...region, OS_USERNAME: "me" }],
  ["OS_DOMAIN_NAME is not set", { ...region, ...user, OS_DOMAIN_NAME: "" }],
  ["OS_PROJECT_NAME is not set", { ...region, ...user, OS_PROJECT_NAME: "" }],
])("%s", (message, env) => {
  expect(() => optionsFromEnvironment(env)).toThrow(`The environment variable ${message}.`);
});

test.each([
  "https://iam.eu-de.otc.t-systems.com/v3",
  "https://iam.eu-de.otc.t-systems.com:443",
  "https://IAM.eu-de.otc.t-systems.com/v3/",
  "",
])("credentials are used where OS_AUTH_URL is %j", (url) => {
  expect(optionsFromEnvironment({ ...region, ...key, OS_AUTH_URL: url })).toEqual(optionsFromEnvironment({ ...region, ...key }));
});

const elsewhere = [
  ["https://keystone.example.com:5000/v3", "keystone.example.com:5000"],
  ["http://iam.eu-de.otc.t-systems.com/v3", "iam.eu-de.otc.t-systems.com"],
  ["https://iam.eu-nl.otc.t-systems.com/v3", "iam.eu-nl.otc.t-systems.com"],
  ["https://iam.eu-de.otc.t-systems.com.example.com/v3", "iam.eu-de.otc.t-systems.com.example.com"],
  ["https://me:hush@example.com/v3?password=hush", "example.com"],
  ["https://iam.eu-de.otc.t-systems.com@example.com/v3", "example.com"],
  ["iam.eu-de.otc.t-systems.com hush", "what is no URL"],
] as const;

test.each(elsewhere)("another cloud's credentials, those for %s, are not used, whichever they are", (url, shown) => {
  for (const credentials of [key, user, { OS_AUTH_TOKEN: "hush" }]) {
    const message =
      "The environment variable OS_AUTH_URL must be https://iam.eu-de.otc.t-systems.com/v3 to use its credentials there, " +
      `or not be set; got ${JSON.stringify(shown)}.`;
    const open = () => optionsFromEnvironment({ ...region, ...credentials, OS_AUTH_URL: url });
    expect(open).toThrow(expect.objectContaining({ kind: "argument", message }));
  }
});

test("every variable that is read is listed", () => {
  const read = new Set<string>();
  const watch = (env: Record<string, string>) =>
    optionsFromEnvironment(
      new Proxy(env, {
        get: (target, name: string) => {
          read.add(name);
          return target[name];
        },
      }),
    );
  for (const env of [key, user]) watch({ ...region, ...env });
  expect([...read].sort()).toEqual(environment.map(({ name }) => name).sort());
});
