// Registries whose rows are images: one digest, with no tag, one, or several.

/** What a vendor's world does with the tags of its rows. */
export interface ImageRows<Row> {
  tagsOf(row: Row): readonly string[];
  /** The row with other tags. */
  withTags(row: Row, tags: readonly string[]): Row;
}

/** The names of all tags, row by row. */
export function namesOf<Row>(rows: readonly Row[], { tagsOf }: Pick<ImageRows<Row>, "tagsOf">): string[] {
  return rows.flatMap((row) => tagsOf(row));
}

/** The rows after a tag was taken from the image that had it. That image stays, with the tags it has left, if any. */
export function takeTag<Row>(rows: readonly Row[], tag: string, { tagsOf, withTags }: ImageRows<Row>): Row[] {
  return rows.map((row) => {
    const tags = tagsOf(row);
    return tags.includes(tag)
      ? withTags(
          row,
          tags.filter((name) => name !== tag),
        )
      : row;
  });
}

// 10 tags on 7 images.
const tagCounts = [1, 2, 1, 2, 3, 1, 0];

/** What `test/many` holds: 1,000 tags, `v1.0` to `v1.999`, on 600 images, and 100 images without a tag; an hour apart, the oldest first. */
export function manyImages<Row>(create: (image: { tags: string[]; at: Date; number: number }) => Row): Row[] {
  let named = 0;
  return Array.from({ length: 700 }, (_, index) => {
    const tags = Array.from({ length: tagCounts[index % tagCounts.length] ?? 0 }, () => `v1.${named++}`);
    return create({ tags, at: new Date(Date.UTC(2018, 0, 1) + index * 3_600_000), number: index + 1 });
  });
}

/** A digest that a number tells. */
export function digestOf(number: number): string {
  return `sha256:${number.toString(16).padStart(64, "0")}`;
}
