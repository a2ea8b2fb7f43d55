import { clients, compareRows, runClient, type Took } from "./client.ts";
import { install } from "./contenders.ts";
import { pairWith, show, summarize } from "./sample.ts";
import { startServer } from "./server.ts";
import { renderTable } from "./table.ts";

const rounds = 3;
const latencyMs = 50;
const tags = 100_000;
const own = "@imagetags/huawei-swr";

/** 100,000 tags from servers that take 50 ms for each page. A round takes a minute, nearly all of it waiting: all run at once. */
export async function benchLatency(): Promise<string> {
  const { present, absent } = await install(Object.keys(clients));
  const servers = await Promise.all(present.map(() => startServer(tags, latencyMs)));
  const results: Took[][] = present.map(() => []);
  const requests: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      await Promise.all(
        present.map(async (contender, index) => {
          const server = servers[index];
          if (!server) return;
          results[index]?.push(await runClient(contender, { mode: "large", baseUrl: server.url, limit: 100 }));
          requests[index] = await server.countRequests();
        }),
      );
    }
  } finally {
    for (const server of servers) server.close();
  }
  const of = (contender: string): readonly Took[] => results[present.indexOf(contender)] ?? [];
  const seconds = (contender: string) => of(contender).map(({ ms }) => ms / 1000);
  const rows = present.map((contender, index) => [
    contender,
    show(summarize(seconds(contender)), 1),
    show(pairWith(seconds(contender), seconds(own)), 1),
    String(requests[index]),
    compareRows(of(contender), results[0] ?? []),
  ]);
  return [renderTable(["100,000 tags in 1,000 pages of 50 ms", "s", "× ours", "requests", "rows"], rows), ...absent].join("\n\n");
}
