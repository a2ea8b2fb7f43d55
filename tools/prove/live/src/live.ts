// npm run test:live -- tencent-tcr-personal/namespace/name …
// Asks the real vendors with the credentials of the environment, holds every answer to the spec, one that could not be listed
// too, and records the last of each repository, scrubbed, below live-answers/. `--endpoint <url>` asks there instead.
import { Context } from "../../../../packages/cli/src/context.ts";
import { parseReference } from "../../../../packages/cli/src/reference.ts";
import { endWith } from "../../../../packages/cli/src/report.ts";
import { openTerminal } from "../../../../packages/cli/src/terminal.ts";
import { UsageError } from "../../../../packages/cli/src/usage-error.ts";
import { readArguments } from "../../../run/arguments.ts";
import { listLive } from "./list-live.ts";

const { values, positionals } = readArguments({ allowPositionals: true, options: { endpoint: { type: "string" } } });
const context = new Context(openTerminal());

if (positionals.length === 0) {
  console.log("SKIPPED: nothing was asked. Give repositories of yours: npm run test:live -- tencent-tcr-personal/namespace/name");
}
try {
  const { endpoint } = values;
  if (endpoint?.trim() === "") throw new UsageError("--endpoint is empty, and must be a URL.", "Leave it out to ask the vendor.");
  for (const [index, reference] of positionals.map((text) => parseReference(text, {}, context.terminal.env)).entries()) {
    const result = await listLive(reference, `${reference.provider}${index === 0 ? "" : `-${index + 1}`}.json`, context, endpoint);
    console.log(result.lines.join("\n"));
    if (!result.ok) process.exitCode = 1;
  }
} catch (error) {
  process.exitCode = endWith(error, context);
}
