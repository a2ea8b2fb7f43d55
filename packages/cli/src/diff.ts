import { type ImageTag, sortTags } from "@imagetags/normalize";
import { collectAll } from "./collect.ts";
import type { DiffOptions } from "./commands/diff.ts";
import { Connection } from "./connection.ts";
import type { Context } from "./context.ts";
import { createDifferenceWriter } from "./output/difference-writer.ts";
import { formatCount } from "./output/values.ts";
import { parseReference } from "./reference.ts";

/** A tag that a mirror lacks (`missing`), has beyond (`extra`), or has with other content (`different`). */
export interface Difference {
  readonly difference: "missing" | "extra" | "different";
  readonly name: string;
  /** By what the content was compared. */
  readonly comparedBy?: "digest" | "imageId";
  readonly repository?: ImageTag;
  readonly mirror?: ImageTag;
}

/** Prints how a mirror differs. Returns how many tags do; 0 after a failure, which sets the exit code. */
export async function listDifferences(first: string, second: string, options: DiffOptions, context: Context): Promise<number> {
  const references = [parseReference(first), parseReference(second)];
  const connection = new Connection(context, options, references);
  try {
    const collected = await collectAll(connection, references, options, context);
    if (!collected) return 0;
    const [tags = [], mirrored = []] = collected;
    const { differences, uncompared } = compare(tags, mirrored);
    const writer = await createDifferenceWriter(context, options);
    if (differences.length > 0) await writer.write(differences);
    await writer.end();
    connection.close();
    if (!options.quiet) {
      const count = differences.length === 0 ? "No differences" : formatCount(differences.length, "difference");
      context.say(`${count}: ${formatCount(tags.length, "tag")} in the repository, ${mirrored.length.toLocaleString("en")} in the mirror.`);
      if (uncompared > 0) {
        context.say(`Of ${formatCount(uncompared, "tag")} only the name was compared: one side tells neither digest nor image ID.`);
      }
    }
    return differences.length;
  } finally {
    connection.close();
  }
}

/** The differences, by name, and how many tags of both sides tell nothing that could be compared. */
export function compare(tags: readonly ImageTag[], mirrored: readonly ImageTag[]): { differences: Difference[]; uncompared: number } {
  const others = new Map(mirrored.map((tag) => [tag.name, tag]));
  const names = new Set(tags.map(({ name }) => name));
  const extra = mirrored.filter(({ name }) => !names.has(name));
  const differences: Difference[] = [];
  let uncompared = 0;
  for (const tag of sortTags([...tags, ...extra], "name")) {
    const { name } = tag;
    const mirror = others.get(name);
    if (!names.has(name)) differences.push({ difference: "extra", name, mirror: tag });
    else if (!mirror) differences.push({ difference: "missing", name, repository: tag });
    else {
      const comparedBy = findCommon(tag, mirror);
      if (!comparedBy) uncompared++;
      else if (tag[comparedBy] !== mirror[comparedBy])
        differences.push({ difference: "different", name, comparedBy, repository: tag, mirror });
    }
  }
  return { differences, uncompared };
}

/** What both sides tell: the digest, or else the image ID, which is the digest of the configuration inside. */
function findCommon(one: ImageTag, other: ImageTag): "digest" | "imageId" | undefined {
  return (["digest", "imageId"] as const).find((field) => one[field] !== undefined && other[field] !== undefined);
}
