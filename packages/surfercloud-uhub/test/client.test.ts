import { expect, test } from "vitest";
import { createSurfercloudUhub, environment, optionsFromEnvironment } from "../src/index.ts";

// What every provider does is tested in tools/prove/contract, and what both UHubs do in packages/ucloud-uhub.

test("optionsFromEnvironment() reads the variables that environment names", () => {
  const env = Object.fromEntries(environment.map(({ name }) => [name, `value of ${name}`]));
  expect(optionsFromEnvironment(env)).toEqual({
    credentials: {
      publicKey: "value of SURFERCLOUD_PUBLIC_KEY",
      privateKey: "value of SURFERCLOUD_PRIVATE_KEY",
      securityToken: "value of SURFERCLOUD_SECURITY_TOKEN",
    },
    projectId: "value of SURFERCLOUD_PROJECT_ID",
  });
});

test.each(environment)("$name left out of the environment", ({ name, required }) => {
  const env = Object.fromEntries(environment.filter((other) => other.name !== name).map((other) => [other.name, "value"]));
  const message = `The environment variable ${name} is not set.`;
  if (required) expect(() => optionsFromEnvironment(env)).toThrow(message);
  else expect(JSON.stringify(optionsFromEnvironment(env)).match(/"value"/g)).toHaveLength(environment.length - 1);
});

test.each([[], [undefined], [null], ["x"]])("no options at all (%j) are refused as an argument", (...given) => {
  expect(() => Reflect.apply(createSurfercloudUhub, undefined, given)).toThrow(/^options must be an object; got /);
});
