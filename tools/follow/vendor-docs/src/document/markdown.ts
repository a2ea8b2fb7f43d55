import type { Nodes, Root, RootContent, Table as TableNode } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Block, Row } from "./document.ts";
import { tidy } from "./document.ts";
import { readHtml } from "./html.ts";
import { isPipeRow, splitPipeRow } from "./pipe-row.ts";

const parser = unified().use(remarkParse).use(remarkGfm);

/** The blocks of a Markdown page, HTML tables and all. */
export function readMarkdown(text: string): Block[] {
  const root: Root = parser.parse(text);
  const blocks: Block[] = [];
  let readUntil = 0;
  for (const node of root.children) {
    const start = node.position?.start.offset ?? 0;
    if (start < readUntil) continue;
    if (node.type === "html" && /<table\b/i.test(node.value)) {
      // An HTML table ends where it says so. For Markdown it ends at the first blank line.
      const end = text.toLowerCase().indexOf("</table>", start);
      readUntil = end < 0 ? (node.position?.end.offset ?? text.length) : end + "</table>".length;
      const firstLine = node.position?.start.line ?? 1;
      blocks.push(...readHtml(text.slice(start, readUntil)).map((block) => shiftLines(block, firstLine - 1)));
      continue;
    }
    for (const block of readNode(node)) addBlock(blocks, block);
  }
  return blocks;
}

/** A paragraph of pipe rows right after a table is the table's other half: a blank line cut it in two. */
function addBlock(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  if (last?.kind === "table" && block.kind === "paragraph" && block.text.split("\n").every(isPipeRow)) {
    const rows = block.text.split("\n").map((line, index): Row => ({ cells: splitPipeRow(line), line: block.line + index }));
    blocks[blocks.length - 1] = { ...last, rows: [...last.rows, ...rows] };
    return;
  }
  blocks.push(block);
}

function readNode(node: RootContent): Block[] {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", level: node.depth, text: tidy(inlineText(node)).replaceAll("\n", " "), line }];
    case "paragraph":
      return tidy(inlineText(node)) === "" ? [] : [{ kind: "paragraph", text: tidy(inlineText(node)), links: linksIn(node), line }];
    case "code":
      return [{ kind: "code", text: node.value, line: line + 1 }];
    case "table":
      return [readTable(node, line)];
    case "html":
      return readHtml(node.value).map((block) => shiftLines(block, line - 1));
    case "blockquote":
    case "list":
    case "listItem":
      return node.children.flatMap((child) => readNode(child));
    default:
      return [];
  }
}

function readTable(node: TableNode, line: number): Block {
  const [header, ...rows] = node.children.map((row) => ({
    cells: row.children.map((cell) => tidy(inlineText(cell))),
    line: row.position?.start.line ?? line,
  }));
  return { kind: "table", header: header?.cells ?? [], rows, line };
}

function inlineText(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (node.type === "break") return "\n";
  if (node.type === "html") return /^<(?:br|\/p|\/li)\b/i.test(node.value) ? "\n" : "";
  return "children" in node ? node.children.map((child) => inlineText(child)).join("") : "";
}

function linksIn(node: Nodes): string[] {
  const own = node.type === "link" ? [node.url] : [];
  return "children" in node ? [...own, ...node.children.flatMap((child) => linksIn(child))] : own;
}

function shiftLines(block: Block, by: number): Block {
  if (block.kind !== "table") return { ...block, line: block.line + by };
  return { ...block, line: block.line + by, rows: block.rows.map((row) => ({ ...row, line: row.line + by })) };
}
