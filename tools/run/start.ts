// npm start [-- <arguments of imagetags>]: the command, asking the vendors whose credentials the environment holds, and for the
// others a sandbox on this machine; without arguments, the sandbox for all.
import { createSandbox, documentedRepositories, environmentOf, providerIds } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { providers } from "../../packages/cli/src/providers.ts";
import { run } from "../../packages/cli/src/run.ts";
import { endpointVariable } from "../../packages/cli/src/source.ts";
import { openTerminal } from "../../packages/cli/src/terminal.ts";

const args = process.argv.slice(2);
const server = await listen(createSandbox());
const env = { ...process.env };

for (const id of providerIds) {
  const { environment } = (await providers[id]?.()) ?? { environment: [] };
  // Without arguments nobody but the sandbox is asked.
  if (args.length === 0) for (const { name } of environment) delete env[name];
  // A region alone is no way in.
  if (environment.some(({ name }) => !name.includes("REGION") && env[name])) continue;
  Object.assign(env, environmentOf(id), { [endpointVariable(id)]: `${server.url}/${id}` });
}

process.exitCode = await run(args.length > 0 ? args : ["ls", ...documentedRepositories], openTerminal(env));
await server.close();
