import { describe, expect, test } from "vitest";
import { compareSheets } from "../src/compare/compare.ts";
import { CannotCheck } from "../src/errors.ts";
import type { FactSheet } from "../src/facts/sheet.ts";
import { readFacts } from "../src/families/read-facts.ts";

/** A model of our own in AWS's form; a berth's neighbour is a berth. */
const model = {
  version: "2.0",
  metadata: {
    apiVersion: "2026-01-01",
    protocol: "json",
    serviceFullName: "Harbours",
    signatureVersion: "v4",
    targetPrefix: "Harbours_V1",
  },
  operations: {
    ListBerths: {
      name: "ListBerths",
      http: { method: "POST", requestUri: "/" },
      input: { shape: "ListBerthsRequest" },
      output: { shape: "ListBerthsResponse" },
      errors: [{ shape: "HarbourNotFoundException" }, { shape: "Throttled" }],
    },
    ListShips: { name: "ListShips", http: { method: "POST", requestUri: "/" } },
  },
  shapes: {
    Berth: {
      type: "structure",
      required: ["name"],
      members: {
        name: { shape: "Name" },
        length: { shape: "Length" },
        freeSince: { shape: "Time" },
        neighbour: { shape: "Berth" },
        depths: { shape: "Depths" },
      },
    },
    BerthList: { type: "list", member: { shape: "Berth" } },
    Depths: { type: "map", key: { shape: "Name" }, value: { shape: "Length" } },
    HarbourNotFoundException: { type: "structure", members: {}, exception: true },
    Length: { type: "long", min: 0 },
    ListBerthsRequest: {
      type: "structure",
      required: ["harbour"],
      members: { harbour: { shape: "Name" }, names: { shape: "Names" }, state: { shape: "State" }, maxResults: { shape: "MaxResults" } },
    },
    ListBerthsResponse: { type: "structure", members: { berths: { shape: "BerthList" }, nextToken: { shape: "Token" } } },
    MaxResults: { type: "integer", min: 1, max: 1000 },
    Name: { type: "string", min: 2, max: 256, pattern: "[a-z]+" },
    Names: { type: "list", member: { shape: "Name" }, min: 1, max: 100 },
    State: { type: "string", enum: ["FREE", "TAKEN"] },
    Throttled: { type: "structure", members: {}, error: { code: "ThrottlingException", httpStatusCode: 400 } },
    Time: { type: "timestamp" },
    Token: { type: "string" },
  },
};

async function facts(text: string, ...operations: string[]): Promise<FactSheet> {
  return await readFacts(new TextEncoder().encode(text), operations);
}

const text = JSON.stringify(model, undefined, 2);

function lineOf(part: string): number {
  return text.slice(0, text.indexOf(part)).split("\n").length;
}

describe("an operation of AWS's model", () => {
  test("has what a request is made of, each member in the body with its bounds", async () => {
    const { operation, parameters } = await facts(text, "ListBerths");
    expect(operation).toEqual({ method: "POST", path: "/", action: "Harbours_V1.ListBerths", line: lineOf('"ListBerths": {') });
    expect(parameters.map(({ line: _, typeWord: __, ...parameter }) => parameter)).toEqual([
      { name: "harbour", in: "body", type: "string", required: true, minLength: 2, maxLength: 256, pattern: "[a-z]+" },
      { name: "maxResults", in: "body", type: "integer", required: false, minimum: 1, maximum: 1000 },
      { name: "names", in: "body", type: "array<string>", required: false, minLength: 1, maxLength: 100 },
      { name: "state", in: "body", type: "string", required: false, enum: ["FREE", "TAKEN"] },
      { name: "Authorization", in: "common", type: "string", required: true, enum: ["v4"] },
      { name: "X-Amz-Target", in: "header", type: "string", required: true },
    ]);
  });

  test("has the fields of its answer with their lines, and the codes with which it fails", async () => {
    const { response, errors } = await facts(text, "ListBerths");
    expect(response.fields.map(({ path, type, required, format }) => [path, type, required, format])).toEqual([
      ["berths", "array<object>", undefined, undefined],
      ["berths[].depths", "object", false, undefined],
      ["berths[].depths.*", "int64", undefined, undefined],
      ["berths[].freeSince", "number", false, "timestamp"],
      ["berths[].length", "int64", false, undefined],
      ["berths[].name", "string", true, undefined],
      ["berths[].neighbour", "object", false, undefined],
      ["nextToken", "string", undefined, undefined],
    ]);
    expect(response.fields.find(({ path }) => path === "nextToken")?.line).toBe(lineOf('"nextToken"'));
    expect(errors?.map(({ code }) => code)).toEqual(["HarbourNotFoundException", "ThrottlingException"]);
  });

  test.each<[string, string, string, string[]]>([
    ["a bound", '"max": 1000', '"max": 100', ["behavioural parameter.body.maxResults.maximum.changed"]],
    ["a value to choose", '"FREE",', '"FREE", "BOOKED",', ["additive parameter.body.state.enum.changed"]],
    [
      "a member's shape",
      '"type": "timestamp"',
      '"type": "string"',
      ["breaking response.field.berths[].freeSince.type.changed", "behavioural response.field.berths[].freeSince.format.removed"],
    ],
    [
      "a code",
      '"shape": "Throttled"',
      '"shape": "Token"',
      ["additive error.Token.added", "documentation error.ThrottlingException.removed"],
    ],
    ["the target", '"Harbours_V1"', '"Harbours_V2"', []],
    ["another operation", '"name": "ListShips",', '"name": "ListShips", "deprecated": true,', []],
  ])("a change of %s", async (name, from, to, expected) => {
    expect(text).toContain(from);
    const changed = text.replace(from, to);
    if (name === "the target") {
      // Another target is another operation, as another path is.
      const [old, now] = [await facts(text, "ListBerths"), await facts(changed, "ListBerths")];
      expect(() => compareSheets(old, now)).toThrow(CannotCheck);
      return;
    }
    const found = compareSheets(await facts(text, "ListBerths"), await facts(changed, "ListBerths"));
    expect(found.map(({ class: changeClass, id }) => `${changeClass} ${id}`)).toEqual(expected);
  });

  test("that there is not is an error", async () => {
    await expect(facts(text, "ListHarbours")).rejects.toThrow("The model has no operation ListHarbours.");
    await expect(facts(text)).rejects.toThrow("none of them is asked for");
  });

  test("whose shape is missing is an error", async () => {
    await expect(facts(text.replace('"Berth":', '"Gone":'), "ListBerths")).rejects.toThrow("The model has no shape Berth.");
  });
});
