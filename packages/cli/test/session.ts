import { createSandbox, environmentOf, providerIds, type World } from "@imagetags/sandbox";
import { listen, type SandboxServer } from "@imagetags/sandbox/server";
import { afterAll, beforeAll } from "vitest";
import { run } from "../src/run.ts";
import { endpointVariable } from "../src/source.ts";
import type { OutputStream, Terminal } from "../src/terminal.ts";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A sandbox over HTTP for the tests of one file, and the command in front of it. */
export function useSandbox() {
  const sandbox = createSandbox();
  let server: SandboxServer;
  beforeAll(async () => {
    server = await listen(sandbox);
  });
  afterAll(() => server.close());

  const environment = (): Record<string, string> =>
    Object.assign({}, ...providerIds.map((id) => ({ ...environmentOf(id), [endpointVariable(id)]: `${server.url}/${id}` })));

  return {
    world: sandbox.world,
    environment,
    imagetags: (...args: string[]): Promise<Ran> => runWith({ env: environment() }, ...args),
    /** The command on a terminal of that width. */
    onTerminal: (columns: number, ...args: string[]): Promise<Ran> => runWith({ env: environment(), columns }, ...args),
    /** The command with other variables than the sandbox's. */
    inEnvironment: (env: Record<string, string>, ...args: string[]): Promise<Ran> => runWith({ env }, ...args),
  };
}

/** The time that the tests call now. */
const now = new Date("2026-11-21T12:00:00Z");

async function runWith({ env, columns }: { env: Terminal["env"]; columns?: number }, ...args: string[]): Promise<Ran> {
  const written = { stdout: "", stderr: "" };
  const stream = (name: keyof typeof written, isTTY: boolean): OutputStream => ({
    isTTY,
    columns,
    write(text, done) {
      written[name] += text;
      done?.();
    },
  });
  const streams = { stdout: stream("stdout", columns !== undefined), stderr: stream("stderr", false) };
  const code = await run(args, { env, ...streams, signal: new AbortController().signal, now: () => now });
  return { code, ...written };
}

type TencentTag = World["tencent-ccr"]["repositories"][string][number];

/** A row of Tencent's, with the fields that a test is about. */
export function row(world: World, fields: Partial<TencentTag> & { tagName: string }): TencentTag {
  const [documented] = world["tencent-ccr"].repositories["test/kubetest"] ?? [];
  return { ...documented, pushTime: "2026-11-01 08:00:00 +0800 CST", ...fields };
}
