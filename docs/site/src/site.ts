import { buildSite } from "./build.ts";

console.log(await buildSite(process.cwd()));
