import type { Block } from "./document.ts";
import { tidy } from "./document.ts";
import { inlineText, linksIn } from "./rst-inline.ts";
import { isGridRule, isSimpleRule, readGridTable, readSimpleTable } from "./rst-table.ts";

const adornment = /^([=\-~^"'`*+#:.])\1{2,}\s*$/;

interface Region {
  readonly lines: readonly string[];
  /** Line number of the first of them. */
  readonly firstLine: number;
}

/** The blocks of a reStructuredText page: what Sphinx pages of an API use, nested lists and directives included. */
export function readRestructuredText(text: string): Block[] {
  return readRegion({ lines: text.split("\n"), firstLine: 1 }, []);
}

function readRegion({ lines, firstLine }: Region, levels: string[]): Block[] {
  const blocks: Block[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? "";
    const number = firstLine + index;
    const next = lines[index + 1] ?? "";
    if (line.trim() === "" || /^:[\w-]+:/.test(line) || /^\.\. _/.test(line)) {
      index++;
    } else if (/^\s/.test(line)) {
      const end = endOfIndented(lines, index);
      blocks.push(...readRegion(dedent(lines.slice(index, end), number), levels));
      index = end;
    } else if (isGridRule(line) || isSimpleRule(line)) {
      const end = endOfTable(lines, index);
      const read = isGridRule(line) ? readGridTable : readSimpleTable;
      blocks.push(read(lines.slice(index, end), number));
      index = end;
    } else if (adornment.test(next) && !adornment.test(line)) {
      blocks.push({ kind: "heading", level: levelOf(next, levels), text: inlineText(line), line: number });
      index += 2;
    } else if (/^\.\. /.test(line)) {
      const end = endOfIndented(lines, index + 1);
      blocks.push(...readDirective(line, { lines: lines.slice(index + 1, end), firstLine: number + 1 }, levels));
      index = end;
    } else if (/^(?:[-*•]|\d+[.)]|#\.) +\S/.test(line)) {
      const end = endOfIndented(lines, index + 1);
      blocks.push(...readListItem(line, { lines: lines.slice(index + 1, end), firstLine: number + 1 }, levels));
      index = end;
    } else {
      const end = endOfParagraph(lines, index);
      const source = lines.slice(index, end).join("\n");
      blocks.push({ kind: "paragraph", text: tidy(inlineText(source)), links: linksIn(source), line: number });
      index = end;
    }
  }
  return blocks;
}

function readDirective(line: string, body: Region, levels: string[]): Block[] {
  const [, name = "", argument = ""] = /^\.\. ([\w-]+):: ?(.*)$/.exec(line) ?? [];
  if (name === "") return [];
  const skip = body.lines.findIndex((line) => line.trim() !== "" && !/^\s+:[\w-]+:/.test(line));
  if (skip < 0) return [];
  const content = dedent(body.lines.slice(skip), body.firstLine + skip);
  if (/^(?:code-block|code|sourcecode|literalinclude|parsed-literal)$/.test(name)) {
    return [{ kind: "code", text: content.lines.join("\n").trimEnd(), line: content.firstLine }];
  }
  const caption = tidy(inlineText(argument));
  const blocks = readRegion(content, levels);
  if (caption === "") return blocks;
  if (name === "table") return blocks.map((block) => (block.kind === "table" ? { ...block, caption } : block));
  return [{ kind: "paragraph", text: caption, links: linksIn(argument), line: body.firstLine - 1 }, ...blocks];
}

/** A list item with a block beneath it is a small section: "-  Request parameters", then its table. */
function readListItem(line: string, body: Region, levels: string[]): Block[] {
  const source = line.replace(/^(?:[-*•]|\d+[.)]|#\.) +/, "");
  const line1 = body.firstLine - 1;
  const wrapped = endOfParagraph(body.lines, 0);
  const text = tidy(inlineText([source, ...body.lines.slice(0, wrapped).map((line) => line.trim())].join("\n")));
  const children = readRegion(dedent(body.lines.slice(wrapped), body.firstLine + wrapped), levels);
  const first: Block =
    children.length > 0 && text.length <= 60
      ? { kind: "heading", level: 7, text, line: line1 }
      : { kind: "paragraph", text, links: linksIn(source), line: line1 };
  return [first, ...children];
}

function levelOf(underline: string, levels: string[]): number {
  const mark = underline[0] ?? "=";
  if (!levels.includes(mark)) levels.push(mark);
  return levels.indexOf(mark) + 1;
}

function endOfIndented(lines: readonly string[], start: number): number {
  let end = start;
  while (end < lines.length && (/^\s/.test(lines[end] ?? "") || (lines[end] ?? "").trim() === "")) end++;
  return end;
}

function endOfParagraph(lines: readonly string[], start: number): number {
  let end = start;
  while (end < lines.length && (lines[end] ?? "").trim() !== "") end++;
  return end;
}

/** A simple table may hold blank lines: it ends at its last rule. */
function endOfTable(lines: readonly string[], start: number): number {
  if (isGridRule(lines[start] ?? "")) return endOfParagraph(lines, start);
  let rules = 0;
  for (let index = start; index < lines.length; index++) {
    if (isSimpleRule(lines[index] ?? "")) rules++;
    const nextIsBlank = (lines[index + 1] ?? "").trim() === "";
    if (isSimpleRule(lines[index] ?? "") && (rules === 3 || (rules === 2 && nextIsBlank))) return index + 1;
  }
  return lines.length;
}

function dedent(lines: readonly string[], firstLine: number): Region {
  const depth = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => /^\s*/.exec(line)?.[0].length ?? 0));
  return { lines: Number.isFinite(depth) ? lines.map((line) => line.slice(depth)) : lines, firstLine };
}
