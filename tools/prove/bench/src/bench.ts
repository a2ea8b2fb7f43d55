// npm run bench: src/questions.ts has its help. Timings are printed, never tested.
import { arch, cpus, platform } from "node:os";
import { questions, renderHelp, selectQuestions } from "./questions.ts";

const args = process.argv.slice(2);
const asked = args.includes("--help") ? [] : selectQuestions(args);

if (args.includes("--help")) process.stdout.write(renderHelp());
else if (asked instanceof Error) {
  console.error(asked.message);
  process.exitCode = 2;
} else {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${platform()} ${arch()}. Medians, with the range.`);
  for (const question of asked) {
    console.log(`\n## ${question}\n`);
    console.log(await questions[question]?.answer());
  }
}
