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

/** Sets one field, somewhere in a JSON text, to a value of any kind. */
function setSomewhere(text: string, place: number, value: unknown): string {
  const fields: [Record<string, unknown>, string][] = [];
  const collect = (node: unknown) => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      fields.push([node as Record<string, unknown>, key]);
      collect(child);
    }
  };
  const document: unknown = JSON.parse(text);
  collect(document);
  const [object, key] = fields[place % fields.length] ?? [];
  if (object && key !== undefined) object[key] = value;
  return JSON.stringify(document);
}

const ways = providerIds.flatMap((id) => transports.map((transport) => ({ id, transport })));

describe.each(ways)("$id, by $transport", ({ id, transport }) => {
  test("any value in any place gives tags that can be shown, or an error of this library", async () => {
    const values = fc.oneof(
      fc.constantFrom(null, "", 0, -1, [], {}, [null], "2017-02-30 00:00:00 +0800 CST", "标签\u0000"),
      fc.jsonValue({ maxDepth: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(200), values, async (place, value) => {
        try {
          for (const tag of await listRewritten(id, transport, (text) => setSomewhere(text, place, value))) JSON.stringify(tag);
        } catch (error) {
          if (!isImagetagsError(error)) throw error;
        }
      }),
      { numRuns: transport === "function" ? 300 : 20 },
    );
  });

  test("fields and enum values that no page names pass", async () => {
    const add = (text: string) => text.replaceAll(/\{(?=")/g, '{"newField":{"a":[1]},"__proto__":{"polluted":true},');
    const tags = await listRewritten(id, transport, add);
    expect(tags.length).toBe(7);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });
});
