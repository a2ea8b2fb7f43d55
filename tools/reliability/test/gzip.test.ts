import { createSandbox, providerIds } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { expect, test } from "vitest";
import { openSource } from "../src/open.ts";

test.each(providerIds)("%s: packed pages, unpacked by the runtime, are whole", async (id) => {
  const server = await listen(createSandbox({ faults: () => ({ kind: "gzip" }) }));
  try {
    const source = await openSource(id, { baseUrl: `${server.url}/${id}` });
    expect(await Array.fromAsync(source.list("test/many"))).toHaveLength(1000);
  } finally {
    await server.close();
  }
});
