// npm run test:live -- tencent-tcr-personal/namespace/name …
// Asks the real vendors with the credentials of the environment, holds every answer to the spec, one that could not be listed
// too, and records the last of each repository, scrubbed, below live-answers/. `--endpoint <url>` asks there instead.
import { isImagetagsError } from "@imagetags/core";
import { parseReference } from "../../../../packages/cli/src/reference.ts";
import { UsageError } from "../../../../packages/cli/src/usage-error.ts";
import { readArguments } from "../../../run/arguments.ts";
import { listLive } from "./list-live.ts";

const { values, positionals } = readArguments({ allowPositionals: true, options: { endpoint: { type: "string" } } });

if (positionals.length === 0) {
  console.log("SKIPPED: nothing was asked. Give repositories of yours: npm run test:live -- tencent-tcr-personal/namespace/name");
}
try {
  const { endpoint } = values;
  if (endpoint?.trim() === "") throw new UsageError("--endpoint is empty, and must be a URL.", "Leave it out to ask the vendor.");
  for (const [index, reference] of positionals.map((text) => parseReference(text, {}, process.env)).entries()) {
    const result = await listLive(reference, `${reference.provider}${index === 0 ? "" : `-${index + 1}`}.json`, endpoint);
    console.log(result.lines.join("\n"));
    if (!result.ok) process.exitCode = 1;
  }
} catch (error) {
  console.error(describe(error));
  process.exitCode = isImagetagsError(error) ? 1 : 2;
}

function describe(error: unknown): string {
  if (isImagetagsError(error)) return [error.message, error.hint].filter(Boolean).join("\n");
  if (error instanceof UsageError) return `${error.message}\n${error.advice}`;
  throw error;
}
