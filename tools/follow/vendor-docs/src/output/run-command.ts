import { type ParseArgsConfig, parseArgs } from "node:util";
import { CannotCheck } from "../errors.ts";
import { type Format, formats, renderReport } from "./format.ts";
import { exitCodeOfReport, type Failure, type Report } from "./report.ts";

/** Runs a command's work; what could not be checked is said as such, and is exit code 30. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { message, fix } = toFailure("", error);
    console.error(`Could not check: ${message}\n    ${fix}`);
    process.exitCode = 30;
  }
}

export function toFailure(scope: string, error: unknown): Failure {
  if (error instanceof CannotCheck) return { scope, message: error.message, fix: error.fix };
  // A mistake of the tool's own: a pass is not what it means either.
  return {
    scope,
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    fix: "This is a fault of tools/follow/vendor-docs: mend it there.",
  };
}

export function printReport(report: Report, format: Format): void {
  process.stdout.write(renderReport(report, format));
  process.exitCode = exitCodeOfReport(report);
}

export function readFormat(value: string): Format {
  const format = formats.find((name) => name === value);
  if (!format) throw new CannotCheck(`There is no format ${value}.`, `Choose one of: ${formats.join(", ")}.`);
  return format;
}

/** Options as Node reads them; a wrong one is told with the way to call. */
export function readArguments<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new CannotCheck(error instanceof Error ? error.message : String(error), `Usage: ${usage}`);
  }
}
