import type { Block, Code, Paragraph, Table } from "../document/document.ts";
import { fold } from "../meaning/words.ts";

/** A table or an example, and the words that say what it is, the nearest first. */
export interface Placed<T extends Table | Code> {
  readonly block: T;
  /** Caption, short lines between it and the block before, then headings from the innermost out. */
  readonly titles: readonly string[];
  /** Those of `titles` that are headings. */
  readonly headings: readonly string[];
  /** How many of `titles` are its own: caption, lines above, and its heading when it is the heading's first block. */
  readonly ownTitles: number;
  /** Whether the block before it, lines of text aside, is a table of the same section. */
  readonly followsTable: boolean;
  /** The HTTP status of the answer it belongs to: the nearest title above, in its section, that names one. */
  readonly status?: number;
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

const statusTitle =
  /^(?:(?:表|table) *\d+ *)?(?:http *)?(?:状态码|status codes?|responses?|响应|返回) *[(:]? *(?<code>[1-5]\d\d|default)(?!\w)/i;
/** What an API answers when nothing else fits is a failure. */
const otherwise = 500;

function statusOf(title: string): number | undefined {
  const code = statusTitle.exec(fold(title))?.groups?.code;
  if (code === undefined) return undefined;
  return /^\d+$/.test(code) ? Number(code) : otherwise;
}

/** Whether it belongs to an answer that is a failure. */
export function isOfFailure({ status }: { readonly status?: number }): boolean {
  return status !== undefined && status >= 400;
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
  let status: { readonly code: number; readonly level: number; readonly isUsed: boolean } | undefined;
  const noteStatus = (title: string, level: number): void => {
    const code = statusOf(title);
    if (code !== undefined) status = { code, level, isUsed: false };
    // The examples that follow the tables of a failure are not all of that failure.
    else if (status?.isUsed && isTitle(title) && /示例|样例|example/i.test(title)) status = undefined;
  };
  for (const block of blocks) {
    if (block.kind === "heading") {
      headings = [...headings.filter(({ level }) => level < block.level), { level: block.level, text: block.text }];
      if (status && block.level <= status.level) status = undefined;
      noteStatus(block.text, block.level);
      lines = [];
      headingIsFresh = true;
      followsTable = false;
      continue;
    }
    if (block.kind === "paragraph") {
      paragraphs.push(block);
      noteStatus(block.text, headings.at(-1)?.level ?? 0);
      if (isTitle(block.text)) lines.unshift(block.text);
      continue;
    }
    if (block.kind === "table" && block.caption) noteStatus(block.caption, headings.at(-1)?.level ?? 0);
    const own = [...(block.kind === "table" && block.caption ? [block.caption] : []), ...lines];
    const outer = headings.map(({ text }) => text).reverse();
    const ownTitles = own.length + (headingIsFresh ? 1 : 0);
    const placed = { titles: [...own, ...outer], headings: outer, ownTitles, followsTable, ...(status ? { status: status.code } : {}) };
    if (status) status = { ...status, isUsed: true };
    if (block.kind === "table") tables.push({ block, ...placed });
    else codes.push({ block, ...placed });
    lines = [];
    headingIsFresh = false;
    followsTable = block.kind === "table";
  }
  return { tables, codes, paragraphs };
}
