// A real pseudo-terminal, and an emulator that shows what a person would see in it.
import { spawn } from "@lydell/node-pty";
import headless, { type Terminal as Screen } from "@xterm/headless";

export interface PtyOptions {
  readonly columns: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Told of each piece of output, with a way to type. */
  readonly onOutput?: (output: string, type: (keys: string) => void) => void;
}

export interface PtyResult {
  readonly exitCode: number;
  /** Every byte that reached the terminal. */
  readonly output: string;
  readonly screen: Screen;
}

/** Runs a program in a pseudo-terminal until it ends. Its environment is `env` and what a program needs to start. */
export async function runInTerminal(command: readonly [string, ...string[]], options: PtyOptions): Promise<PtyResult> {
  const { columns, rows = 24, env = {}, onOutput } = options;
  const [program, ...args] = command;
  const { PATH = "", HOME = "" } = process.env;
  const screen = new headless.Terminal({ cols: columns, rows, scrollback: 100_000, allowProposedApi: true });
  const pty = spawn(program, args, { cols: columns, rows, env: { PATH, HOME, TERM: "xterm-256color", ...env } });
  let output = "";
  pty.onData((text) => {
    output += text;
    screen.write(text);
    onOutput?.(output, (keys) => pty.write(keys));
  });
  const exitCode = await new Promise<number>((resolve) => pty.onExit((exit) => resolve(exit.exitCode)));
  await new Promise<void>((resolve) => screen.write("", resolve));
  return { exitCode, output, screen };
}

/** The lines on a screen and above it, without what is blank at their ends. */
export function readLines(screen: Screen): string[] {
  const buffer = screen.buffer.active;
  const lines = Array.from({ length: buffer.length }, (_, index) => buffer.getLine(index)?.translateToString(true) ?? "");
  return lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
}
