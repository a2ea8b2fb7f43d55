// npm run bench               every question, a Markdown table each
// npm run bench -- <question> one of them
// Peers are installed on demand, into tools/bench/.peers. Timings are printed, never tested.
import { arch, cpus, platform } from "node:os";
import { benchCalls } from "./calls.ts";
import { benchCodegen } from "./codegen.ts";
import { benchLarge } from "./large.ts";
import { benchLatency } from "./latency.ts";
import { benchSize } from "./size.ts";
import { benchStart } from "./start.ts";

const questions: Readonly<Record<string, () => Promise<string>>> = {
  size: benchSize,
  start: benchStart,
  calls: benchCalls,
  large: benchLarge,
  latency: benchLatency,
  codegen: benchCodegen,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((question) => !Object.hasOwn(questions, question));
if (unknown.length > 0) {
  console.error(`No such question: ${unknown.join(", ")}. There are: ${Object.keys(questions).join(", ")}.`);
  process.exit(2);
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${platform()} ${arch()}. Medians, with the range.`);
for (const [question, bench] of Object.entries(questions)) {
  if (asked.length === 0 || asked.includes(question)) console.log(`\n## ${question}\n\n${await bench()}`);
}
