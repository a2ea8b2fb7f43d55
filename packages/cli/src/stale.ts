import { type ImageTag, sortTags, type TimeField } from "@imagetags/normalize";
import { collectAll } from "./collect.ts";
import type { StaleOptions } from "./commands/stale.ts";
import { Connection } from "./connection.ts";
import type { Context } from "./context.ts";
import { createTagWriter } from "./output/tag-writer.ts";
import { formatCount } from "./output/values.ts";
import { parseReference } from "./reference.ts";
import { UsageError } from "./usage-error.ts";

/** Prints what a clean-up would remove. Returns how many tags that are; 0 after a failure, which sets the exit code. */
export async function listStale(text: string, options: StaleOptions, context: Context): Promise<number> {
  const { olderThan, keep } = options;
  if (olderThan === undefined && keep === undefined) {
    throw new UsageError("stale needs a rule: --older-than, --keep, or both.", "Such as: --older-than 90d --keep 10");
  }
  const reference = parseReference(text);
  const connection = new Connection(context, options, [reference]);
  try {
    const [tags] = (await collectAll(connection, [reference], options, context)) ?? [];
    if (!tags) return 0;
    const { capabilities } = await connection.open(reference.provider);
    const before = olderThan === undefined ? undefined : new Date(context.now().getTime() - olderThan);
    const stale = findStale(tags, capabilities.orderedBy, { before, keep });
    const writer = await createTagWriter(context, options, new Set([capabilities.orderedBy]), false);
    if (stale.length > 0) await writer.write(stale.map((tag) => ({ tag, source: capabilities })));
    await writer.end();
    connection.close();
    if (!options.quiet) context.say(`${stale.length} of ${formatCount(tags.length, "tag")} would go. Nothing was removed.`);
    return stale.length;
  } finally {
    connection.close();
  }
}

/**
 * The tags to remove, the newest first. Not among them: the newest `keep`; what is not from before `before`; and, since its age
 * is not known, a tag without a time.
 */
export function findStale(
  tags: readonly ImageTag[],
  clock: TimeField,
  { before, keep = 0 }: { readonly before?: Date | undefined; readonly keep?: number | undefined },
): ImageTag[] {
  const dated = sortTags(tags, clock).filter((tag) => tag[clock] !== undefined);
  return dated.slice(keep).filter((tag) => before === undefined || (tag[clock] as Date) < before);
}
