import { fileURLToPath } from "node:url";
import { CannotCheck } from "@imagetags/vendor-docs/errors";
import { readArguments } from "@imagetags/vendor-docs/output/run-command";
import { fromHere } from "@imagetags/vendor-docs/source/load";
import { exitCodeOf, formats, renderReport } from "./output/report.ts";
import { regenerate } from "./regenerate.ts";

const usage =
  "npm run regenerate -- [--from <folder>] [--provider <id>] [--dry-run] [--accept <fingerprint> [--reason <why>]] [--format terminal|markdown]";
const root = fileURLToPath(new URL("../../../..", import.meta.url)).replace(/\/$/, "");

/** Everything after the command's name is in `process.argv`; `signal` ends the work. */
export async function command(signal: AbortSignal): Promise<void> {
  const { values } = readArguments(
    {
      options: {
        from: { type: "string" },
        provider: { type: "string", multiple: true, default: [] },
        "dry-run": { type: "boolean", default: false },
        accept: { type: "string", multiple: true, default: [] },
        reason: { type: "string" },
        format: { type: "string", default: "terminal" },
      },
    },
    usage,
  );
  const format = formats.find((name) => name === values.format);
  if (!format) throw new CannotCheck(`There is no format ${values.format}.`, `Choose one of: ${formats.join(", ")}.`);
  if (values.reason !== undefined && (values.accept.length === 0 || values.reason.trim() === ""))
    throw new CannotCheck("--reason tells why the spec departs from something.", "Name it: --accept <fingerprint> --reason <why>.");
  const outcome = await regenerate({
    root,
    providers: values.provider,
    accepted: new Set(values.accept),
    dryRun: values["dry-run"],
    fetch,
    signal,
    ...(values.from === undefined ? {} : { from: fromHere(values.from) }),
    ...(values.reason === undefined ? {} : { reason: values.reason }),
  });
  process.stdout.write(renderReport(outcome, format, values["dry-run"]));
  process.exitCode = exitCodeOf(outcome);
}
