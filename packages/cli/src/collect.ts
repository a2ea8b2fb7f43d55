import type { ImageTag } from "@imagetags/normalize";
import type { Connection } from "./connection.ts";
import type { Context } from "./context.ts";
import { type ListingFacts, startFacts } from "./listing-facts.ts";
import type { Reference } from "./reference.ts";
import { reportFailure } from "./report.ts";

/** A repository, read to its end. */
export interface Collected {
  readonly tags: readonly ImageTag[];
  readonly facts: ListingFacts;
}

/** Every tag of each repository; nothing when one failed, after telling why. */
export async function collectAll(
  connection: Connection,
  references: readonly Reference[],
  context: Context,
): Promise<Collected[] | undefined> {
  const collect = async (reference: Reference): Promise<Collected> => {
    const facts = startFacts(reference);
    return { tags: await Array.fromAsync(connection.list(reference, facts)), facts };
  };
  const results = await Promise.allSettled(references.map(collect));
  context.signal.throwIfAborted();
  for (const [index, result] of results.entries()) {
    const reference = references[index];
    if (result.status === "rejected") {
      const source = reference && (await connection.opened(reference));
      context.fail(reportFailure(result.reason, context, reference?.text, source));
    }
  }
  const collected = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  return collected.length === references.length ? collected : undefined;
}
