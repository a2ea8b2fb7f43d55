import { clients, compareRows, runClient, type Took } from "./client.ts";
import { install } from "./contenders.ts";
import { benchPages } from "./pages.ts";
import { pairWith, show, summarize, takeTurns } from "./sample.ts";
import { startServer } from "./server.ts";
import { renderTable } from "./table.ts";

const rounds = 9;
const calls = 6400;
const rowsPerCall = 10;
const pagesPerListing = 200;
const listings = 32;
const own = "@imagetags/huawei-swr";
const floor = "bare fetch";
const target = "openapi-fetch + signing";

/** CPU of the whole process per call. */
export async function benchCalls(): Promise<string> {
  const { present, absent } = await install(Object.keys(clients));
  const server = await startServer(calls * rowsPerCall);
  try {
    const results = await takeTurns(present, rounds, (contender) =>
      runClient(contender, { mode: "calls", baseUrl: server.url, count: calls, limit: rowsPerCall }),
    );
    const of = (contender: string): readonly Took[] => results.get(contender) ?? [];
    const cpu = (contender: string) => of(contender).map(({ cpuMs }) => (cpuMs / calls) * 1000);
    const rows = present.map((contender) => {
      const beyond = cpu(contender).map((own, round) => (own - (cpu(target)[round] ?? 0)) / (cpu(floor)[round] ?? 1));
      return [
        contender,
        show(summarize(cpu(contender))),
        show(pairWith(cpu(contender), cpu(floor)), 2),
        show(summarize(beyond), 2),
        summarize(of(contender).map(({ maxRssMb }) => maxRssMb)).median.toFixed(0),
        compareRows(of(contender), of(floor)),
      ];
    });
    const header = ["calls, 32 in flight", "CPU µs a call", `× ${floor}`, `beyond ${target}, in ${floor}es`, "MB at most", "rows"];
    return [renderTable(header, rows), await benchListings(present), await benchPages(), ...absent].join("\n\n");
  } finally {
    server.close();
  }
}

/** CPU of the whole process per page, through `tags()` where a client has it. */
async function benchListings(present: readonly string[]): Promise<string> {
  const server = await startServer(pagesPerListing * rowsPerCall);
  const task = { mode: "listings", baseUrl: server.url, limit: rowsPerCall, concurrency: 1 } as const;
  const overNode = `${own}, over node:http`;
  const names = [...present, overNode];
  try {
    const results = await takeTurns(names, rounds, (name) =>
      name === overNode ? runClient(own, { ...task, transport: "node:http" }) : runClient(name, task),
    );
    const of = (name: string): readonly Took[] => results.get(name) ?? [];
    const cpu = (name: string) => of(name).map(({ cpuMs }) => (cpuMs / (listings * pagesPerListing)) * 1000);
    const rows = names.map((name) => [
      name,
      show(summarize(cpu(name))),
      show(pairWith(cpu(name), cpu(floor)), 2),
      summarize(of(name).map(({ maxRssMb }) => maxRssMb)).median.toFixed(0),
      compareRows(of(name), of(floor)),
    ]);
    return renderTable(["a page through tags(), 32 listings at a time", "CPU µs a page", `× ${floor}`, "MB at most", "rows"], rows);
  } finally {
    server.close();
  }
}
