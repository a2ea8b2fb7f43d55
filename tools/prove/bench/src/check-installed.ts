// A step of npm test: what installing each provider brings. Needs a build.
import { join } from "node:path";
import { judgeInstalled, weighPackage } from "./installed.ts";
import { installed } from "./limits.ts";
import { providerIds, root } from "./providers.ts";

const complaints: string[] = [];
for (const id of providerIds) {
  complaints.push(...judgeInstalled(`@imagetags/${id}`, await weighPackage(join(root, "packages", id)), installed));
}

for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
