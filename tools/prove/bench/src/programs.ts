import { fileURLToPath } from "node:url";

/** The folder of the programs that are measured: plain JavaScript, run in a contender's own folder. */
export const programs: string = fileURLToPath(new URL("../programs/", import.meta.url));
