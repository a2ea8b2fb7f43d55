import { type ClientTask, clients, runClient } from "./client.ts";
import { install } from "./contenders.ts";
import { startServer } from "./server.ts";
import { renderTable } from "./table.ts";

const latencyMs = 50;
const tags = 100_000;

/** 100,000 tags from a server that takes 50 ms for each page, and the newest 20 of them. */
export async function benchLatency(): Promise<string> {
  const contenders = Object.keys(clients);
  await install(contenders);
  const server = await startServer(tags, latencyMs);
  const take = async (contender: string, task: Omit<ClientTask, "baseUrl">) => {
    await server.countRequests();
    const { ms, done } = await runClient(contender, { ...task, baseUrl: server.url });
    return { seconds: (ms / 1000).toFixed(1), requests: String(await server.countRequests()), done };
  };
  try {
    const rows: string[][] = [];
    for (const contender of contenders) {
      const { seconds, requests, done } = await take(contender, { mode: "large", limit: 100 });
      if (done !== tags) throw new Error(`${contender} read ${done} of ${tags} tags`);
      // Peers have nothing to ask for the newest with: who does not know the vendor's order reads everything.
      const newest = clients[contender]?.startsWith("imagetags-")
        ? (await take(contender, { mode: "newest", count: 20, limit: 100 })).requests
        : requests;
      rows.push([contender, seconds, requests, newest]);
    }
    return renderTable(["100,000 tags in 1,000 pages of 50 ms", "s", "requests", "requests for the newest 20"], rows);
  } finally {
    server.close();
  }
}
