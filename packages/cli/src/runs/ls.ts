import type { TimeField } from "@imagetags/normalize";
import { Batches } from "../batches.ts";
import { Connection } from "../connection.ts";
import type { Context } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import { isByTime, type ListingFacts, sayAllRead, sayFacts, startFacts } from "../listing-facts.ts";
import type { ConnectionOptions, OutputOptions } from "../options.ts";
import { explainMarks, type Listed } from "../output/tag-columns.ts";
import { createTagWriter } from "../output/tag-writer.ts";
import { parseReference, type Reference, withoutVersion } from "../reference.ts";
import { isBrokenPipe, reportFailure } from "../report.ts";
import { onlyName, type Selection, select } from "../selection.ts";
import { UsageError } from "../usage-error.ts";

export type LsOptions = Selection & OutputOptions & ConnectionOptions;

/**
 * Asks for all repositories at once, and prints their tags in the order of the arguments. One that fails is reported when its
 * turn comes, sets the exit code, and hides no other; a document that lacks its tags stays without its end, so that no program
 * takes it for complete.
 *
 * @returns how many tags were printed.
 */
export async function listInOrder(texts: readonly string[], options: LsOptions, context: Context): Promise<number> {
  const references = texts.map((text) => parseReference(text, options, context.terminal.env));
  if (options.format === "renovate" && references.length > 1) {
    throw new UsageError("--format renovate describes one package, and these are several repositories.", "Name one repository.");
  }
  const connection = new Connection(context, options, references);
  try {
    const listings = references.map((reference) => {
      const facts = startFacts(reference);
      return { reference, facts, batches: new Batches(list(connection, reference, options, facts)) };
    });
    const allFacts = listings.map(({ facts }) => facts);
    const clocks = await readClocks(connection, references);
    const writer = await createTagWriter(context, options, { clocks, showRepository: references.length > 1, facts: allFacts });
    let written = 0;
    for (const { reference, facts, batches } of listings) {
      try {
        for await (const batch of batches) {
          await writer.write(batch);
          written += batch.length;
        }
        if (options.quiet) continue;
        sayFacts(facts, reference, context, isByTime(options));
        if (options.newest !== undefined) {
          sayAllRead(facts, reference, context, (await connection.open(reference)).capabilities);
        }
      } catch (error) {
        if (context.signal.aborted || isBrokenPipe(error)) throw error;
        context.fail(reportFailure(error, context, reference.text, await connection.opened(reference)));
      }
    }
    await writer.end(context.exitCode === exitCodes.ok);
    const legend = options.format === "table" && written > 0 ? explainMarks(clocks) : undefined;
    if (legend !== undefined && !options.quiet) context.say(legend);
    if (written === 0 && context.exitCode === exitCodes.ok) sayNothing(references, options, context);
    return written;
  } finally {
    connection.close();
  }
}

async function* list(
  connection: Connection,
  reference: Reference,
  options: Selection,
  facts: ListingFacts,
): AsyncGenerator<Listed, void, undefined> {
  const { capabilities } = await connection.open(reference);
  const tags = connection.list(reference, facts, reference.tag ?? onlyName(options));
  const repository = withoutVersion(reference);
  for await (const tag of select(tags, options, capabilities, facts)) yield { tag, source: capabilities, repository };
}

/** Nothing is no failure, but a tag or an image that was named should be there. */
function sayNothing(references: readonly Reference[], { quiet }: LsOptions, context: Context): void {
  const isNamed = references.some(({ tag, digest }) => tag !== undefined || digest !== undefined);
  if (isNamed) context.exitCode = exitCodes.empty;
  if (!quiet) context.say(isNamed ? "There is no such tag." : "No tags.");
}

/** The clocks of the sources that can be opened. */
async function readClocks(connection: Connection, references: readonly Reference[]): Promise<Set<TimeField>> {
  const opened = await Promise.allSettled(references.map((reference) => connection.open(reference)));
  return new Set(
    opened.flatMap((result) =>
      result.status === "fulfilled" && result.value.capabilities.times.length > 0 ? [result.value.capabilities.orderedBy] : [],
    ),
  );
}
