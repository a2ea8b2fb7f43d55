// npm run sync            writes every file that is derived from others, and says which of them changed
// npm run sync -- --check fails when one is stale, and writes nothing
import { readArguments } from "../../../run/arguments.ts";
import { parts } from "./parts.ts";
import { syncParts } from "./sync-parts.ts";

const { values } = readArguments({ options: { check: { type: "boolean", default: false } } });
process.exitCode = await syncParts(process.cwd(), Object.values(parts), values.check);
