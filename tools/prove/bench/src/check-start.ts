// A step of npm test: importing a package loads no part of Node (fetch, crypto, …) and few files. Needs a build.
import { join } from "node:path";
import { limitOf, loadedFiles } from "./limits.ts";
import { judgeLoaded, listLoaded } from "./loaded.ts";
import { programs } from "./programs.ts";
import { providerIds, root } from "./providers.ts";

const empty = listLoaded(join(programs, "empty.mjs"));
const print = listLoaded(join(programs, "print.mjs"));

const complaints = [...providerIds, "normalize"].flatMap((name) =>
  judgeLoaded(`@imagetags/${name}`, listLoaded(join(root, "packages", name, "dist/index.js")), empty, limitOf(loadedFiles, name)),
);
const help = "imagetags --help";
complaints.push(...judgeLoaded(help, listLoaded(join(root, "packages/cli/dist/main.js"), "--help"), print, limitOf(loadedFiles, help)));

for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
