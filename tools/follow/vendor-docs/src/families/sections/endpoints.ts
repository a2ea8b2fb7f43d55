import type { Block, Row, Table } from "../../document/document.ts";
import type { Parameter } from "../../facts/sheet.ts";
import { fold } from "../../meaning/words.ts";

/** A row of a table of endpoints. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly statuses: readonly string[];
  readonly row: Row;
}

const placeholder = /<(?<name>[\w-]+)>/g;

/** The endpoints of the whole page whose path the section writes. */
export function readEndpoints(section: readonly Block[], page: readonly Block[]): Endpoint[] {
  const said = section.filter((block) => block.kind === "paragraph").map(({ text }) => text);
  const rows = page.filter((block): block is Table => block.kind === "table").flatMap((table) => rowsOf(table));
  return rows.filter(({ path }) => said.some((text) => writes(text, path)));
}

/** Whether a text has the path, and not only a longer one that starts with it. */
function writes(text: string, path: string): boolean {
  const written = path.replace(/\{([\w-]+)\}/g, "<$1>");
  const start = text.indexOf(written);
  return start >= 0 && !/[\w/<-]/.test(text[start + written.length] ?? "");
}

function rowsOf({ header, rows }: Table): Endpoint[] {
  const column = (...words: string[]): number => header.findIndex((name) => words.includes(fold(name).toLowerCase()));
  const [method, path] = [column("method"), column("api endpoint", "endpoint", "path")];
  if (method < 0 || path < 0) return [];
  return rows.flatMap((row): Endpoint[] => {
    const [target = "", query = ""] = fold(row.cells[path] ?? "").split("?");
    const verb = /^[A-Z]+/.exec(fold(row.cells[method] ?? ""))?.[0];
    if (verb === undefined || !target.startsWith("/")) return [];
    return [
      {
        method: verb,
        path: target.replace(placeholder, "{$<name>}"),
        parameters: [...pathParameters(target, row), ...queryParameters(query, row)],
        statuses: row.cells.slice(path + 1).flatMap((cell) => cell.match(/\b[1-5]\d\d\b/g) ?? []),
        row,
      },
    ];
  });
}

function pathParameters(path: string, { line }: Row): Parameter[] {
  return [...path.matchAll(placeholder)].map(({ groups }) => ({
    name: groups?.name ?? "",
    in: "path",
    type: "string",
    required: true,
    line,
  }));
}

/** `n=<integer>&last=<tagname>` */
function queryParameters(query: string, { line }: Row): Parameter[] {
  return query
    .split("&")
    .filter((part) => part.includes("="))
    .map((part) => {
      const [name = "", value = ""] = part.split("=");
      return { name, in: "query", type: /^<int(?:eger)?>$/.test(value) ? "integer" : "string", required: false, line };
    });
}
