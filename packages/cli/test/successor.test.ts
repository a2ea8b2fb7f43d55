import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endpointVariable } from "../src/source.ts";
import { successorCommand } from "../src/successor.ts";
import { useSandbox } from "./session.ts";

const { environment, inEnvironment } = useSandbox();

test.each([
  [["ls", "tencent-ccr/a/b", "huawei-swr/a/b"], "imagetags ls tencent-tcr-personal/a/b huawei-swr/a/b"],
  [["ls", "tencent-ccr/a/b", "--match", "v'1 *"], "imagetags ls tencent-tcr-personal/a/b --match 'v'\\''1 *'"],
  [["ls", "tencent-ccr/a/b", "--endpoint", "http://x", "--json"], "imagetags ls tencent-tcr-personal/a/b --json"],
  [["ls", "--endpoint=http://x", "tencent-ccr/a/b"], "imagetags ls tencent-tcr-personal/a/b"],
  [["ls", "staging@tencent-ccr/a/b"], "imagetags ls staging@tencent-tcr-personal/a/b"],
  [["ls", "a/b", "--provider", "tencent-ccr"], "imagetags ls a/b --provider tencent-tcr-personal"],
  [
    ["ls", "hkccr.ccs.tencentyun.com/a/b", "--provider=tencent-ccr"],
    "imagetags ls hkccr.ccs.tencentyun.com/a/b --provider=tencent-tcr-personal",
  ],
  [
    ["ls", "tencent-ccr/tencent-ccr/b", "--match", "tencent-ccr-*"],
    "imagetags ls tencent-tcr-personal/tencent-ccr/b --match 'tencent-ccr-*'",
  ],
  [["ls", "tencent-ccr/a/b", "--match", "tencent-ccr"], "imagetags ls tencent-tcr-personal/a/b --match tencent-ccr"],
  [["diff", "tencent-ccr/a/b", "tencent-ccr/c/d"], "imagetags diff tencent-tcr-personal/a/b tencent-tcr-personal/c/d"],
])("%j: %s", (args, command) => {
  expect(successorCommand("tencent-ccr", args)).toBe(command);
});

test("a provider without a successor has no such command", () => {
  expect(successorCommand("ucloud-uhub", ["ls", "ucloud-uhub/a/b"])).toBeUndefined();
});

const retired = createServer((_, response) => response.end('{"code":6100,"message":"(1)the action is offline"}'));
beforeAll(() => new Promise<void>((resolve) => retired.listen(0, "127.0.0.1", resolve)));
afterAll(() => retired.close());

test("ls of a retired API prints the command to use instead, and that command lists", async () => {
  const url = `http://127.0.0.1:${(retired.address() as AddressInfo).port}`;
  const { code, stderr } = await inEnvironment({ ...environment(), [endpointVariable("tencent-ccr")]: url }, "ls", "tencent-ccr/test/many");
  expect(code).toBe(1);
  expect(stderr).toContain("hint: Tencent announced the end of API 2.0 for 2023: use the provider tencent-tcr-personal (");
  const command = /^try: imagetags (.*)$/m.exec(stderr)?.[1];
  expect(command).toBe("ls tencent-tcr-personal/test/many");
  const instead = await inEnvironment(environment(), ...(command ?? "").split(" "), "--format", "names");
  expect(instead.code).toBe(0);
  expect(instead.stdout.split("\n")).toHaveLength(1001);
});
