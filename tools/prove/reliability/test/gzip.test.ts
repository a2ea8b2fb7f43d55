import { nodeFetch } from "@imagetags/core/node";
import { createSandbox, providerIds } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { expect, test } from "vitest";
import { openSource } from "../src/open.ts";

const ways = providerIds.flatMap((id) => [globalThis.fetch, nodeFetch].map((fetch) => ({ id, fetch })));

test.each(ways)("$id: packed pages, unpacked by $fetch.name, are whole", async ({ id, fetch }) => {
  const server = await listen(createSandbox({ faults: () => ({ kind: "gzip" }) }));
  try {
    const source = await openSource(id, { baseUrl: `${server.url}/${id}`, fetch });
    expect(await Array.fromAsync(source.list("test/many"))).toHaveLength(1000);
  } finally {
    await server.close();
  }
});
