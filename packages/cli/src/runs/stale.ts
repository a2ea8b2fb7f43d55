import { attachmentOf, type ImageTag } from "@imagetags/normalize";
import { collectAll } from "../collect.ts";
import { Connection } from "../connection.ts";
import type { Context } from "../context.ts";
import { countTags, sayFacts, sayNote } from "../listing-facts.ts";
import type { ConnectionOptions, OutputOptions, SelectionOptions } from "../options.ts";
import { createTagWriter } from "../output/tag-writer.ts";
import { formatCount } from "../output/values.ts";
import { parseRepository, type Reference } from "../reference.ts";
import { createTagTest, createTimeTest } from "../selection.ts";
import { isImageTold } from "../shared-images.ts";
import { findStale, type Judged } from "../stale.ts";
import { UsageError } from "../usage-error.ts";

export interface StaleOptions extends SelectionOptions, OutputOptions, ConnectionOptions {
  readonly olderThan?: number;
  readonly keep?: number;
  readonly shared?: true;
  /** No more than so many. */
  readonly limit?: number;
}

/** Prints what a clean-up would remove, or hold back. Returns how many tags that are; 0 after a failure, which sets the exit code. */
export async function listStale(text: string, options: StaleOptions, context: Context): Promise<number> {
  const { olderThan, keep } = options;
  if (olderThan === undefined && keep === undefined) {
    throw new UsageError("stale needs a rule: --older-than, --keep, or both.", "Such as: --older-than 90d --keep 10");
  }
  const reference = parseRepository(text, options, context.terminal.env);
  const connection = new Connection(context, options, [reference]);
  try {
    const [collected] = (await collectAll(connection, [reference], context)) ?? [];
    if (!collected) return 0;
    const { tags } = collected;
    const { capabilities } = await connection.open(reference);
    const clock = capabilities.orderedBy;
    const before = olderThan === undefined ? undefined : new Date(context.now().getTime() - olderThan);
    const [isMeant, hasTime] = [await createTagTest(options, capabilities), createTimeTest(options, clock)];
    const named = tags.filter((tag) => isMeant(tag) && !attachmentOf(tag));
    const judged = findStale(tags, { selected: named.filter(hasTime), signatures: options.signatures, clock, before, keep });
    const undated = named.filter((tag) => tag[clock] === undefined).map((tag) => ({ tag, verdict: "undated" as const }));
    const all: readonly Judged[] = [...judged, ...undated];
    const facts = countTags(collected.facts, named, clock);

    const shown = chooseShown(all, options).slice(0, options.limit);
    const writer = await createTagWriter(context, options, { clocks: new Set([clock]), showRepository: false, facts: [facts] });
    if (shown.length > 0) await writer.write(shown.map((one) => ({ ...one, source: capabilities })));
    await writer.end();
    connection.close();
    const count = (wanted: Judged["verdict"]) => all.filter(({ verdict }) => verdict === wanted).length;
    if (!options.quiet) {
      sayFacts(facts, reference, context, true);
      if (count("stale") > 0) sayUncompared(tags, reference, context);
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

/** Tells a person how many tags could not be compared: what is held back is known by its digest alone. */
function sayUncompared(tags: readonly ImageTag[], { text }: Reference, context: Context): void {
  const unknown = tags.filter((tag) => !isImageTold(tag)).length;
  if (unknown === 0) return;
  const of = `${unknown.toLocaleString("en")} of ${formatCount(tags.length, "tag")}`;
  sayNote(`${text}: the vendor returns no digest for ${of}: what would go may be the image of one that stays.`, context);
}

function sayCounts(stale: number, shared: number, all: number, context: Context): void {
  const share = shared === 1 ? "1 tag shares its image" : `${shared.toLocaleString("en")} tags share their image`;
  if (shared > 0) context.say(`${share} with one that stays, and would stay too; --shared lists what is held back so.`);
  context.say(`${stale.toLocaleString("en")} of ${formatCount(all, "tag")} would go. Nothing was removed.`);
}
