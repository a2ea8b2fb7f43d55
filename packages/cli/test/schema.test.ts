import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { documentedRepositories, providerIds } from "@imagetags/sandbox";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { row, useSandbox } from "./session.ts";

const { world, imagetags, inEnvironment } = useSandbox();
world["tencent-ccr"].repositories["mirror/kubetest"] = [
  row(world, { tagName: "nginx_v1", imageId: `sha256:${"a".repeat(64)}` }),
  row(world, { tagName: "extra" }),
];

const schema = JSON.parse(readFileSync(fileURLToPath(new URL("../output.schema.json", import.meta.url)), "utf8"));
const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
(addFormats as unknown as typeof addFormats.default)(ajv);
ajv.addSchema(schema);

/** What is wrong with a document, by one of the schema's definitions. */
function violations(definition: string, document: unknown): string[] {
  const validate = ajv.getSchema(`${schema.$id}#/$defs/${definition}`);
  if (!validate) throw new Error(`the schema has no ${definition}`);
  return validate(document) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const many = providerIds.map((id) => `${id}/test/many`);
const diff = ["diff", "tencent-ccr/test/kubetest", "tencent-ccr/mirror/kubetest"];

describe("what is printed is what the schema says", () => {
  test.each<[string, string[]]>([
    ["tags", ["ls", ...documentedRepositories, ...many, "--format", "json"]],
    ["tags", ["stale", "tencent-ccr/test/many", "--keep", "990", "--format", "json"]],
    ["differences", [...diff, "--format", "json"]],
    ["renovate", ["ls", "huawei-swr/test/many", "--format", "renovate"]],
    ["providers", ["providers", "--format", "json"]],
  ])("%s: %j", async (definition, args) => {
    const document = JSON.parse((await imagetags(...args)).stdout);
    expect(violations(definition, document)).toEqual([]);
    const [rows] = Array.isArray(document) ? [document] : Object.values<unknown[]>(document);
    expect(rows?.length).toBeGreaterThan(0);
  });

  test.each<[string, string[]]>([
    ["tag", ["ls", ...documentedRepositories, "--format", "ndjson"]],
    ["difference", [...diff, "--format", "ndjson"]],
  ])("%s, line by line: %j", async (definition, args) => {
    const lines = (await imagetags(...args)).stdout.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.flatMap((line) => violations(definition, JSON.parse(line)))).toEqual([]);
  });

  test("a provider that cannot be asked", async () => {
    const { stdout } = await inEnvironment({}, "providers", "--format", "json");
    expect(violations("providers", JSON.parse(stdout))).toEqual([]);
    expect(JSON.parse(stdout)[0].problem).toMatch(/is not set/);
  });
});

test.each<[string, string, unknown]>([
  ["a field of no tag", "tag", { provider: "a", repository: "b/c", name: "d", raw: {} }],
  ["a time without UTC", "tag", { provider: "a", repository: "b/c", name: "d", pushedAt: "2026-01-01T00:00:00+08:00" }],
  ["a size as text", "tag", { provider: "a", repository: "b/c", name: "d", sizeBytes: "59" }],
  ["a difference without sides", "difference", { difference: "different", name: "d" }],
  ["a release without a version", "renovate", { releases: [{}] }],
])("the schema refuses %s", (_, definition, document) => {
  expect(violations(definition, document)).not.toEqual([]);
});
