import { benchCalls } from "./calls.ts";
import { benchCodegen } from "./codegen.ts";
import { benchLarge } from "./large.ts";
import { benchLatency } from "./latency.ts";
import { benchSize } from "./size.ts";
import { benchStart } from "./start.ts";

export interface Question {
  /** What is measured, for `--help`. */
  readonly asks: string;
  /** Returns Markdown tables. */
  readonly answer: () => Promise<string>;
}

export const questions: Readonly<Record<string, Question>> = {
  size: { asks: "kilobytes of a bundled program; packages and megabytes that an install brings", answer: benchSize },
  start: { asks: "time and memory of a cold import", answer: benchStart },
  calls: { asks: "CPU per call and per page, 32 in flight; seven providers beside a bare fetch of the same pages", answer: benchCalls },
  large: { asks: "100,000 tags in pages and in one array; the newest 20 of them; a number past 2^53", answer: benchLarge },
  latency: { asks: "100,000 tags when a page takes 50 ms", answer: benchLatency },
  codegen: { asks: "generating the clients; what a client costs the compiler of a program", answer: benchCodegen },
};

/** The questions that were asked for, all if none was named; or what is wrong with the arguments. */
export function selectQuestions(args: readonly string[]): readonly string[] | Error {
  const names = Object.keys(questions);
  const unknown = args.filter((arg) => !names.includes(arg));
  if (unknown.length > 0) return new Error(`No such question: ${unknown.join(", ")}. There are: ${names.join(", ")}.`);
  return names.filter((name) => args.length === 0 || args.includes(name));
}

export function renderHelp(): string {
  const lines = Object.entries(questions).map(([name, { asks }]) => `  ${name.padEnd(8)} ${asks}`);
  return `npm run bench                   every question
npm run bench -- <question> …   some of them

Prints a Markdown table or more for each: imagetags beside its peers and a floor, in one run, medians with the range.
Peers are installed on demand, into tools/prove/bench/.peers.

${lines.join("\n")}
`;
}
