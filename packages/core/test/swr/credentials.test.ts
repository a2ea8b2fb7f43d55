import { describe, expect, test, vi } from "vitest";
import { type SwrCredentialsOption, swrCredentials } from "../../src/swr/index.ts";

const { signal } = new AbortController();

const keys = { accessKey: "id", secretKey: "hush" };
const user = { username: "me", password: "hush", domain: "us", project: "eu-de" };
const exchange = () => vi.fn(async () => ({ token: `MII${Math.random()}`, expiresAt: new Date(Date.now() + 3_600_000) }));

test("keys and a ready token are handed out as they are, and cannot be renewed", async () => {
  for (const given of [keys, { ...keys, securityToken: "t" }, { token: "MII" }, { token: "MII", ...user }]) {
    const source = swrCredentials(given, exchange);
    expect(await source.get(signal)).toBe(given);
    expect(source.renew(given)).toBe(false);
  }
});

test("a password is exchanged once, however many ask, and again when the token was called expired", async () => {
  const iam = exchange();
  const source = swrCredentials(user, () => iam);
  const [first, second] = await Promise.all([source.get(signal), source.get(signal)]);
  expect(second).toBe(first);
  expect(await source.get(signal)).toBe(first);
  expect(iam.mock.calls).toEqual([[user, signal]]);
  expect(source.renew(first)).toBe(true);
  expect(await source.get(signal)).not.toBe(first);
  expect(source.renew(first)).toBe(true);
  await source.get(signal);
  expect(iam).toHaveBeenCalledTimes(2);
});

test("an exchange that fails is tried again by the next request", async () => {
  const iam = exchange().mockRejectedValueOnce(new Error("IAM is away"));
  const source = swrCredentials(user, () => iam);
  await expect(source.get(signal)).rejects.toThrow("IAM is away");
  expect(await source.get(signal)).toHaveProperty("token");
});

test("a function may give any form; a password of it is exchanged", async () => {
  const iam = exchange();
  expect(
    await swrCredentials(
      () => keys,
      () => iam,
    ).get(signal),
  ).toBe(keys);
  expect(iam).not.toHaveBeenCalled();
  expect(
    await swrCredentials(
      async () => user,
      () => iam,
    ).get(signal),
  ).toHaveProperty("token");
});

describe("what cannot be right is refused, by its name and without its value", () => {
  test.each<[unknown, string]>([
    [undefined, "credentials.accessKey must be a non-empty string; keys and tokens are ASCII, without white space around them."],
    [{}, "credentials.accessKey must be a non-empty string; keys and tokens are ASCII, without white space around them."],
    [
      { accessKey: "id", secretKey: "" },
      "credentials.secretKey must be a non-empty string; keys and tokens are ASCII, without white space around them.",
    ],
    [
      { accessKey: "id", secretKey: " hush" },
      "credentials.secretKey must be a non-empty string; keys and tokens are ASCII, without white space around them.",
    ],
    [
      { accessKey: "id\nhush", secretKey: "hush" },
      "credentials.accessKey must be a non-empty string; keys and tokens are ASCII, without white space around them.",
    ],
    [
      { ...keys, securityToken: "hush\n" },
      "credentials.securityToken must be a non-empty string; keys and tokens are ASCII, without white space around them.",
    ],
    [
      { ...keys, securityToken: "" },
      "credentials.securityToken must be a non-empty string; keys and tokens are ASCII, without white space around them.",
    ],
    [{ token: "" }, "credentials.token must be a non-empty string; keys and tokens are ASCII, without white space around them."],
    [
      { token: "hush\r\nx: y" },
      "credentials.token must be a non-empty string; keys and tokens are ASCII, without white space around them.",
    ],
    [{ username: "me" }, "credentials.password must be a non-empty string; keys and tokens are ASCII, without white space around them."],
    [{ password: "hush" }, "credentials.username must be a non-empty string; keys and tokens are ASCII, without white space around them."],
    [
      { ...user, domain: undefined },
      "credentials.domain must be a non-empty string; keys and tokens are ASCII, without white space around them.",
    ],
    [
      { ...user, project: 7 },
      "credentials.project must be a non-empty string; keys and tokens are ASCII, without white space around them.",
    ],
  ])("%j", async (given, message) => {
    expect(() => swrCredentials(given as SwrCredentialsOption, exchange)).toThrow(expect.objectContaining({ kind: "argument", message }));
    await expect(swrCredentials((() => given) as SwrCredentialsOption, exchange).get(signal)).rejects.toMatchObject({ message });
  });

  test("a password may hold anything", () => {
    expect(() => swrCredentials({ ...user, password: " 密码 " }, exchange)).not.toThrow();
  });
});
