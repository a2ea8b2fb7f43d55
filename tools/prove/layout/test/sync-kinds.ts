// What `npm run sync` writes, of some kinds only.
import { writeFileSync } from "node:fs";
import { parts } from "@imagetags/sync/parts";

for (const kind of process.argv.slice(2)) {
  for (const [path, text] of await (parts[kind]?.(process.cwd()) ?? [])) writeFileSync(path, text);
}
