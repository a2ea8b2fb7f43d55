import { readApis } from "@imagetags/codegen/apis";
import { describe, expect, test } from "vitest";
import { readContract } from "../src/index.ts";

const tencent = await readContract("tencent-ccr/openapi.yaml");
const ask = (query: string, method = "GET") => new Request(`https://ccr.api.qcloud.com/v2/index.php?${query}`, { method });

describe("a request", () => {
  test("holds with what is declared, the signature's parameters included", async () => {
    expect(await tencent.checkRequest(ask("Action=GetTagList&reponame=a/b&limit=100&Signature=s&Nonce=1&Region=gz"))).toEqual([]);
  });

  test.each([
    ["Action=GetTagList&reponame=a/b&Limit=20", "query Limit is not declared"],
    ["Action=GetTagList", "query reponame is missing"],
    ["Action=GetTagList&reponame=", "query reponame / must NOT have fewer than 1 characters"],
    ["Action=GetTag&reponame=a/b", "query Action / must be equal to constant"],
    ["Action=GetTagList&reponame=a/b&limit=101", "query limit / must be <= 100"],
    ["Action=GetTagList&reponame=a/b&limit=x", "query limit / must be integer"],
    ["Action=GetTagList&reponame=a/b&offset=-1", "query offset / must be >= 0"],
  ])("%s: %s", async (query, violation) => {
    expect(await tencent.checkRequest(ask(query))).toEqual([violation]);
  });

  test("of another path or method is not declared", async () => {
    expect(await tencent.checkRequest(ask("", "POST"))).toEqual(["POST /v2/index.php is not declared"]);
  });
});

describe("an answer", () => {
  test("that no spec declares is named without the signed query", () => {
    expect(tencent.checkResponse(ask("Signature=hush"), 503, "{}")).toEqual(["status 503 is not declared for GET /v2/index.php"]);
    expect(tencent.checkResponse(ask("Signature=hush"), 200, "<html>")).toEqual(["the answer to GET /v2/index.php is not JSON"]);
  });

  test("with a field that is not declared does not hold", () => {
    expect(tencent.checkResponse(ask(""), 200, '{"code":5000,"message":"","more":1}')).toContain(
      "/ must NOT have additional properties (more)",
    );
  });
});

describe.each(readApis().map(({ id }) => id))("the documented requests of %s", async (id) => {
  const contract = await readContract(`${id}/openapi.yaml`);

  test("hold, and would not with a field more, a value out of range, or less than is required", () => {
    expect(contract.requestExamples.length).toBeGreaterThan(0);
    for (const { operationId, values, departures } of contract.requestExamples) {
      expect(contract.checkRequestExample(operationId, values)).toEqual(departures);
      expect(contract.checkRequestExample(operationId, { ...values, nonsense: 1 })).toEqual(["nonsense is not declared", ...departures]);
      expect(contract.checkRequestExample(operationId, {}).length).toBeGreaterThan(0);
    }
  });
});
