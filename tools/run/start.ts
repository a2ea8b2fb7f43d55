// npm start                              lists from a sandbox on this machine, and asks nobody else, whatever the environment holds
// npm start -- <arguments of imagetags>  asks the vendors that the environment has credentials or an endpoint for, and the sandbox
//                                        for the others
// npm start -- --live <arguments>        asks every vendor for real, also those that need no credentials
import { createSandbox, createWorld, environmentOf, type ProviderId, providerIds, shownRepositories } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { accountVariable } from "../../packages/cli/src/account.ts";
import { providers } from "../../packages/cli/src/providers.ts";
import { run } from "../../packages/cli/src/run.ts";
import { endpointVariable } from "../../packages/cli/src/source.ts";
import { openTerminal } from "../../packages/cli/src/terminal.ts";

const given = process.argv.slice(2);
const isLive = given[0] === "--live";
const args = isLive ? given.slice(1) : given;
const isPlain = !isLive && args.length === 0;
// Whose variables are asked for: nobody's in particular, or those of `staging` in `staging@huawei-swr/team/app`.
const accounts = [undefined, ...args.map((arg) => /^([a-z][a-z0-9_-]*)@/i.exec(arg)?.[1])];

// What a page shows stays as it is: it is printed as of one time.
const at = process.env.SANDBOX_NOW ? new Date(process.env.SANDBOX_NOW) : undefined;
const now = () => at ?? new Date();
const server = await listen(createSandbox({ world: createWorld(now()) }));
// A proxy that the environment names is none to this machine, also where Node has read of it already.
const noProxy = [process.env.NO_PROXY || process.env.no_proxy, "127.0.0.1"].filter(Boolean).join();
const env: Record<string, string | undefined> = {
  ...process.env,
  NO_PROXY: noProxy,
  no_proxy: noProxy,
  NODE_USE_ENV_PROXY: undefined,
};
const sandboxed: { readonly id: ProviderId; readonly variables: readonly string[] }[] = [];
const taken = new Set<string>();

for (const id of isLive ? [] : providerIds) {
  const variables = await credentialVariables(id);
  // What only says where in the vendor's cloud is no way in.
  const waysIn = [...variables.filter((name) => !/REGION|REGISTRY_ID|PROJECT_ID/.test(name)), endpointVariable(id)];
  const isSet = accounts.some((account) => waysIn.some((name) => process.env[accountVariable(name, account)]));
  if (isSet && !isPlain) {
    for (const name of variables) if (process.env[name]) taken.add(name);
    continue;
  }
  sandboxed.push({ id, variables });
}

for (const { id, variables } of sandboxed) {
  for (const name of variables) delete env[name];
  Object.assign(env, environmentOf(id), { [endpointVariable(id)]: `${server.url}/${id}` });
}
// What a provider that is asked for real was given is left alone: vendors share variables.
for (const name of taken) env[name] = process.env[name];

const showcase = ["ls", ...shownRepositories, "--limit", "2"];
const who = sandboxed.length === providerIds.length ? "every provider" : sandboxed.map(({ id }) => id).join(", ");
if (sandboxed.length > 0) console.error(`sandbox: made-up tags, on this machine, stand in for ${who}`);
process.exitCode = await run(isPlain ? showcase : args, { ...openTerminal(env), now });
await server.close();

async function credentialVariables(id: ProviderId): Promise<string[]> {
  const provider = await providers[id]?.();
  return provider?.environment.map(({ name }) => name) ?? [];
}
