import type { ImageTag, TimeField } from "@imagetags/normalize";
import type { Context } from "../context.ts";
import type { ListingFacts } from "../listing-facts.ts";
import type { OutputOptions } from "../options.ts";
import { printable, toPrintableJson } from "../printable.ts";
import { GatheringWriter } from "./gathering.ts";
import type { Listed } from "./tag-columns.ts";
import { createDocumentWriter, JsonWriter, LineWriter, type Writer } from "./writers.ts";

interface TagWriting {
  /** The times that the listed sources go by. */
  readonly clocks: ReadonlySet<TimeField>;
  readonly showRepository: boolean;
  /** Of each listing; read when all rows are printed. */
  readonly facts: readonly ListingFacts[];
}

/** How a command prints tags, in the format that was asked for. */
export async function createTagWriter(
  context: Context,
  options: OutputOptions,
  { clocks, showRepository, facts }: TagWriting,
): Promise<Writer<Listed>> {
  switch (options.format) {
    case "json":
      return createDocumentWriter(context, "tags", toValue, facts);
    case "ndjson":
      return new LineWriter(context, (row) => toPrintableJson(toValue(row)));
    case "names":
      return new LineWriter(context, ({ tag }) => printable(showRepository ? nameAnywhere(tag) : tag.name));
    case "renovate":
      return new JsonWriter(context, toRelease, '{"releases":[', () => "]}");
    case "table": {
      const [{ TableWriter }, { tagColumns }] = await Promise.all([import("./table.ts"), import("./tag-columns.ts")]);
      return new GatheringWriter(new TableWriter(context, tagColumns(context, options, clocks, showRepository)));
    }
  }
}

/** A tag by a name that says of which repository: what `docker pull` takes, where that is known. */
function nameAnywhere({ pullReference, provider, repository, name }: ImageTag): string {
  return pullReference ?? `${provider}/${repository}:${name}`;
}

function toValue({ tag, verdict, sharedWith }: Listed): object {
  return verdict === undefined ? tag : { ...tag, verdict, sharedWith };
}

/** A release as Renovate's custom datasources need it: https://docs.renovatebot.com/modules/datasource/custom/ */
function toRelease({ tag, source }: Listed): Record<string, string> {
  const time = tag[source.orderedBy];
  return {
    version: tag.name,
    ...(time ? { releaseTimestamp: time.toISOString() } : {}),
    ...(tag.digest ? { digest: tag.digest } : {}),
  };
}
