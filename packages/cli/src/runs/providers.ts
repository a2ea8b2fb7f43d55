import type { Capabilities } from "@imagetags/normalize";
import type { Context } from "../context.ts";
import { timeWords } from "../output/tag-columns.ts";
import { JsonWriter } from "../output/writers.ts";
import { providers } from "../providers.ts";
import { endpointOf, endpointVariable, type Provider } from "../source.ts";

export interface ProvidersOptions {
  readonly format: "table" | "json";
}

/** A provider as `providers --format json` shows it. */
interface Described {
  readonly provider: string;
  readonly capabilities: Capabilities;
  /** The variables it reads; whether they are set, never to what. */
  readonly environment: readonly { readonly name: string; readonly required: boolean; readonly set: boolean }[];
  /** Why it cannot be asked as the environment is; absent when it can. */
  readonly problem?: string;
}

/** Prints what each provider can tell, and what it lacks. */
export async function listProviders({ format }: ProvidersOptions, context: Context): Promise<void> {
  const loaded = await Promise.all(Object.entries(providers).map(async ([id, load]) => describe(id, await load(), context)));
  if (format === "json") {
    const writer = new JsonWriter<Described>(context, (provider) => provider);
    await writer.write(loaded);
    await writer.end();
    return;
  }
  await context.print(`${loaded.map((provider) => render(provider, context)).join("\n\n")}\n`);
}

function describe(id: string, { capabilities, environment, open }: Provider, { terminal: { env } }: Context): Described {
  const variables = [...environment, { name: endpointVariable(id), required: false }];
  const set = variables.map(({ name, required }) => ({ name, required, set: Boolean(env[name]) }));
  return { provider: id, capabilities, environment: set, ...findProblem(() => open(env, endpointOf(id, env))) };
}

function findProblem(open: () => unknown): { problem?: string } {
  try {
    open();
    return {};
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

function render({ provider, capabilities, environment, problem }: Described, { paint }: Context): string {
  const width = Math.max(...environment.map(({ name }) => name.length));
  const ready = problem === undefined;
  return [
    `${paint("bold", provider)}  ${ready ? paint("green", "ready") : paint("yellow", "not ready")}`,
    ...describeCapabilities(capabilities).map((line) => `  ${line}`),
    ...environment.map(({ name, required, set }) => {
      const state = set ? paint("green", "set") : required ? paint("yellow", "not set, and needed") : paint("dim", "not set");
      return `  ${name.padEnd(width)}  ${state}`;
    }),
    ...(ready ? [] : [`  ${paint("yellow", problem)}`]),
  ].join("\n");
}

const facts = { digest: "digest", imageId: "image ID", size: "size", platform: "platform", pullReference: "pull reference", kind: "kind" };

function describeCapabilities(capabilities: Capabilities): string[] {
  const { times, orderedBy, order, total, complete } = capabilities;
  const known = (told: boolean) =>
    Object.entries(facts).flatMap(([name, word]) => (capabilities[name as keyof typeof facts] === told ? [word] : []));
  const order2 = order === "newest-first" ? "the newest first" : "order not documented";
  return [
    `tells      ${["name", ...known(true), ...times.map((time) => `${timeWords[time]} time`)].join(", ")}`,
    `not told   ${known(false).join(", ") || "nothing of what others tell"}`,
    `a listing  by the ${timeWords[orderedBy]} time, ${order2}; ${total ? "with" : "without"} a total; ${complete === "proven" ? "proven whole" : "best effort"}`,
  ];
}
