import type { ImageTag } from "@imagetags/normalize";
import type { Connection } from "./connection.ts";
import type { Context } from "./context.ts";
import type { Reference } from "./reference.ts";
import { reportFailure } from "./report.ts";

/** Every tag of each repository; nothing when one failed, after telling why. */
export async function collectAll(
  connection: Connection,
  references: readonly Reference[],
  context: Context,
): Promise<ImageTag[][] | undefined> {
  const results = await Promise.allSettled(references.map((reference) => Array.fromAsync(connection.list(reference))));
  context.signal.throwIfAborted();
  for (const [index, result] of results.entries()) {
    if (result.status === "rejected") context.fail(reportFailure(result.reason, context, references[index]?.text));
  }
  const collected = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  return collected.length === references.length ? collected : undefined;
}
