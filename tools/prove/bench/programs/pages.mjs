// node pages.mjs '{"mode": "record" | "ours" | "bare", …}', in the folder of a provider.
// record: writes down what one listing asks, and how it is answered. ours, bare: read the pages of that listing, 32 listings at a time, through
// pages() or with a bare fetch for each, and print what it took.
import { readFileSync, writeFileSync } from "node:fs";

const { mode, id, create, env, origin, file, transport, times } = JSON.parse(process.argv[2] ?? "{}");
const listings = 32;

const ofTheConnection = ["connection", "keep-alive", "transfer-encoding"];

async function openClient(fetch) {
  const { [create]: createClient, optionsFromEnvironment } = await import(`@imagetags/${id}`);
  return createClient({ ...optionsFromEnvironment(env), baseUrl: `${origin}/${id}`, concurrency: 1, fetch });
}

async function countRows(client) {
  let count = 0;
  for await (const { rows } of client.pages("test/many", { pageSize: 20 })) count += rows.length;
  return count;
}

async function record() {
  const exchanges = [];
  const client = await openClient(async (url, { method, headers, body = "" }) => {
    const response = await fetch(url, { method, headers, ...(body !== "" && { body }) });
    const text = await response.text();
    const kept = [...response.headers].filter(([name]) => !ofTheConnection.includes(name));
    const answer = { status: response.status, headers: Object.fromEntries(kept), text };
    exchanges.push({ method, path: url.slice(origin.length), headers, body, answer, isPage: response.ok && text.includes('"v1.') });
    return new Response(text, response);
  });
  const rows = await countRows(client);
  writeFileSync(file, JSON.stringify({ origin, exchanges }));
  return { rows, pages: exchanges.filter(({ isPage }) => isPage).length };
}

async function readOurs() {
  const fetch = transport === "node:http" ? (await import("@imagetags/core/node")).nodeFetch : undefined;
  const client = await openClient(fetch);
  return () => countRows(client);
}

/** The same pages, as one reads them who knows beforehand what to ask. */
function readBare() {
  const pages = JSON.parse(readFileSync(file, "utf8")).exchanges.filter(({ isPage }) => isPage);
  return async () => {
    let count = 0;
    for (const { method, path, headers, body } of pages) {
      const response = await fetch(`${origin}${path}`, { method, headers, ...(body !== "" && { body }) });
      count += findRows(await response.json()).length;
    }
    return count;
  };
}

/** The first array at any depth. */
function findRows(body) {
  if (Array.isArray(body) || typeof body !== "object" || body === null) return body;
  return Object.values(body).map(findRows).find(Array.isArray);
}

async function measure(readAll) {
  const inParallel = () => Promise.all(Array.from({ length: listings }, readAll));
  const repeat = async (times) => {
    for (let time = 1; time < times; time++) await inParallel();
    return inParallel();
  };
  // Compiled and connected first.
  await repeat(times);
  const before = process.cpuUsage();
  const [rows] = await repeat(times);
  const { user, system } = process.cpuUsage(before);
  return { rows, cpuMs: (user + system) / 1000 / listings / times };
}

const tasks = { record, ours: async () => measure(await readOurs()), bare: () => measure(readBare()) };
console.log(JSON.stringify(await tasks[mode]()));
process.exit(0);
