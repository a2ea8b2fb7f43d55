// npm run test:registries            what is known of OCI registries, against Debian's
// npm run test:registries -- <word>  only the cases whose name contains the word
// … -- --quick                       installs nothing, and copies 60 tags instead of 1,000: what npm test does
// What this machine lacks is SKIPPED; it is never counted as passed.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readArguments } from "../../../run/arguments.ts";
import { type Case, cases, type Registries } from "./cases.ts";
import { clientCases } from "./client-cases.ts";
import { fill } from "./fill.ts";
import { loginCases } from "./login-cases.ts";
import { findMissing, installPrograms } from "./programs.ts";
import { startRegistry } from "./registry.ts";

const { values, positionals } = readArguments({ options: { quick: { type: "boolean", default: false } }, allowPositionals: true });
const [word = ""] = positionals;
const chosen = [...cases, ...clientCases, ...loginCases].filter(({ name }) => name.includes(word));
if (chosen.length === 0) throw new Error(`No case's name contains ${word}.`);

const missing = values.quick ? findMissing() : await installPrograms();
if (missing === undefined) await withRegistries(runCases);
else console.log(`SKIPPED  ${chosen.length} cases: ${missing}`);

async function withRegistries(use: (registries: Registries) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "imagetags-registries-"));
  mkdirSync(join(folder, "storage"));
  const [open, locked] = await Promise.all([startRegistry(folder, "open"), startRegistry(folder, "basic")]);
  try {
    const startedAt = Date.now();
    const layouts = await fill(folder, open, values.quick ? 60 : 1000);
    console.log(`         the registry was filled by skopeo copy (${secondsSince(startedAt)} s)`);
    await use({ open, locked, layouts });
  } finally {
    await Promise.all([open.stop(), locked.stop()]);
    rmSync(folder, { recursive: true });
  }
}

async function runCases(registries: Registries): Promise<void> {
  const results: boolean[] = [];
  for (const { name, run } of chosen) results.push(await runCase(name, () => run(registries)));
  const passed = results.filter(Boolean).length;
  console.log(`\n${passed} passed, ${results.length - passed} failed`);
  process.exitCode = passed < results.length ? 1 : 0;
}

async function runCase(name: Case["name"], run: () => Promise<void>): Promise<boolean> {
  const startedAt = Date.now();
  try {
    await run();
    console.log(`ok       ${name} (${secondsSince(startedAt)} s)`);
    return true;
  } catch (error) {
    console.log(`FAILED   ${name} (${secondsSince(startedAt)} s)\n${error instanceof Error ? error.message : error}`);
    return false;
  }
}

function secondsSince(startedAt: number): string {
  return ((Date.now() - startedAt) / 1000).toFixed(1);
}
