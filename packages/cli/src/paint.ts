import { styleText } from "node:util";
import type { OutputStream, Terminal } from "./terminal.ts";

export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";
export type Paint = (style: Style, text: string) => string;

/** Colors for a stream: where it is a terminal, unless NO_COLOR (any value) or FORCE_COLOR (0 for never) says otherwise. */
export function createPaint(env: Terminal["env"], stream: OutputStream): Paint {
  if (!hasColors(env, stream)) return (_, text) => text;
  return (style, text) => styleText(style, text, { validateStream: false });
}

function hasColors({ NO_COLOR, FORCE_COLOR, TERM }: Terminal["env"], { isTTY }: OutputStream): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTTY === true && TERM !== "dumb";
}
