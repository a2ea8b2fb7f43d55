import { exitCodes } from "./exit-codes.ts";
import { createPaint, type Paint } from "./paint.ts";
import type { Terminal } from "./terminal.ts";

/** One run of the command: where it writes, and with which code it will exit. */
export class Context {
  readonly terminal: Terminal;
  /** What follows the command's name. */
  readonly args: readonly string[];
  /** For standard output. */
  readonly paint: Paint;
  /** For standard error. */
  readonly paintError: Paint;
  exitCode = 0;
  /** What `printSoon` wrote last. */
  printed: Promise<void> = Promise.resolve();
  /** Called before standard output is written to. */
  beforePrint: (() => void) | undefined;

  constructor(terminal: Terminal, args: readonly string[] = []) {
    this.terminal = terminal;
    this.args = args;
    this.paint = createPaint(terminal.env, terminal.stdout);
    this.paintError = createPaint(terminal.env, terminal.stderr);
  }

  get signal(): AbortSignal {
    return this.terminal.signal;
  }

  /** Whether standard error is a terminal that a person watches. */
  get isWatched(): boolean {
    const { env, stderr } = this.terminal;
    return stderr.isTTY === true && env.TERM !== "dumb" && env.CI === undefined;
  }

  now(): Date {
    return this.terminal.now?.() ?? new Date();
  }

  /** Notes the exit code of one failure among several: a vendor's outweighs wrong usage. */
  fail(code: number): void {
    if (this.exitCode !== exitCodes.failure) this.exitCode = code;
  }

  /**
   * Writes to standard output, and waits until there is room for more.
   *
   * @throws the stream's error, such as an `EPIPE` from `| head`.
   */
  print(text: string): Promise<void> {
    this.signal.throwIfAborted();
    this.beforePrint?.();
    return new Promise((resolve, reject) => {
      this.terminal.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    });
  }

  /** As `print`, for who cannot wait; `printed` is waited for instead. */
  printSoon(text: string): void {
    this.printed = this.print(text);
    this.printed.catch(() => {});
  }

  /** Writes a line to standard error: for the person, not for the next program. */
  say(line: string): void {
    this.terminal.stderr.write(`${line}\n`);
  }
}
