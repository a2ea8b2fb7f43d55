import { type ErrorKind, isImagetagsError } from "@imagetags/core";
import { CommanderError } from "commander";
import type { Context } from "./context.ts";
import { exitCodes } from "./exit-codes.ts";
import { printable } from "./printable.ts";
import { successorCommand } from "./successor.ts";
import { Interrupted } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Ends a run that threw: says why, where a person has to know, and returns the exit code. */
export function endWith(error: unknown, context: Context): number {
  const { signal } = context;
  if (signal.aborted) return signal.reason instanceof Interrupted ? signal.reason.exitCode : exitCodes.interrupted;
  // commander has printed the help, or what was wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  // The reader of the pipe has seen enough.
  if (isBrokenPipe(error)) return context.exitCode;
  return reportFailure(error, context);
}

/**
 * Tells a person of a failure: a line that says what, one that says what to do, one with the command for a retired API's successor,
 * one with what the vendor's support asks for.
 *
 * @param subject - what it happened to, such as `tencent-ccr/test/kubetest`.
 * @returns the exit code that it stands for.
 */
export function reportFailure(error: unknown, context: Context, subject?: string): number {
  const { paintError: paint } = context;
  const say = (label: string, text: string) => context.say(`${label} ${printable(text)}`);
  const failure = isImagetagsError(error) ? error : undefined;
  const message = error instanceof Error ? error.message : String(error);

  say(paint("red", "error:"), subject ? `${subject}: ${withoutPrefix(message, `${failure?.provider}: `)}` : message);
  say(paint("cyan", "hint:"), whatToDo(error));
  const instead = failure?.kind === "retired" && failure.provider ? successorCommand(failure.provider, context.args) : undefined;
  if (instead) say(paint("cyan", "try:"), instead);
  const { code, requestId } = failure ?? {};
  const facts = [code !== undefined && `code ${code}`, requestId && `request id ${requestId}`].filter(Boolean);
  if (facts.length > 0) say(paint("dim", "vendor:"), facts.join(", "));
  return error instanceof UsageError || failure?.kind === "argument" ? exitCodes.usage : exitCodes.failure;
}

/** Whether the reader of a pipe went away. */
export function isBrokenPipe(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return !isImagetagsError(error) && (code === "EPIPE" || code === "ERR_STREAM_DESTROYED");
}

const advice: Readonly<Record<ErrorKind, string>> = {
  argument: "Correct it; imagetags providers tells which variables each provider reads.",
  authentication: "Check the credentials: imagetags providers tells which are set.",
  permission: "Ask the owner of the account for the right to list this repository's tags.",
  "not-found": "Check the repository's name, and the region.",
  rejected: "Check the repository's name and the options; the vendor's code tells more.",
  throttled: "Wait, or ask for less at a time: --concurrency 1.",
  unavailable: "Try again later.",
  retired: "Look on the vendor's page for what has replaced it.",
  network: "Check the network, and the endpoint if you gave one.",
  timeout: "Try again, or allow more time: --timeout 120.",
  unreadable: "Check for a proxy in between, and the endpoint if you gave one.",
  incomplete: "List again when fewer pushes and deletions are under way.",
};

function whatToDo(error: unknown): string {
  if (isImagetagsError(error)) return error.hint ?? advice[error.kind];
  if (error instanceof UsageError) return error.advice;
  return "Try again; if it stays so, it is a bug: https://github.com/imagetags/imagetags/issues";
}

function withoutPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}
