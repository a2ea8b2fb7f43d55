import { type ClientTask, clients, compareRows, runClient, type Took } from "./client.ts";
import { install } from "./contenders.ts";
import { pairWith, show, summarize, takeTurns } from "./sample.ts";
import { startServer, type TagServer } from "./server.ts";
import { renderTable } from "./table.ts";

const rounds = 5;
const tags = 100_000;
const floor = "bare signed fetch";
const own = "@imagetags/huawei-swr";
const exact = "9007199254740993";

/** 100,000 tags, page by page and as one array; the newest 20 of them; and a number that a double cannot hold. */
export async function benchLarge(): Promise<string> {
  const { present, absent } = await install(Object.keys(clients));
  const server = await startServer(tags);
  const pages = { mode: "large", baseUrl: server.url, limit: 100 } as const;
  const array = { mode: "array", baseUrl: server.url } as const;
  const each = (task: ClientTask) => present.map((contender) => ({ name: contender, contender, task }));
  try {
    return [
      await compareTimes("100,000 tags in 1,000 pages", [
        ...each({ ...pages, concurrency: 1 }),
        { name: `${own}, over node:http`, contender: own, task: { ...pages, concurrency: 1, transport: "node:http" } },
        { name: `${own}, 8 at a time`, contender: own, task: pages },
      ]),
      await compareTimes("100,000 tags in one array of 110 MB", each(array)),
      await compareAnswers(present, server),
      ...absent,
    ].join("\n\n");
  } finally {
    server.close();
  }
}

interface Entry {
  readonly name: string;
  readonly contender: string;
  readonly task: ClientTask;
}

async function compareTimes(title: string, entries: readonly Entry[]): Promise<string> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const results = await takeTurns([...byName.keys()], rounds, (name) => {
    const { contender, task } = byName.get(name) as Entry;
    return runClient(contender, task);
  });
  const of = (name: string): readonly Took[] => results.get(name) ?? [];
  const seconds = (name: string) => of(name).map(({ ms }) => ms / 1000);
  const rows = entries.map(({ name }) => [
    name,
    show(summarize(seconds(name)), 2),
    show(pairWith(seconds(name), seconds(floor)), 2),
    show(summarize(of(name).map(({ maxRssMb }) => maxRssMb))),
    compareRows(of(name), of(floor)),
  ]);
  return renderTable([title, "s", `× ${floor}`, "MB at most", "rows"], rows);
}

async function compareAnswers(contenders: readonly string[], server: TagServer): Promise<string> {
  const baseUrl = server.url;
  const rows: string[][] = [];
  let reference: readonly Took[] = [];
  for (const contender of contenders) {
    await server.countRequests();
    const newest = await runClient(contender, { mode: "newest", baseUrl, count: 20, limit: 100 });
    const requests = await server.countRequests();
    const { value } = await runClient(contender, { mode: "int64", baseUrl, repository: "long" });
    if (reference.length === 0) reference = [newest];
    rows.push([contender, String(requests), compareRows([newest], reference), value === exact ? "exact" : `rounded to ${value}`]);
  }
  return renderTable(["what comes back", "requests for the newest 20 of 100,000", "rows", exact], rows);
}
