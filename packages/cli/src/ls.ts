import { type ImageTag, newest } from "@imagetags/normalize";
import { type Command, InvalidArgumentError } from "commander";
import { providers } from "./providers.ts";
import { parseReference } from "./reference.ts";
import type { Terminal } from "./run.ts";
import { endpointVariable, type Source } from "./source.ts";
import { renderTable } from "./table.ts";

interface LsOptions {
  readonly json?: true;
  readonly newest?: number;
}

export function addLs(program: Command, terminal: Terminal): void {
  program
    .command("ls")
    .summary("list the tags of a repository")
    .description("Lists the tags of a repository, the newest first where the vendor sorts so.")
    .argument("<repository>", "provider/namespace/name, such as tencent-ccr/test/kubetest")
    .option("--json", "one ImageTag as JSON per line, instead of a table")
    .option("--newest <count>", "only the newest tags", parseCount)
    .action((repository: string, options: LsOptions) => ls(repository, options, terminal));
}

async function ls(text: string, options: LsOptions, { env, stdout }: Terminal): Promise<void> {
  const { provider, repository } = parseReference(text);
  const baseUrl = env[endpointVariable(provider)];
  const source = await providers[provider]?.(env, baseUrl ? { baseUrl } : {});
  if (!source) return;
  const tags = select(source, repository, options);
  if (options.json) {
    for await (const tag of tags) stdout.write(`${JSON.stringify(tag)}\n`);
    return;
  }
  const rows: ImageTag[] = [];
  for await (const tag of tags) rows.push(tag);
  stdout.write(renderTable(rows));
}

async function* select(source: Source, repository: string, options: LsOptions): AsyncGenerator<ImageTag, void, undefined> {
  const tags = source.list(repository);
  yield* options.newest === undefined ? tags : await newest(tags, options.newest, source.capabilities);
}

function parseCount(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number of at least 1.");
}
