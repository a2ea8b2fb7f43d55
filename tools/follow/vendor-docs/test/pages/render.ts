import type { TestBlock, TestForm, TestTable } from "./blocks.ts";
import { gridTable, simpleTable } from "./render-rst.ts";

/** Writes a page in one of the families' forms. */
export function renderPage(form: TestForm, title: string, blocks: readonly TestBlock[]): string {
  const { heading, code, table, text } = writers[form];
  const parts = blocks.map((block) => {
    if ("heading" in block) return heading(block.heading, 2);
    if ("text" in block) return text(block.text);
    return "code" in block ? code(block.code) : table(block);
  });
  const separator = form === "surfercloudText" ? "\n" : "\n\n";
  return `${[heading(title, 1), ...parts].join(separator)}\n`;
}

interface Writer {
  readonly heading: (text: string, level: 1 | 2) => string;
  readonly text: (text: string) => string;
  readonly code: (text: string) => string;
  readonly table: (table: TestTable) => string;
}

const markdown = {
  heading: (text: string, level: number) => `${"#".repeat(level)} ${escapeMarkdown(text)}`,
  text: (text: string) => escapeMarkdown(text),
  code: (text: string) => `\`\`\`\n${text}\n\`\`\``,
};
const html = {
  heading: (text: string, level: number) => `<h${level}>${escapeHtml(text)}</h${level}>`,
  text: (text: string) => `<p>${escapeHtml(text)}</p>`,
  code: (text: string) => `<pre><code>${escapeHtml(text)}</code></pre>`,
};
const rst = {
  heading: (text: string, level: number) => `${escapeRst(text)}\n${(level === 1 ? "=" : "-").repeat(text.length * 2 + 4)}`,
  text: (text: string) => escapeRst(text),
  code: (text: string) => `.. code-block::\n\n${indent(text)}`,
};
const plain = { heading: (text: string) => text, text: (text: string) => text, code: (text: string) => text };

const writers: Record<TestForm, Writer> = {
  tencent: { ...markdown, table: (table) => pipeTable(table, "|---------", cellMarkdown, "| ") },
  ucloud: {
    ...markdown,
    table: (table) =>
      pipeTable(table, "|:---", (cell, column) => (column === 0 && cell !== "" ? `**${cellMarkdown(cell)}**` : cellMarkdown(cell)), "| "),
  },
  huaweiPipes: { ...markdown, table: (table) => pipeTable(table, "|--", cellMarkdown, "|") },
  huaweiHtml: { ...markdown, table: (table) => `<a name="table1"></a>\n${htmlTable(table, true)}` },
  otcGrid: { ...rst, table: (table) => `.. table:: **Table 1**\n\n${indent(gridTable(table, escapeRst))}` },
  otcSimple: { ...rst, table: (table) => simpleTable(table, escapeRst) },
  surfercloudText: { ...plain, table: (table) => pipeTable(table, "|---", (cell) => cell.replaceAll("|", "\\|"), "| ") },
  surfercloudHtml: { ...html, table: (table) => htmlTable(table, false) },
};

function pipeTable({ header, rows }: TestTable, rule: string, cellText: (cell: string, column: number) => string, edge: string): string {
  const row = (cells: readonly string[], isHeader = false): string =>
    `${cells.map((cell, column) => `${edge}${isHeader ? cellMarkdownPlain(cell) : cellText(cell, column)} `).join("")}|`;
  return [row(header, true), `${rule.repeat(header.length)}|`, ...rows.map((cells) => row(cells))].join("\n");
}

/** Headers are words; only what would end their cell is escaped. */
function cellMarkdownPlain(cell: string): string {
  return cell.replace(/[\\|*_`<&[\]~]/g, "\\$&");
}

function htmlTable({ header, rows }: TestTable, isVerbose: boolean): string {
  const cell = (tag: string, text: string): string => {
    const paragraphs = text
      .split("\n")
      .map((line) => `<p id="p1">${isVerbose ? '<a name="p1"></a><a name="p1"></a>' : ""}${escapeHtml(line)}</p>`);
    return `<${tag} class="cellrowborder" valign="top">${isVerbose ? paragraphs.join("\n") : escapeHtml(text).replaceAll("\n", "<br>")}\n</${tag}>`;
  };
  const row = (tag: string, cells: readonly string[]): string => `<tr>${cells.map((text) => cell(tag, text)).join("\n")}\n</tr>`;
  return `<table><thead align="left">${row("th", header)}\n</thead>\n<tbody>${rows.map((cells) => row("td", cells)).join("\n")}\n</tbody>\n</table>`;
}

function cellMarkdown(cell: string): string {
  return escapeMarkdown(cell).replaceAll("\n", "<br>");
}

function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeRst(text: string): string {
  return text.replace(/[\\*`|_<]/g, "\\$&");
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : `   ${line}`))
    .join("\n");
}
