import { Context } from "../../../../packages/cli/src/context.ts";
import { createProgram } from "../../../../packages/cli/src/program.ts";

/** Width of the help that is rendered beforehand, in characters; a narrower terminal has it rendered anew. */
const helpWidth = 80;

/** The text of `packages/cli/src/help.ts`: the help of each command, as the argument library renders it. */
export function renderHelpTexts(): string {
  const names = ["", ...createProgram(createContext().context).commands.map((command) => command.name())];
  const texts = Object.fromEntries(names.map((name) => [name, renderHelp(name)]));
  return `// Written from the commands by "npm run sync". Do not edit.

/** The width of these texts, in characters. */
export const helpWidth = ${helpWidth};

/** The help of each command by its name; of all of them under "". */
export const helpTexts: Readonly<Record<string, string>> = ${JSON.stringify(texts, null, 2)};
`;
}

function renderHelp(name: string): string {
  const { context, read } = createContext();
  const program = createProgram(context);
  const command = program.commands.find((command) => command.name() === name) ?? program;
  command.outputHelp();
  return read();
}

function createContext(): { context: Context; read: () => string } {
  let written = "";
  const stream = { columns: helpWidth, write: (text: string) => (written += text) };
  const context = new Context({ env: {}, stdout: stream, stderr: stream, signal: new AbortController().signal });
  return { context, read: () => written };
}
