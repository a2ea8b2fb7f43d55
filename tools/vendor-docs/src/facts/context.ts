import type { Block, Code, Paragraph, Table } from "../document/document.ts";

/** A table or an example, and the words that say what it is, the nearest first. */
export interface Placed<T extends Table | Code> {
  readonly block: T;
  /** Caption, short lines between it and the block before, then headings from the innermost out. */
  readonly titles: readonly string[];
  /** How many of `titles` are its own: caption, lines above, and its heading when it is the heading's first block. */
  readonly ownTitles: number;
  /** Whether the block before it, lines of text aside, is a table of the same section. */
  readonly followsTable: boolean;
}

export interface PlacedBlocks {
  readonly tables: readonly Placed<Table>[];
  readonly codes: readonly Placed<Code>[];
  readonly paragraphs: readonly Paragraph[];
}

/** A sentence explains, and may name what the table is not; only something short without a full stop is a title. */
function isTitle(text: string): boolean {
  return text.length <= 60 && !/[,，;；]|[.。]$/.test(text.trim()) && !/参见|请见|\bsee\b/i.test(text);
}

/** Puts each table and example into its sections. */
export function placeBlocks(blocks: readonly Block[]): PlacedBlocks {
  const tables: Placed<Table>[] = [];
  const codes: Placed<Code>[] = [];
  const paragraphs: Paragraph[] = [];
  let headings: { level: number; text: string }[] = [];
  let lines: string[] = [];
  let headingIsFresh = false;
  let followsTable = false;
  for (const block of blocks) {
    if (block.kind === "heading") {
      headings = [...headings.filter(({ level }) => level < block.level), { level: block.level, text: block.text }];
      lines = [];
      headingIsFresh = true;
      followsTable = false;
      continue;
    }
    if (block.kind === "paragraph") {
      paragraphs.push(block);
      if (isTitle(block.text)) lines.unshift(block.text);
      continue;
    }
    const own = [...(block.kind === "table" && block.caption ? [block.caption] : []), ...lines];
    const outer = headings.map(({ text }) => text).reverse();
    const placed = { titles: [...own, ...outer], ownTitles: own.length + (headingIsFresh ? 1 : 0), followsTable };
    if (block.kind === "table") tables.push({ block, ...placed });
    else codes.push({ block, ...placed });
    lines = [];
    headingIsFresh = false;
    followsTable = block.kind === "table";
  }
  return { tables, codes, paragraphs };
}
