import { CannotCheck } from "../errors.ts";
import type { Block, Row } from "./document.ts";
import { tidy } from "./document.ts";
import { isPipeRow, isPipeRule, splitPipeRow } from "./pipe-row.ts";

// Nothing marks a heading in these pages, so these words do. They also tell where an example has run into one.
const headingWords =
  /(?:(?:Public|Common|Request|Response|Path|Query|Header|Body) )?(?:Parameters?|Fields?|Examples?)|Overview|Introduction|Definition|Data Models?|Error Codes?|Description|Usage/
    .source;
const headingLine = new RegExp(`^(?:${headingWords})$`);
const runInHeading = new RegExp(`^(?<value>\\S*?)(?<heading>(?:${headingWords}))$`);
// The longest words first: "Response Example" is one heading, not a value that ends in "Response ".
const runInLongHeading =
  /^(?<value>\S*?)(?<heading>(?:Request|Response|Public|Common) (?:Parameters?|Fields?|Examples?)|Data Models?|Error Codes?)$/;

/** The blocks of a page of plain text whose only marks are tables drawn with pipes. */
export function readText(text: string): Block[] {
  const lines = text.split("\n");
  const blocks: Block[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? "";
    const take = line.trim() === "" ? { blocks: [], until: index + 1 } : readAt(lines, index, blocks.length === 0);
    blocks.push(...take.blocks);
    index = take.until;
  }
  return blocks;
}

interface Taken {
  readonly blocks: Block[];
  readonly until: number;
}

function readAt(lines: readonly string[], index: number, isFirst: boolean): Taken {
  const text = (lines[index] ?? "").trim();
  if (isPipeRow(text)) return readTable(lines, index, isPipeRow);
  if (text.includes("|") && isPipeRule(lines[index + 1] ?? "")) return readTable(lines, index, (line) => line.includes("|"));
  if (/^(?:(?:GET|POST|PUT|DELETE|PATCH) +)?https?:\/\/\S+/.test(text)) return readRequest(lines, index);
  if (/^[[{]/.test(text)) return readJson(lines, index);
  const next = lines.slice(index + 1).find((line) => line.trim() !== "") ?? "";
  const startsTable = isPipeRow(next) || (next.includes("|") && lines.some((line, at) => line === next && isPipeRule(lines[at + 1] ?? "")));
  const isHeading = isFirst || headingLine.test(text) || (startsTable && text.length <= 60);
  if (isHeading) return { blocks: [{ kind: "heading", level: isFirst ? 1 : 2, text, line: index + 1 }], until: index + 1 };
  return { blocks: [{ kind: "paragraph", text: tidy(text), links: [], line: index + 1 }], until: index + 1 };
}

function readTable(lines: readonly string[], start: number, isRow: (line: string) => boolean): Taken {
  let until = start;
  while (until < lines.length && isRow(lines[until] ?? "")) until++;
  const rows: Row[] = [];
  for (let index = start; index < until; index++) {
    const line = lines[index] ?? "";
    if (!isPipeRule(line)) rows.push({ cells: splitPipeRow(line), line: index + 1 });
  }
  const [header, ...body] = rows;
  return { blocks: [{ kind: "table", header: header?.cells ?? [], rows: body, line: start + 1 }], until };
}

/** A request over several lines; the last one may run into the next heading: `&TagName=abcResponse Example`. */
function readRequest(lines: readonly string[], start: number): Taken {
  let until = start + 1;
  while (until < lines.length && /^\s*&/.test(lines[until] ?? "")) until++;
  const request = lines.slice(start, until).map((line) => line.trim());
  const last = request.at(-1) ?? "";
  const split = runInLongHeading.exec(last) ?? runInHeading.exec(last);
  const heading = split?.groups?.heading;
  if (heading === undefined) return { blocks: [{ kind: "code", text: request.join("\n"), line: start + 1 }], until };
  request[request.length - 1] = split?.groups?.value ?? "";
  return {
    blocks: [
      { kind: "code", text: request.join("\n"), line: start + 1 },
      { kind: "heading", level: 2, text: heading, line: until },
    ],
    until,
  };
}

/** JSON ends where its brackets close, whatever follows. */
function readJson(lines: readonly string[], start: number): Taken {
  let depth = 0;
  let inString = false;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] ?? "";
    for (let column = 0; column < line.length; column++) {
      const character = line[column];
      if (inString && character === "\\") column++;
      else if (character === '"') inString = !inString;
      else if (!inString && (character === "{" || character === "[")) depth++;
      else if (!inString && (character === "}" || character === "]")) depth--;
      if (!inString && depth === 0 && /[}\]]/.test(character ?? "")) {
        const code: Block = { kind: "code", text: [...lines.slice(start, index), line.slice(0, column + 1)].join("\n"), line: start + 1 };
        const rest = line.slice(column + 1).trim();
        const heading: Block[] = rest === "" ? [] : [{ kind: "heading", level: 2, text: rest, line: index + 1 }];
        return { blocks: [code, ...heading], until: index + 1 };
      }
    }
  }
  throw new CannotCheck(`The JSON that starts on line ${start + 1} never ends.`, "Look whether the page was cut off while it was saved.");
}
