import { clients, runClient } from "./client.ts";
import { install } from "./contenders.ts";
import { pairWith, show, summarize, takeTurns } from "./sample.ts";
import { startServer } from "./server.ts";
import { renderTable } from "./table.ts";

const rounds = 7;

/** CPU of the whole process per call, 32 in flight, ten rows an answer; and whether a large number survives. */
export async function benchCalls(): Promise<string> {
  const contenders = Object.keys(clients);
  await install(contenders);
  const server = await startServer(100_000);
  try {
    const results = await takeTurns(contenders, rounds, (contender) =>
      runClient(contender, { mode: "calls", baseUrl: server.url, count: 3200, limit: 10 }),
    );
    const cpu = (contender: string) => (results.get(contender) ?? []).map(({ cpuMs, done }) => (cpuMs / done) * 1000);
    const rows: string[][] = [];
    for (const contender of contenders) {
      const { value } = await runClient(contender, { mode: "int64", baseUrl: server.url });
      const paired = show(pairWith(cpu(contender), cpu("bare fetch")), 2);
      rows.push([contender, show(summarize(cpu(contender))), paired, value === "9007199254740993" ? "exact" : `rounded to ${value}`]);
    }
    return renderTable(["calls, 32 in flight", "CPU µs a call", "× bare fetch", "9007199254740993"], rows);
  } finally {
    server.close();
  }
}
