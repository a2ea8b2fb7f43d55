import { nodeFetch } from "@imagetags/core/node";
import { createSandbox, providerIds } from "@imagetags/sandbox";
import { handlers } from "@imagetags/sandbox/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSource } from "../src/open.ts";

const interceptor = setupServer(...handlers(createSandbox()));
beforeAll(() => interceptor.listen());
afterAll(() => interceptor.close());

test.each(providerIds)("%s: msw answers what goes over node:http", async (id) => {
  const source = await openSource(id, { fetch: nodeFetch });
  expect(await Array.fromAsync(source.list("test/many"))).toHaveLength(1000);
});
