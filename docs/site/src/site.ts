// npm run docs:site               builds the site, and tests it in this machine's Chromium
// npm run docs:site -- --preview  builds the site, and serves it on this machine until Ctrl-C
import { join } from "node:path";
import { readArguments } from "../../../tools/run/arguments.ts";
import { buildSite } from "./build.ts";
import { runChecks } from "./check/run-checks.ts";
import { serveSite } from "./check/server.ts";

const { values } = readArguments({ options: { preview: { type: "boolean", default: false } } });
const root = process.cwd();
const startedAt = Date.now();
const site = await buildSite(root);
console.log(`ok       build, into ${site} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);

if (values.preview) console.log((await serveSite(site, 4321)).url);
else if ((await runChecks(site, join(root, "docs/site/starlight"))) > 0) process.exitCode = 1;
