// The command as `npm start` runs it, at a time that stands still: what it prints today is what it prints next year.
import { createSandbox, createWorld, environmentOf, providerIds } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { run } from "../../../../packages/cli/src/run.ts";
import { endpointVariable } from "../../../../packages/cli/src/source.ts";
import { openTerminal } from "../../../../packages/cli/src/terminal.ts";

const now = () => new Date("2026-11-21T12:00:00Z");
const server = await listen(createSandbox({ world: createWorld(now()) }));
const sandbox = providerIds.map((id) => ({ ...environmentOf(id), [endpointVariable(id)]: `${server.url}/${id}` }));
const terminal = openTerminal(Object.assign({}, ...sandbox, process.env));
process.exitCode = await run(process.argv.slice(2), { ...terminal, now });
await server.close();
