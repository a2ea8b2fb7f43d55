import { attachmentOf, type ImageTag, sortTags, type TimeField } from "@imagetags/normalize";
import { collectAll } from "./collect.ts";
import type { StaleOptions } from "./commands/stale.ts";
import { Connection } from "./connection.ts";
import type { Context } from "./context.ts";
import { countTags, sayFacts } from "./listing-facts.ts";
import type { Listed } from "./output/tag-columns.ts";
import { createTagWriter } from "./output/tag-writer.ts";
import { formatCount } from "./output/values.ts";
import { parseReference } from "./reference.ts";
import { createNameTest, createTimeTest } from "./selection.ts";
import { holdBackShared } from "./shared-images.ts";
import { UsageError } from "./usage-error.ts";

/** A tag that an age rule is about, and what becomes of it. */
export type Judged = Pick<Listed, "tag" | "sharedWith"> & { readonly verdict: NonNullable<Listed["verdict"]> };

/** Prints what a clean-up would remove, or hold back. Returns how many tags that are; 0 after a failure, which sets the exit code. */
export async function listStale(text: string, options: StaleOptions, context: Context): Promise<number> {
  const { olderThan, keep } = options;
  if (olderThan === undefined && keep === undefined) {
    throw new UsageError("stale needs a rule: --older-than, --keep, or both.", "Such as: --older-than 90d --keep 10");
  }
  const reference = parseReference(text);
  const connection = new Connection(context, options, [reference]);
  try {
    const [collected] = (await collectAll(connection, [reference], context)) ?? [];
    if (!collected) return 0;
    const { tags } = collected;
    const { capabilities } = await connection.open(reference.provider);
    const clock = capabilities.orderedBy;
    const before = olderThan === undefined ? undefined : new Date(context.now().getTime() - olderThan);
    const [hasName, hasTime] = [await createNameTest(options), createTimeTest(options, clock)];
    const named = tags.filter((tag) => hasName(tag) && !attachmentOf(tag));
    const judged = findStale(tags, { selected: named.filter(hasTime), signatures: options.signatures, clock, before, keep });
    const undated = named.filter((tag) => tag[clock] === undefined).map((tag) => ({ tag, verdict: "undated" as const }));
    const all: readonly Judged[] = [...judged, ...undated];
    const facts = countTags(collected.facts, named, clock);

    const shown = chooseShown(all, options);
    const writer = await createTagWriter(context, options, { clocks: new Set([clock]), showRepository: false, facts: [facts] });
    if (shown.length > 0) await writer.write(shown.map((one) => ({ ...one, source: capabilities })));
    await writer.end();
    connection.close();
    const count = (wanted: Judged["verdict"]) => all.filter(({ verdict }) => verdict === wanted).length;
    if (!options.quiet) {
      sayFacts(facts, reference, context, true);
      sayCounts(count("stale"), count("shared"), tags.length, context);
    }
    return count(options.shared ? "shared" : "stale");
  } finally {
    connection.close();
  }
}

/** A program gets all that were judged, each with its verdict; a person gets one list of them. */
function chooseShown(judged: readonly Judged[], { format, shared }: StaleOptions): readonly Judged[] {
  if (!shared && (format === "json" || format === "ndjson")) return judged;
  return judged.filter(({ verdict }) => verdict === (shared ? "shared" : "stale"));
}

function sayCounts(stale: number, shared: number, all: number, context: Context): void {
  const share = shared === 1 ? "1 tag shares its image" : `${shared.toLocaleString("en")} tags share their image`;
  if (shared > 0) context.say(`${share} with one that stays, and would stay too; --shared lists what is held back so.`);
  context.say(`${stale.toLocaleString("en")} of ${formatCount(all, "tag")} would go. Nothing was removed.`);
}

export interface CleanUp {
  /** The images that a rule may remove. */
  readonly selected: readonly ImageTag[];
  /** Whether signatures and the like go with their images. */
  readonly signatures: boolean;
  readonly clock: TimeField;
  /** Only what is older. */
  readonly before?: Date | undefined;
  /** So many of the newest images stay. */
  readonly keep?: number | undefined;
}

/**
 * What would go, and what is held back because it shares its image with a tag that stays: the newest first. A tag without a time
 * stays, since its age is not known. What is attached to an image goes when no tag of that image is left.
 */
export function findStale(tags: readonly ImageTag[], { selected, signatures, clock, before, keep = 0 }: CleanUp): Judged[] {
  const dated = sortTags(selected, clock).filter((tag) => tag[clock] !== undefined);
  const images = new Set<string>();
  const beyond = dated.filter(({ name, digest, imageId }) => images.add(digest ?? imageId ?? name).size > keep);
  const outlived = beyond.filter((tag) => before === undefined || (tag[clock] as Date) < before);
  const found = holdBackShared(outlived, tags);

  const gone = new Set(found.removable.map(({ digest }) => digest));
  const attached = signatures ? tags.filter((tag) => isAttachedToOne(tag, gone)) : [];
  const { removable, held } = holdBackShared([...found.removable, ...attached], tags);
  const sharedWith = new Map([...found.held, ...held]);
  const stale = new Set(removable);
  return sortTags([...outlived, ...attached], clock).map((tag) =>
    stale.has(tag) ? { tag, verdict: "stale" } : { tag, verdict: "shared", sharedWith: sharedWith.get(tag) },
  );
}

function isAttachedToOne(tag: ImageTag, digests: ReadonlySet<string | undefined>): boolean {
  const subject = attachmentOf(tag)?.subject;
  return subject !== undefined && digests.has(subject);
}
