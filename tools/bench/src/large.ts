import { type ClientTask, clients, runClient } from "./client.ts";
import { install } from "./contenders.ts";
import { pairWith, show, summarize, takeTurns } from "./sample.ts";
import { startServer } from "./server.ts";
import { renderTable } from "./table.ts";

const rounds = 5;
const tags = 100_000;
const floor = "bare signed fetch";

/** 100,000 tags, page by page and as one array. */
export async function benchLarge(): Promise<string> {
  const contenders = Object.keys(clients);
  await install(contenders);
  const server = await startServer(tags);
  const compare = async (title: string, task: ClientTask) => {
    const results = await takeTurns(contenders, rounds, async (contender) => {
      const took = await runClient(contender, task);
      if (took.done !== tags) throw new Error(`${contender} read ${took.done} of ${tags} tags`);
      return took;
    });
    const of = (contender: string, field: "ms" | "maxRssMb") => (results.get(contender) ?? []).map((took) => took[field]);
    const rows = contenders.map((contender) => [
      contender,
      show(summarize(of(contender, "ms").map((ms) => ms / 1000)), 2),
      show(pairWith(of(contender, "ms"), of(floor, "ms")), 2),
      show(summarize(of(contender, "maxRssMb"))),
    ]);
    return renderTable([title, "s", `× ${floor}`, "MB at most"], rows);
  };
  try {
    const paged = { mode: "large", baseUrl: server.url, limit: 100, concurrency: 1 } as const;
    return [
      await compare("100,000 tags in 1,000 pages, one after the other", paged),
      await compare("100,000 tags in one array of 110 MB", { mode: "array", baseUrl: server.url }),
    ].join("\n\n");
  } finally {
    server.close();
  }
}
