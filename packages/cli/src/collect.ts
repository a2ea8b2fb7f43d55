import type { ImageTag } from "@imagetags/normalize";
import type { Connection } from "./connection.ts";
import type { Context } from "./context.ts";
import type { SelectionOptions } from "./options.ts";
import type { Reference } from "./reference.ts";
import { reportFailure } from "./report.ts";
import { filter } from "./selection.ts";

/** The selected tags of each repository, whole; nothing when one failed, after telling why. */
export async function collectAll(
  connection: Connection,
  references: readonly Reference[],
  options: SelectionOptions,
  context: Context,
): Promise<ImageTag[][] | undefined> {
  const collect = async (reference: Reference) => {
    const { capabilities } = await connection.open(reference.provider);
    return Array.fromAsync(await filter(connection.list(reference), options, capabilities));
  };
  const results = await Promise.allSettled(references.map(collect));
  context.signal.throwIfAborted();
  for (const [index, result] of results.entries()) {
    if (result.status === "rejected") context.fail(reportFailure(result.reason, context, references[index]?.text));
  }
  const collected = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  return collected.length === references.length ? collected : undefined;
}
