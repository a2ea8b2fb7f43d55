// Options that several commands share. A command's own options stand in its own file.
import { type Command, Option } from "commander";
import type { Context } from "./context.ts";
import {
  parseCount,
  parseEndpoint,
  parseGlob,
  parseInstant,
  parsePlatform,
  parseRegularExpression,
  parseSeconds,
} from "./option-values.ts";

/** Which tags. Of several values of one option, a tag has to match one. */
export interface SelectionOptions {
  readonly match?: readonly string[];
  readonly exclude?: readonly string[];
  readonly regex?: readonly RegExp[];
  readonly platform?: readonly string[];
  readonly since?: Date;
  readonly until?: Date;
  readonly signatures: boolean;
}

const details = ["digest", "created"] as const;
export type Details = (typeof details)[number];

/** Whom to ask and how, and what to show meanwhile. */
export interface ConnectionOptions {
  /** Whose registry an unknown host is. */
  readonly provider?: string;
  readonly anonymous?: true;
  /** In milliseconds. */
  readonly timeout?: number;
  readonly concurrency?: number;
  readonly endpoint?: string;
  /** What to ask of each tag, where a registry lists names alone. */
  readonly details?: Details;
  readonly quiet?: true;
  readonly verbose?: true;
}

export const formats = ["table", "json", "ndjson", "names", "renovate"] as const;
export type Format = (typeof formats)[number];

/** How to show what was found. */
export interface OutputOptions {
  readonly format: Format;
  readonly absolute?: true;
  readonly bytes?: true;
  readonly full?: true;
  readonly failEmpty?: true;
}

export const repositoryForms = "what docker pull takes, or provider/namespace/name";

export function addSelectionOptions(command: Command, context: Context): Command {
  const instant = (text: string) => parseInstant(text, context.now());
  return command
    .optionsGroup("Selection (--match, --exclude, --regex and --platform may be given again):")
    .option("-m, --match <glob>", "only tags whose whole name matches, such as 'v1.*'", severalOf(parseGlob))
    .option("-x, --exclude <glob>", "but not these", severalOf(parseGlob))
    .option("-e, --regex <expression>", "only tags whose name matches anywhere: '^v1\\.'", severalOf(parseRegularExpression))
    .option("--platform <os/arch>", "only tags that run there: linux/arm64", severalOf(parsePlatform))
    .option("--since <instant>", "only tags of this time and later: an age (36h, 30d, 12w, 1y) or 2026-01-31", instant)
    .option("--until <instant>", "only tags before this time", instant)
    .option("--no-signatures", "without signatures, attestations and SBOMs: what the vendor calls a signature, and tags named sha256-…")
    .hook("preAction", checkTimes);
}

/** Reads an option that may be given again. */
function severalOf<T>(parse: (text: string) => T): (text: string, before?: readonly T[]) => readonly T[] {
  return Object.assign((text: string, before: readonly T[] = []) => [...before, parse(text)], { takesSeveral: true });
}

function checkTimes(command: Command): void {
  const { since, until } = command.opts<SelectionOptions>();
  if (since && until && since >= until) {
    command.error(
      `error: '--since' (${since.toISOString()}) must be before '--until' (${until.toISOString()}): nothing lies between them.`,
    );
  }
}

export function addOutputOptions(command: Command, choices: readonly Format[] = formats): Command {
  return addFormat(command.optionsGroup("Output:"), choices)
    .option("--absolute", "instants, not ages; always so when piped")
    .option("--bytes", "sizes in bytes, not in the unit that fits")
    .option("--full", "full digests");
}

/** How a command prints. */
export function addFormat(command: Command, choices: readonly Format[]): Command {
  return command
    .addOption(new Option("-o, --format <format>", "how to print").choices(choices).default("table"))
    .addOption(new Option("--json", "the same as --format ndjson").implies({ format: "ndjson" }))
    .hook("preAction", checkFormats);
}

function checkFormats(command: Command): void {
  if (command.opts().json && command.getOptionValueSource("format") === "cli") {
    command.error("error: '--json' cannot be used with '--format': it is --format ndjson");
  }
}

export function addFailEmpty(command: Command): Command {
  return command.option("--fail-empty", "exit with code 3 when nothing matched");
}

export function addConnectionOptions(command: Command): Command {
  return command
    .optionsGroup("Requests:")
    .option("--provider <id>", "whose registry it is, where the host does not say")
    .option("--anonymous", "without credentials, Docker's too")
    .option("--timeout <seconds>", "longest time for one request (default: 30)", parseSeconds)
    .option("--concurrency <count>", "most pages of a repository in flight at a time (default: 8)", parseCount)
    .addOption(
      new Option("--details <what>", "ask an OCI registry about each tag: its digest, or when it was created too").choices(details),
    )
    .option("--endpoint <url>", "ask there instead of at the vendor's endpoint", parseEndpoint)
    .addOption(new Option("-q, --quiet", "no progress and no notes").conflicts("verbose"))
    .option("-v, --verbose", "each request on standard error, without its query")
    .optionsGroup("Help:");
}

/** Ends a command's help with what to type. */
export function addExamples(command: Command, examples: Readonly<Record<string, string>>): Command {
  const lines = Object.entries(examples).map(([line, meaning]) => `  ${line}\n      ${meaning}`);
  return command.addHelpText("after", `\nExamples:\n${lines.join("\n")}`).showHelpAfterError(`Try: imagetags ${command.name()} --help`);
}
