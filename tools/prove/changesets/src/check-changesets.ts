// Fails when a package that users install changed, and no changeset tells them.

import { readPackages } from "@imagetags/public-api/packages";
import { readBase } from "./base.ts";
import { checkChangesets, readChangesets } from "./changesets.ts";

const root = process.cwd();
const packages = readPackages(root);
const base = readBase(root, packages);
const problems = checkChangesets(packages, readChangesets(root), base);

if (!base) console.log("SKIPPED  which packages changed: no commit of main to compare with");
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
