import { type ImageTag, newest } from "@imagetags/normalize";
import { type Command, InvalidArgumentError } from "commander";
import { providers } from "./providers.ts";
import { parseReference, type Reference } from "./reference.ts";
import type { Terminal } from "./run.ts";
import { type Environment, endpointVariable } from "./source.ts";
import { renderTable } from "./table.ts";

interface LsOptions {
  readonly json?: true;
  readonly newest?: number;
}

export function addLs(program: Command, terminal: Terminal): void {
  program
    .command("ls")
    .summary("list the tags of repositories")
    .description("Lists the tags of repositories, in the vendors' order: the newest first where a vendor sorts so.")
    .argument("<repository...>", "provider/namespace/name, such as tencent-ccr/test/kubetest")
    .option("--json", "one ImageTag as JSON per line, instead of a table")
    .option("--newest <count>", "only the newest tags of each repository", parseCount)
    .action((repositories: string[], options: LsOptions) => ls(repositories, options, terminal));
}

/** Lists what can be listed, then throws what could not: one vendor that fails does not hide the others. */
async function ls(texts: readonly string[], options: LsOptions, { env, stdout }: Terminal): Promise<void> {
  const references = texts.map(parseReference);
  const listings: ImageTag[][] = [];
  const errors: unknown[] = [];
  for (const reference of references) {
    const tags = read(reference, options, env);
    try {
      if (options.json) for await (const tag of tags) stdout.write(`${JSON.stringify(tag)}\n`);
      else listings.push(await Array.fromAsync(tags));
    } catch (error) {
      errors.push(error);
    }
  }
  if (listings.length > 0) stdout.write(renderTable(listings.flat(), { withRepository: references.length > 1 }));
  if (errors.length > 0) throw new AggregateError(errors);
}

async function* read({ provider, repository }: Reference, { newest: count }: LsOptions, env: Environment): AsyncGenerator<ImageTag> {
  const baseUrl = env[endpointVariable(provider)];
  const source = await providers[provider]?.(env, baseUrl ? { baseUrl } : {});
  if (!source) return;
  const tags = source.list(repository);
  yield* count === undefined ? tags : await newest(tags, count, source.capabilities);
}

function parseCount(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number of at least 1.");
}
