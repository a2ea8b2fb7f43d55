import type { TimeField } from "@imagetags/normalize";
import type { Context } from "../context.ts";
import type { OutputOptions } from "../options.ts";
import { printable, toPrintableJson } from "../printable.ts";
import { GatheringWriter } from "./gathering.ts";
import type { Listed } from "./tag-columns.ts";
import { JsonWriter, LineWriter, type Writer } from "./writers.ts";

/** How a command prints tags, in the format that was asked for. */
export async function createTagWriter(
  context: Context,
  options: OutputOptions,
  clocks: ReadonlySet<TimeField>,
  showRepository: boolean,
): Promise<Writer<Listed>> {
  switch (options.format) {
    case "json":
      return new JsonWriter(context, ({ tag }) => tag);
    case "ndjson":
      return new LineWriter(context, ({ tag }) => toPrintableJson(tag));
    case "names":
      return new LineWriter(context, ({ tag }) => printable(tag.name));
    case "renovate":
      return new JsonWriter(context, toRelease, '{"releases":[', "]}");
    case "table": {
      const [{ TableWriter }, { tagColumns }] = await Promise.all([import("./table.ts"), import("./tag-columns.ts")]);
      return new GatheringWriter(new TableWriter(context, tagColumns(context, options, clocks, showRepository)));
    }
  }
}

/** A release as Renovate's custom datasources want it: https://docs.renovatebot.com/modules/datasource/custom/ */
function toRelease({ tag, source }: Listed): Record<string, string> {
  const time = tag[source.orderedBy];
  return {
    version: tag.name,
    ...(time ? { releaseTimestamp: time.toISOString() } : {}),
    ...(tag.digest ? { digest: tag.digest } : {}),
  };
}
