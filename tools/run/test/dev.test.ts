import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { listPackages, testsOf } from "../tests-of.ts";

test("a provider's tests are its own, and those that are named after it", () => {
  expect(testsOf("docker-hub")).toEqual([
    "packages/docker-hub/test/client.test.ts",
    "packages/normalize/test/docker-hub.test.ts",
    "packages/sandbox/test/docker-hub.test.ts",
    "tools/prove/contract/test/docker-hub.test.ts",
  ]);
});

test.each(listPackages())("%s has tests to watch", (name) => {
  expect(testsOf(name)).not.toEqual([]);
});

const dev = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["tools/run/dev.ts", ...args], { encoding: "utf8" });
  return { status, output: stdout + stderr };
};

test("without a package, or with one that is not there, it names those that are", () => {
  expect(dev()).toEqual({ status: 2, output: expect.stringMatching(/^Name a package\. Choose from: aws-ecr, cli, core, /) });
  expect(dev("acme")).toEqual({ status: 2, output: expect.stringMatching(/^There is no package acme\. Choose from: /) });
});

test("it runs the tests of the packages that are named", () => {
  const { status, output } = dev("surfercloud-uhub", "--run", "--reporter=verbose");
  expect(status).toBe(0);
  expect(output).toContain("tools/prove/contract/test/surfercloud-uhub.test.ts");
});
