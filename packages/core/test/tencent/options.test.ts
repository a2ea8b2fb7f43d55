import fc from "fast-check";
import { expect, test } from "vitest";
import { placeOf } from "../../src/gate.ts";
import {
  checkTencentRegion,
  readTencentEnvironment,
  tencentDomains,
  tencentEnvironment,
  toTencentEndpoint,
} from "../../src/tencent/index.ts";

test.each(["ap-guangzhou", "ap-shanghai-fsi", "na-siliconvalley", "eu-frankfurt"])("%s is a region", (region) => {
  expect(checkTencentRegion(region)).toBe(region);
});

test.each(["gz", "", "ap_guangzhou", "AP-guangzhou", "1ap-guangzhou", "ap-", "ap-x.evil.example", undefined as never])(
  "%j is no region",
  (region) => {
    expect(() => checkTencentRegion(region)).toThrow(/region must be .* such as "ap-guangzhou", which API 2.0 called "gz"; got /);
  },
);

test("one host serves every region but the zones of financial companies", () => {
  expect(toTencentEndpoint("ap-guangzhou")).toBe("https://tcr.tencentcloudapi.com");
  expect(toTencentEndpoint("ap-shanghai-fsi")).toBe("https://tcr.ap-shanghai-fsi.tencentcloudapi.com");
});

const keys = { TENCENTCLOUD_SECRET_ID: "id", TENCENTCLOUD_SECRET_KEY: "key" };

test("keys, and the region where it is named", () => {
  const credentials = { secretId: "id", secretKey: "key", token: undefined };
  expect(readTencentEnvironment(keys, "gz")).toEqual({ credentials, region: "gz" });
  expect(readTencentEnvironment({ ...keys, TENCENTCLOUD_REGION: "ap-beijing" }, "gz")).toEqual({ credentials, region: "ap-beijing" });
});

test.each(["TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY"])("without %s it says so", (name) => {
  expect(() => readTencentEnvironment({ ...keys, [name]: "" }, "gz")).toThrow(`The environment variable ${name} is not set.`);
});

const tokenNames = ["TENCENTCLOUD_TOKEN", "TENCENTCLOUD_SESSION_TOKEN", "TENCENTCLOUD_SECURITY_TOKEN"];

test("the token is the first that is set, whichever of the vendor's names are", () => {
  const value = fc.constantFrom(undefined, "", "one", "two");
  const property = fc.property(fc.tuple(value, value, value), (values) => {
    const env = Object.fromEntries(tokenNames.map((name, index) => [name, values[index]]));
    expect(readTencentEnvironment({ ...keys, ...env }, "gz").credentials.token).toBe(values.find(Boolean));
  });
  fc.assert(property);
});

test("every variable that is read is listed, and each that is listed is read", () => {
  const asked = new Set<string>();
  const get = (env: Record<string, string>, name: string) => {
    asked.add(name);
    return env[name];
  };
  readTencentEnvironment(new Proxy<Record<string, string>>({ ...keys }, { get }), "gz");
  expect([...asked].sort()).toEqual(tencentEnvironment.map(({ name }) => name).sort());
});

test("what is no environment is refused by its name", () => {
  expect(() => readTencentEnvironment(null as never, "gz")).toThrow("env must be an object; got null.");
});

test("the hosts of the two APIs know the same accounts", () => {
  const places = ["https://tcr.tencentcloudapi.com", "https://ccr.api.qcloud.com"].map((url) => placeOf(url, tencentDomains));
  expect(places).toEqual(Array(2).fill("tencentcloudapi.com,qcloud.com"));
});
