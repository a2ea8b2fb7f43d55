import type { Capabilities } from "@imagetags/normalize";
import type { Context } from "../context.ts";
import { dockerConfigFile } from "../docker-config.ts";
import { findForeign } from "../foreign-variables.ts";
import { inWordsOfTheCommand } from "../hints.ts";
import { isInDockerConfig } from "../open-source.ts";
import { timeWords } from "../output/tag-columns.ts";
import { JsonWriter, LineWriter, type Writer } from "../output/writers.ts";
import { toPrintableJson } from "../printable.ts";
import { ended, providers } from "../providers.ts";
import { endpointOf, endpointVariable, type Provider, readFrom } from "../source.ts";

export interface ProvidersOptions {
  readonly format: "table" | "json" | "ndjson";
}

/** A provider as `providers --format json` shows it. */
interface Described {
  readonly provider: string;
  readonly capabilities: Capabilities;
  /** The variables it reads; whether they are set, never to what. */
  readonly environment: readonly { readonly name: string; readonly required: boolean; readonly set: boolean }[];
  /** Docker's file, where it may hold the credentials. */
  readonly dockerConfig?: string;
  /** What is set for other tools, and not read. */
  readonly notRead?: readonly string[];
  /** That its vendor ends it. */
  readonly ended?: string;
  /** Why it cannot be asked as the environment is; absent when it can. */
  readonly problem?: string;
}

/** Prints what each provider returns, and what it lacks. */
export async function listProviders({ format }: ProvidersOptions, context: Context): Promise<void> {
  const loaded = await Promise.all(Object.entries(providers).map(async ([id, load]) => describe(id, await load(), context)));
  if (format !== "table") {
    const writer: Writer<Described> =
      format === "json" ? new JsonWriter(context, (provider) => provider) : new LineWriter(context, toPrintableJson);
    await writer.write(loaded);
    await writer.end();
    return;
  }
  await context.print(`${loaded.map((provider) => render(provider, context)).join("\n\n")}\n`);
}

function describe(id: string, { capabilities, environment, open }: Provider, { terminal: { env } }: Context): Described {
  const names = environment.map(({ name }) => name);
  const variables = [...environment, { name: endpointVariable(id), required: false }];
  const file = isInDockerConfig(id) ? dockerConfigFile(env) : undefined;
  const foreign = findForeign(env, names);
  return {
    provider: id,
    capabilities,
    environment: variables.map(({ name, required }) => ({ name, required, set: Boolean(env[name]) })),
    ...(file === undefined ? {} : { dockerConfig: file }),
    ...(foreign.length === 0 ? {} : { notRead: foreign }),
    ...(ended[id] === undefined ? {} : { ended: ended[id] }),
    ...findProblem(
      () => open(readFrom(env), endpointOf(id, env)),
      (message) => inWordsOfTheCommand(message, names, endpointVariable(id)),
    ),
  };
}

function findProblem(open: () => unknown, explain: (message: string) => string): { problem?: string } {
  try {
    open();
    return {};
  } catch (error) {
    return { problem: explain((error as Error).message) };
  }
}

function render(
  { provider, capabilities, environment, dockerConfig, notRead = [], ended, problem }: Described,
  { paint }: Context,
): string {
  const width = Math.max(...environment.map(({ name }) => name.length));
  const ready = problem === undefined;
  return [
    `${paint("bold", provider)}  ${ready ? paint("green", "ready") : paint("yellow", "not ready")}`,
    ...describeCapabilities(capabilities).map((line) => `  ${line}`),
    ...environment.map(({ name, required, set }) => {
      const state = set ? paint("green", "set") : required ? paint("yellow", "not set, and needed") : paint("dim", "not set");
      return `  ${name.padEnd(width)}  ${state}`;
    }),
    ...(dockerConfig === undefined ? [] : [`  and what docker login wrote: ${dockerConfig}`]),
    ...notRead.map((line) => `  ${paint("yellow", line)}`),
    ...(ready ? [] : [`  ${paint("yellow", problem)}`]),
    ...(ended === undefined ? [] : [`  ${paint("yellow", ended)}`]),
  ].join("\n");
}

const facts = { digest: "digest", imageId: "image ID", size: "size", platform: "platform", pullReference: "pull reference", kind: "kind" };

function describeCapabilities(capabilities: Capabilities): string[] {
  const { times, orderedBy, order, total, complete } = capabilities;
  const known = (isReturned: boolean) =>
    Object.entries(facts).flatMap(([name, word]) => (capabilities[name as keyof typeof facts] === isReturned ? [word] : []));
  const inOrder = order === "newest-first" ? "the newest first" : "order not documented";
  return [
    `returns    ${["name", ...known(true), ...times.map((time) => `${timeWords[time]} time`)].join(", ")}`,
    `lacks      ${known(false).join(", ") || "nothing that others return"}`,
    `a listing  by the ${timeWords[orderedBy]} time, ${inOrder}; ${total ? "with" : "without"} a total; ${complete === "proven" ? "proven complete" : "best effort"}`,
  ];
}
