import { expect, test } from "vitest";
import { readApis } from "../src/apis.ts";
import { renderSchema } from "../src/schema.ts";
import { renderSchemas } from "../src/schemas.ts";

const api = readApis().find(({ id }) => id === "tencent-ccr");
if (!api) throw new Error("specs/redocly.yaml does not list tencent-ccr");

test("the same spec gives the same text, marked as generated, with 64-bit integers typed as they come", async () => {
  const text = await renderSchema(api);
  expect(await renderSchema(api)).toBe(text);
  expect(text).toMatch(/^\/\/ Generated from specs\/tencent-ccr\/ by "npm run sync"\. Do not edit\./);
  expect(text).toContain("sizeByte: number | bigint;");
  expect(text).toContain('Action: "GetTagList";');
});

test("each provider's types, by the path of its schema.ts", async () => {
  const schemas = await renderSchemas(process.cwd());
  expect([...schemas.keys()]).toEqual(readApis().map(({ id }) => `packages/${id}/src/schema.ts`));
  expect(schemas.get("packages/tencent-ccr/src/schema.ts")).toBe(await renderSchema(api));
});
