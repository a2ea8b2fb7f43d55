import { collectAll } from "../collect.ts";
import { type Comparison, compare } from "../comparison.ts";
import { Connection } from "../connection.ts";
import type { Context } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import { countTags, isByTime, sayFacts, startFacts } from "../listing-facts.ts";
import { namesAlone } from "../open-source.ts";
import type { ConnectionOptions, OutputOptions, SelectionOptions } from "../options.ts";
import { createDifferenceWriter } from "../output/difference-writer.ts";
import { formatCount } from "../output/values.ts";
import { parseRepository } from "../reference.ts";
import { createTagTest, createTimeTest } from "../selection.ts";

export type DiffOptions = SelectionOptions & OutputOptions & ConnectionOptions;

/**
 * Prints how a mirror differs, and sets the exit code: that there are differences, or that there was nothing to compare. `--since`
 * and `--until` choose tags of the repository, to be looked for in the whole mirror: the mirror's clock tells when a copy was made.
 */
export async function listDifferences(first: string, second: string, options: DiffOptions, context: Context): Promise<void> {
  const { env } = context.terminal;
  const references = [parseRepository(first, options, env), parseRepository(second, options, env)] as const;
  const [reference, mirror] = references;
  const connection = new Connection(context, options, references);
  try {
    const collected = await collectAll(connection, references, context);
    if (!collected) return;
    const sources = await Promise.all(references.map((reference) => connection.open(reference)));
    const [clock = "pushedAt", mirrorClock = clock] = sources.map(({ capabilities }) => capabilities.orderedBy);
    const tests = await Promise.all(sources.map(({ capabilities }) => createTagTest(options, capabilities)));
    const [tags = [], mirrored = []] = collected.map(({ tags }, index) => tags.filter(tests[index] ?? (() => true)));
    const selected = isByTime(options) ? tags.filter(createTimeTest(options, clock)) : tags;
    const { differences, uncompared } = compare(selected, mirrored, { withExtra: !isByTime(options) });
    const [facts = startFacts(reference), mirrorFacts = startFacts(mirror)] = collected.map(({ facts }) => facts);
    const isCompared = uncompared < selected.length;
    const all = [
      { ...countTags(facts, tags, clock), ...(uncompared > 0 && { uncompared }) },
      countTags(mirrorFacts, mirrored, mirrorClock),
    ] as const;
    const writer = await createDifferenceWriter(context, options, all);
    if (differences.length > 0) await writer.write(differences);
    await writer.end();
    connection.close();
    if (!options.quiet) {
      sayFacts(all[0], reference, context, isByTime(options));
      sayFacts(all[1], mirror, context, false);
      sayComparison({ differences, uncompared }, selected.length, mirrored.length, context);
      const asksNamesAlone = options.details === undefined && references.some(({ provider }) => provider === namesAlone);
      if (uncompared > 0) sayUncompared(uncompared, asksNamesAlone, context);
    }
    if (differences.length > 0) context.exitCode = exitCodes.different;
    else if (!isCompared) context.exitCode = exitCodes.empty;
  } finally {
    connection.close();
  }
}

function sayComparison({ differences, uncompared }: Comparison, selected: number, mirrored: number, context: Context): void {
  const counts = `${formatCount(selected, "tag")} in the repository, ${mirrored.toLocaleString("en")} in the mirror.`;
  if (differences.length > 0) context.say(`${formatCount(differences.length, "difference")}: ${counts}`);
  else context.say(`${uncompared < selected ? "No differences" : "Nothing was compared"}: ${counts}`);
}

function sayUncompared(count: number, asksNamesAlone: boolean, context: Context): void {
  const remedy = asksNamesAlone ? " --details digest asks an OCI registry for it." : "";
  context.say(`Of ${formatCount(count, "tag")} only the name was compared: one side has neither digest nor image ID.${remedy}`);
}
