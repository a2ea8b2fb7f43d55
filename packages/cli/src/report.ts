import { asFields, isImagetagsError } from "@imagetags/core";
import { CommanderError } from "commander";
import type { Context } from "./context.ts";
import { exitCodes } from "./exit-codes.ts";
import { hintFor } from "./hints.ts";
import { printable } from "./printable.ts";
import type { Source } from "./source.ts";
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
 * @param source - where it happened, if it could be opened.
 * @returns the exit code that it stands for.
 */
export function reportFailure(error: unknown, context: Context, subject?: string, source?: Source): number {
  const { paintError: paint } = context;
  const say = (label: string, text: string) => context.say(`${label} ${printable(text)}`);
  const failure = isImagetagsError(error) ? error : undefined;
  const message = error instanceof Error ? error.message : String(error);

  say(paint("red", "error:"), subject ? `${subject}: ${withoutPrefix(message, `${failure?.provider}: `)}` : message);
  say(paint("cyan", "hint:"), whatToDo(error, source));
  const instead = failure?.kind === "retired" && failure.provider ? successorCommand(failure.provider, context.args) : undefined;
  if (instead) say(paint("cyan", "try:"), instead);
  const { code, requestId } = failure ?? {};
  const facts = [code !== undefined && `code ${code}`, requestId && `request id ${requestId}`].filter(Boolean);
  // A code of the network is not the vendor's.
  const whose = failure?.kind === "network" || failure?.kind === "timeout" ? "network:" : "vendor:";
  if (facts.length > 0) say(paint("dim", whose), facts.join(", "));
  return error instanceof UsageError || failure?.kind === "argument" ? exitCodes.usage : exitCodes.failure;
}

/** Whether the reader of a pipe went away. */
export function isBrokenPipe(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return !isImagetagsError(error) && (code === "EPIPE" || code === "ERR_STREAM_DESTROYED");
}

function whatToDo(error: unknown, source: Source | undefined): string {
  if (isImagetagsError(error)) return hintFor(error, source);
  if (error instanceof UsageError) return error.advice;
  if (asFields(error).syscall === "write") return "Standard output cannot be written: check where it goes.";
  return "Try again; if it stays so, it is a bug: https://github.com/imagetags/imagetags/issues";
}

function withoutPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}
