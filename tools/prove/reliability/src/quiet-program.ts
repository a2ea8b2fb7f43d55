// A program that lists, and then has nothing more to do: test/quiet.test.ts looks whether it ends by itself.
// node quiet-program.ts <provider> <url of a sandbox> <what happens>
import { environmentOf, type ProviderId } from "@imagetags/sandbox";
import { wrongEnvironment } from "./environment.ts";
import { openSource } from "./open.ts";

const [id = "", url = "", what = ""] = process.argv.slice(2);
const stop = new AbortController();
const env = what === "refusal" ? wrongEnvironment(id as ProviderId) : environmentOf(id as ProviderId);
const timeoutMs = what === "timeout" ? 50 : 600_000;
const source = await openSource(id as ProviderId, { baseUrl: `${url}/${id}`, timeoutMs, retry: { attempts: 1 } }, env);

let read = 0;
try {
  if (what === "abort") setImmediate(() => stop.abort(new Error("stopped")));
  for await (const _ of source.list("test/many", { pageSize: 10, signal: stop.signal })) {
    read++;
    if (what === "break") break;
  }
  console.log(`listed ${read}`);
} catch (error) {
  console.log(`failed: ${(error as { kind?: string }).kind ?? (error as Error).message}`);
}
