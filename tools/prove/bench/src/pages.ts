import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runOrThrow } from "@imagetags/consumers/run";
import { createSandbox, environmentOf, type ProviderId } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { folderOf, install, type Place } from "./contenders.ts";
import { createFunctionOf } from "./providers.ts";
import { pairWith, show, summarize, takeTurns } from "./sample.ts";
import { startProgram } from "./server.ts";
import { renderTable } from "./table.ts";

const rounds = 3;
const pagesPerReader = 100;
// One of each way to page and to be known whose requests are the same each time but for their headers.
const ids = ["docker-hub", "oci", "aws-ecr", "ghcr", "harbor", "quay", "tencent-tcr-personal"] as const;
const bare: Reader = { mode: "bare" };
const ours: Reader = { mode: "ours" };
const overNode: Reader = { mode: "ours", transport: "node:http" };
const readers = { bare, ours, overNode };

/** What reads the pages: a bare fetch for each, or pages(). */
export interface Reader {
  readonly mode: "bare" | "ours";
  /** Default: the runtime's `fetch`. */
  readonly transport?: "node:http";
}

/** CPU of the whole process per page of each provider, beside a bare fetch of the same answers. */
export async function benchPages(): Promise<string> {
  await install(ids.map((id) => `@imagetags/${id}`));
  const rows: string[][] = [];
  for (const id of ids) rows.push(await compareReaders(id));
  const header = [
    "a page of 20 rows, 32 listings at a time",
    "pages",
    "bare fetch, CPU µs",
    "pages(), × bare fetch",
    "over node:http, ×",
    "rows",
  ];
  return renderTable(header, rows);
}

async function compareReaders(id: ProviderId): Promise<string[]> {
  const place = { folder: folderOf(`@imagetags/${id}`), nodeOptions: [] };
  const listing = await recordListing(id, place);
  try {
    const names = Object.keys(readers) as (keyof typeof readers)[];
    const results = await takeTurns(names, rounds, (name) => readListing(listing, readers[name as keyof typeof readers], place));
    const cpuOf = (name: keyof typeof readers) => (results.get(name) ?? []).map(({ cpuMs }) => (cpuMs / listing.pages) * 1000);
    const floor = cpuOf("bare");
    const isWhole = [...(results.get("ours") ?? []), ...(results.get("overNode") ?? [])].every(({ rows }) => rows === listing.rows);
    return [
      `@imagetags/${id}`,
      String(listing.pages),
      show(summarize(floor)),
      show(pairWith(cpuOf("ours"), floor), 2),
      show(pairWith(cpuOf("overNode"), floor), 2),
      isWhole ? "all" : "not all",
    ];
  } finally {
    listing.remove();
  }
}

/** What a listing asked, and how it was answered. */
export interface RecordedListing {
  readonly id: ProviderId;
  /** The file that holds it. */
  readonly file: string;
  readonly pages: number;
  readonly rows: number;
  remove(): void;
}

/** Records a listing of the sandbox's 1,000 tags. */
export async function recordListing(id: ProviderId, place: Place): Promise<RecordedListing> {
  const sandbox = await listen(createSandbox());
  try {
    const folder = mkdtempSync(join(tmpdir(), "imagetags-bench-"));
    const file = join(folder, "listing.json");
    const { pages, rows } = await runProgram<{ pages: number; rows: number }>(place, { mode: "record", id, origin: sandbox.url, file });
    return { id, file, pages, rows, remove: () => rmSync(folder, { recursive: true }) };
  } finally {
    await sandbox.close();
  }
}

interface Read {
  readonly rows: number;
  /** Of the process, user and system, for one listing. */
  readonly cpuMs: number;
}

/** Reads a recorded listing again, from a server of its own. */
export async function readListing({ id, file, pages }: RecordedListing, reader: Reader, place: Place): Promise<Read> {
  const server = await startProgram("replay.mjs", file);
  try {
    return await runProgram<Read>(place, { ...reader, id, origin: server.url, file, times: Math.ceil(pagesPerReader / pages) });
  } finally {
    server.close();
  }
}

interface PagesTask {
  readonly mode: Reader["mode"] | "record";
  readonly id: ProviderId;
  readonly origin: string;
  readonly file: string;
  readonly transport?: "node:http";
  readonly times?: number;
}

async function runProgram<Printed>({ folder, nodeOptions }: Place, task: PagesTask): Promise<Printed> {
  const text = JSON.stringify({ ...task, create: createFunctionOf(task.id), env: environmentOf(task.id) });
  return JSON.parse(await runOrThrow(process.execPath, [...nodeOptions, "programs/pages.mjs", text], { cwd: folder }));
}
