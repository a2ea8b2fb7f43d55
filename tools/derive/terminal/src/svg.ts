import type { IBufferCell, Terminal as Screen } from "@xterm/headless";

const cellWidth = 8.4;
const lineHeight = 19;
const padding = 18;
const titleBar = 34;

// The colors of a dark terminal, by their number; legible on light and dark pages alike.
const background = "#14161b";
const foreground = "#d6dae2";
const palette: Readonly<Record<number, string>> = { 1: "#ff7b72", 2: "#7ee787", 3: "#e3b341", 6: "#76c7e0" };

/** A picture of what stands on a screen. The same screen always gives the same text. */
export function renderSvg(screen: Screen, title: string): string {
  const buffer = screen.buffer.active;
  const rows = Array.from({ length: buffer.length }, (_, index) => readRuns(screen, index));
  const used = rows.slice(0, rows.findLastIndex((runs) => runs.length > 0) + 1);
  const width = Math.ceil(screen.cols * cellWidth + 2 * padding);
  const height = titleBar + used.length * lineHeight + padding;
  const lines = used.flatMap((runs, row) => runs.map((run) => renderRun(run, row)));
  const dots = ["#ff5f57", "#febc2e", "#28c840"].map((color, index) => `<circle cx="${20 + index * 18}" cy="18" r="5.5" fill="${color}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escapeXml(title)}</title>
<rect width="${width}" height="${height}" rx="9" fill="${background}"/>
${dots.join("\n")}
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${foreground}" xml:space="preserve">
${lines.join("\n")}
</g>
</svg>
`;
}

interface Run {
  readonly column: number;
  text: string;
  readonly style: string;
}

/** The pieces of a line that look alike, without the blanks between columns. */
function readRuns(screen: Screen, row: number): Run[] {
  const line = screen.buffer.active.getLine(row);
  const runs: Run[] = [];
  for (let column = 0; column < screen.cols; column++) {
    const cell = line?.getCell(column);
    const text = cell?.getChars() || " ";
    const style = cell ? readStyle(cell) : "";
    const last = runs.at(-1);
    if (last && last.style === style && last.column + last.text.length === column) last.text += text;
    else runs.push({ column, text, style });
  }
  return runs.flatMap(splitAtGaps);
}

function splitAtGaps({ column, text, style }: Run): Run[] {
  return [...text.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ column: column + match.index, text: match[0], style }));
}

function readStyle(cell: IBufferCell): string {
  const color = cell.isFgPalette() ? palette[cell.getFgColor()] : undefined;
  return [color ? ` fill="${color}"` : "", cell.isBold() ? ' font-weight="700"' : "", cell.isDim() ? ' opacity="0.6"' : ""].join("");
}

// The length is stated, so that every font keeps the columns.
function renderRun({ column, text, style }: Run, row: number): string {
  const x = (padding + column * cellWidth).toFixed(1);
  const y = titleBar + row * lineHeight + 13;
  const length = ([...text].length * cellWidth).toFixed(1);
  return `<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${style}>${escapeXml(text)}</text>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
