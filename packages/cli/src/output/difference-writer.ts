import type { ImageTag } from "@imagetags/normalize";
import type { Difference } from "../comparison.ts";
import type { Context } from "../context.ts";
import type { ListingFacts } from "../listing-facts.ts";
import type { OutputOptions } from "../options.ts";
import { printable, toPrintableJson } from "../printable.ts";
import type { Column } from "./table.ts";
import { digestColumn } from "./tag-columns.ts";
import { none } from "./values.ts";
import { createDocumentWriter, LineWriter, type Writer } from "./writers.ts";

/** How `diff` prints, in the format that was asked for. */
export async function createDifferenceWriter(
  context: Context,
  options: OutputOptions,
  facts: readonly ListingFacts[],
): Promise<Writer<Difference>> {
  if (options.format === "json") return createDocumentWriter(context, "differences", (difference) => difference, facts);
  if (options.format === "ndjson") return new LineWriter(context, (difference) => toPrintableJson(difference));
  if (options.format === "names") return new NamesToCopyWriter(context);
  const { TableWriter } = await import("./table.ts");
  return new TableWriter(context, differenceColumns(options));
}

/** Prints the names of what a copy would mend: the mirror has an extra tag alone, so there is nothing to copy. */
class NamesToCopyWriter extends LineWriter<Difference> {
  constructor(context: Context) {
    super(context, ({ name }) => printable(name));
  }

  override write(differences: readonly Difference[]): Promise<void> {
    return super.write(differences.filter(({ difference }) => difference !== "extra"));
  }
}

function differenceColumns({ full }: OutputOptions): Column<Difference>[] {
  const contentOf = (tag: ImageTag | undefined, { comparedBy }: Difference) =>
    tag && (comparedBy ? tag[comparedBy] : (tag.digest ?? tag.imageId));
  return [
    { title: "DIFFERENCE", value: ({ difference }) => difference },
    { title: "TAG", value: ({ name }) => name, names: true },
    digestColumn("REPOSITORY", (row) => contentOf(row.repository, row), full === true),
    digestColumn("MIRROR", (row) => contentOf(row.mirror, row), full === true),
    { title: "COMPARED BY", value: ({ comparedBy }) => (comparedBy === "imageId" ? "image ID" : (comparedBy ?? none)), rank: 1 },
  ];
}
