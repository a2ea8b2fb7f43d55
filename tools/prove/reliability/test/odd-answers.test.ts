import { isImagetagsError } from "@imagetags/core";
import { createSandbox, providerIds, type Sandbox } from "@imagetags/sandbox";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openSource, reach, type Transport, transports } from "../src/open.ts";

/** Lists a repository whose answers are rewritten on their way. */
async function listRewritten(id: (typeof providerIds)[number], transport: Transport, rewrite: (text: string) => string) {
  const sandbox = createSandbox();
  for (let minute = 0; minute < 7; minute++) sandbox.push(id, "test/odd", `v${minute}`, new Date(Date.UTC(2020, 0, 1, 0, minute)));
  const rewriting: Sandbox = {
    ...sandbox,
    async fetch(request) {
      const response = await sandbox.fetch(request);
      const { status, headers } = response;
      return new Response(rewrite(await response.text()), { status, headers });
    },
  };
  const reached = await reach(rewriting, transport);
  const baseUrl = reached.baseUrl(id);
  try {
    const source = await openSource(id, { fetch: reached.fetch, ...(baseUrl && { baseUrl }), retry: { attempts: 1 } });
    return await Array.fromAsync(source.list("test/odd", { pageSize: 5 }));
  } finally {
    await reached.close();
  }
}

interface Place {
  readonly parent: Record<string, unknown>;
  readonly key: string;
}

/** Every field and item of a JSON document. */
function placesIn(node: unknown): Place[] {
  if (typeof node !== "object" || node === null) return [];
  const parent = node as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesIn(parent[key])]);
}

/** Sets one field or item of a JSON text to another value. */
function setAt(text: string, number: number, value: unknown): string {
  const document: unknown = JSON.parse(text);
  const places = placesIn(document);
  const place = places[number % places.length];
  if (place) place.parent[place.key] = value;
  return JSON.stringify(document);
}

/** Rewritten answers give tags that can be shown, or an error of this library. */
async function expectAnEnd(id: (typeof providerIds)[number], transport: Transport, rewrite: (text: string) => string) {
  try {
    for (const tag of await listRewritten(id, transport, rewrite)) JSON.stringify(tag);
  } catch (error) {
    if (!isImagetagsError(error)) throw error;
  }
}

// The last two are JSON that `String` throws at.
const oddValues: unknown[] = [
  ...[null, "", 0, -1, 2 ** 64, true, [], {}, [null], "2017-02-30 00:00:00 +0800 CST", "标签\u0000"],
  ...[{ toString: null, valueOf: null }, [{ toString: null, valueOf: null }]],
];

const ways = providerIds.flatMap((id) => transports.map((transport) => ({ id, transport })));

test.each(providerIds)("each odd value in each place: %s", async (id) => {
  let places = 0;
  await listRewritten(id, "function", (text) => {
    places = Math.max(places, placesIn(JSON.parse(text)).length);
    return text;
  });
  expect(places).toBeGreaterThan(5);
  for (const value of oddValues)
    for (let number = 0; number < places; number++) await expectAnEnd(id, "function", (text) => setAt(text, number, value));
});

describe.each(ways)("$id, by $transport", ({ id, transport }) => {
  test("any value in any place", async () => {
    const values = fc.oneof(fc.constantFrom(...oddValues), fc.jsonValue({ maxDepth: 2 }));
    await fc.assert(
      fc.asyncProperty(fc.nat(), values, (number, value) => expectAnEnd(id, transport, (text) => setAt(text, number, value))),
      { numRuns: transport === "function" ? 100 : 20 },
    );
  });

  test("fields and enum values that no page names pass", async () => {
    const add = (text: string) => text.replaceAll(/\{(?=")/g, '{"newField":{"a":[1]},"__proto__":{"polluted":true},');
    const tags = await listRewritten(id, transport, add);
    expect(tags.length).toBe(7);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });
});
