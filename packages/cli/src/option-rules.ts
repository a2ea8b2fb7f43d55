import type { Command, Option } from "commander";
import type { Context } from "./context.ts";
import { formats } from "./options.ts";

/** Refuses an option that is given twice, unless several values of it make sense. */
export function refuseTwice(command: Command): void {
  for (const option of command.options) {
    if (option.parseArg && "takesSeveral" in option.parseArg) continue;
    let isGiven = false;
    command.on(`option:${option.name()}`, () => {
      if (isGiven) command.error(`error: option '${option.flags}' may be given once`);
      isGiven = true;
    });
  }
}

/** The variable that sets an option once for all runs: `IMAGETAGS_FORMAT` for `--format`, `IMAGETAGS_NO_SIGNATURES` for `--no-signatures`. */
export function variableOf(option: Option): string {
  return `IMAGETAGS_${option.name().toUpperCase().replaceAll("-", "_")}`;
}

/** What nobody sets once: it says which repository, or which of its tags, or has variables of its own. */
const perRun = [
  "endpoint",
  "details",
  "since",
  "until",
  "match",
  "exclude",
  "regex",
  "platform",
  "newest",
  "limit",
  "older-than",
  "keep",
  "shared",
  "json",
  "port",
];

/** The options of a command that a variable may set. */
export function settableOptions({ options }: Command): readonly Option[] {
  return options.filter((option) => !perRun.includes(option.name()) && option.name() !== "help" && option.name() !== "version");
}

/** Sets the options that were not typed from the environment: a switch by any value but `0` and `false`. */
export function readVariables(command: Command, { terminal: { env } }: Context): void {
  for (const option of settableOptions(command)) {
    const [name, value] = [variableOf(option), env[variableOf(option)]];
    const source = command.getOptionValueSource(option.attributeName());
    if (!value || (source !== undefined && source !== "default")) continue;
    if (option.required) command.setOptionValueWithSource(option.attributeName(), readValue(command, option, name, value), "env");
    else if (value !== "0" && value !== "false") command.setOptionValueWithSource(option.attributeName(), !option.negate, "env");
  }
}

function readValue(command: Command, { argChoices, parseArg, defaultValue }: Option, name: string, value: string): unknown {
  // A format for all commands that this one does not have.
  if (argChoices && !argChoices.includes(value) && formats.some((format) => format === value)) return defaultValue;
  if (argChoices && !argChoices.includes(value)) {
    command.error(`error: the environment variable ${name} is '${value}', and must be one of ${argChoices.join(", ")}`);
  }
  try {
    return !argChoices && parseArg ? parseArg(value, undefined) : value;
  } catch (error) {
    return command.error(`error: the environment variable ${name} is '${value}'. ${(error as Error).message}`);
  }
}
