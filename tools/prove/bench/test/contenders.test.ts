// Every contender of calls, large and latency reads the same rows from the server that the benchmark uses.
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClientTask, clients, compareRows, runClient, type Took } from "../src/client.ts";
import { startServer, type TagServer } from "../src/server.ts";

const tags = 250;
const place = { folder: fileURLToPath(new URL("..", import.meta.url)), nodeOptions: ["--conditions=@imagetags/source"] };

let server: TagServer;

beforeAll(async () => {
  server = await startServer(tags);
});

afterAll(() => server?.close());

function take(contender: string, task: Omit<ClientTask, "baseUrl">): Promise<Took> {
  return runClient(contender, { ...task, baseUrl: server.url }, place);
}

describe.each(Object.keys(clients))("%s", (contender) => {
  test("reads every row once, in pages and in one array", async () => {
    const reference = await take("bare fetch", { mode: "array" });
    expect(reference.rows).toBe(tags);
    const took = [await take(contender, { mode: "large", limit: 100 }), await take(contender, { mode: "array" })];
    expect(compareRows(took, [reference])).toBe("all");
  });

  test("calls as often as it is told, beside warming up", async () => {
    await server.countRequests();
    const { rows, cpuMs, maxRssMb } = await take(contender, { mode: "calls", count: 128, limit: 10 });
    expect(await server.countRequests()).toBe(128 + 32);
    expect(rows).toBe(128 * 10);
    expect(cpuMs).toBeGreaterThan(0);
    expect(maxRssMb).toBeGreaterThan(1);
  });

  test("finds the newest, and says what it makes of a number past 2^53", async () => {
    const reference = await take("bare fetch", { mode: "newest", count: 20, limit: 100 });
    expect(reference.rows).toBe(20);
    await server.countRequests();
    const newest = await take(contender, { mode: "newest", count: 20, limit: 100 });
    expect(compareRows([newest], [reference])).toBe("all");
    expect(await server.countRequests()).toBe(/sdk|imagetags/.test(contender) ? 1 : 3);
    const { value } = await take(contender, { mode: "int64", repository: "long" });
    expect(value).toBe(contender.startsWith("@imagetags/") ? "9007199254740993" : "9007199254740992");
  });
});
