// npm run regenerate                       follows the vendors' pages as far as no judgement is needed; pages from x-sources
// npm run regenerate -- --from <folder>    pages from a folder with a subfolder for each provider that it has pages of; the newest file counts
// npm run regenerate -- --provider <id>    that provider only; may be given again
// npm run regenerate -- --dry-run          tries everything on a copy, and writes nothing
// npm run regenerate -- --accept <fingerprint> [--reason <why>]  makes the suggested edit, or records a departure
import { setImmediate } from "node:timers/promises";
import { CannotCheck } from "@imagetags/vendor-docs/errors";
import { runCommand } from "@imagetags/vendor-docs/output/run-command";

const ended = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(name, () => ended.abort(new CannotCheck("It was stopped.", "The repository is as it was.")));

await runCommand(async () => {
  // The parts take seconds to load: a signal in that time is heard in the turn that follows.
  const { command } = await import("./command.ts");
  await setImmediate();
  ended.signal.throwIfAborted();
  await command(ended.signal);
});
