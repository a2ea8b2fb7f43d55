import { fstatSync } from "node:fs";

/** A stream that a run writes to: `process.stdout`, or a test's stand-in. */
export interface OutputStream {
  /** @param done - told when the text is on its way, or why it cannot be, such as an `EPIPE`. */
  write(text: string, done?: (error?: Error | null) => void): unknown;
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal, in characters. */
  readonly columns?: number | undefined;
}

/** What a run reads and writes. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Whether another program reads standard output, which may print to the screen too. */
  readonly isPiped?: boolean;
  /** Stops the run. Its reason is an {@link Interrupted}. */
  readonly signal: AbortSignal;
  /** What "ago" counts from. Default: the clock. */
  readonly now?: () => Date;
}

/** Why a run was stopped from outside. */
export class Interrupted extends Error {
  readonly exitCode: number;
  constructor(exitCode: number) {
    super("Interrupted.");
    this.exitCode = exitCode;
  }
}

/** This process as a terminal: Ctrl-C and a SIGTERM stop the run, and a second one the process. */
export function openTerminal(env: Terminal["env"] = process.env): Terminal {
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort(new Interrupted(130)));
  process.once("SIGTERM", () => controller.abort(new Interrupted(143)));
  const { stdout, stderr } = process;
  // A closed pipe is told to whoever wrote; told as an event too, it would end the process with a stack trace.
  for (const stream of [stdout, stderr]) stream.on("error", () => {});
  return { env, stdout, stderr, isPiped: isPipe(stdout.fd), signal: controller.signal };
}

function isPipe(fd: number): boolean {
  const file = fstatSync(fd);
  return file.isFIFO() || file.isSocket();
}
