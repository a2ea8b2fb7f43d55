import type { Table } from "../document/document.ts";
import { type Role, rolesOf } from "../meaning/columns.ts";
import { fold } from "../meaning/words.ts";
import { isOfFailure, type Placed } from "./context.ts";
import type { Place } from "./sheet.ts";

/** What a table lists. A request table without a place says so by its parameters' names. */
export type Use =
  | { readonly kind: "request"; readonly place: Place | undefined }
  | { readonly kind: "responseHeaders" }
  | { readonly kind: "response" }
  /** Put aside: the sheet holds the answer to a request that succeeds. */
  | { readonly kind: "failure"; readonly status: number | undefined }
  | { readonly kind: "statuses" }
  | { readonly kind: "errorCodes" }
  /** Which rights a caller needs. */
  | { readonly kind: "permissions" };

export interface ReadTable {
  readonly placed: Placed<Table>;
  readonly roles: readonly (Role | undefined)[];
}

export function readRoles(placed: Placed<Table>): ReadTable {
  return { placed, roles: rolesOf(placed.block.header) };
}

const answer = "响应|返回|输出|应答|response|output|return";
const list = "参数|字段|消息|结果|数据|field|param|body|message|element|value|result";

const titleUses: readonly (readonly [RegExp, Use])[] = [
  [new RegExp(`^(?:${answer})s? *[(:]? *[1-5]\\d\\d(?!\\d)`, "i"), { kind: "response" }],
  [/状态码[:]? *(?:\d|default)|status codes?:? *(?:\d|default)/i, { kind: "response" }],
  [new RegExp(`(?:${answer}).{0,6}(?:消息头|header|头)`, "i"), { kind: "responseHeaders" }],
  [new RegExp(`(?:${answer}).{0,8}(?:${list})|^\\W*(?:${answer})s?\\W*$`, "i"), { kind: "response" }],
  [/公共.{0,4}参数|(?:public|common).{0,12}param/i, { kind: "request", place: "common" }],
  [/路径.{0,2}参数|path.{0,3}param|uri.{0,2}参数/i, { kind: "request", place: "path" }],
  [/query|查询.{0,2}参数/i, { kind: "request", place: "query" }],
  [/请求.{0,2}(?:消息)?头|header|请求头/i, { kind: "request", place: "header" }],
  [/请求.{0,2}(?:体|body|消息体)|request.{0,3}body|body.{0,2}(?:参数|param)/i, { kind: "request", place: "body" }],
  [
    /(?:请求|输入|入参).{0,4}(?:参数|消息|字段)?$|(?:request|input)(?: (?:param|field|message).*)?$|^uri$|^url$|接口.{0,2}参数$/i,
    { kind: "request", place: undefined },
  ],
];

/** The use that a title names, if it names one. */
export function useOfTitle(title: string): Use | undefined {
  const text = fold(title)
    .replace(/^(?:表|table) *\d+ */i, "")
    .replace(/^[\d.]+ */, "")
    .replace(/[:.\s]+$/, "");
  return titleUses.find(([pattern]) => pattern.test(text))?.[1];
}

/** The use of a table, by its header words first and then by the nearest title that names one. */
export function useOfTable({ placed, roles }: ReadTable): { readonly use: Use; readonly depth: number } | undefined {
  if (roles.includes("errorCode")) return { use: { kind: "errorCodes" }, depth: 0 };
  if (roles.includes("status")) return { use: { kind: "statuses" }, depth: 0 };
  if (roles.includes("permission")) return { use: { kind: "permissions" }, depth: 0 };
  if (!roles.includes("name")) return undefined;
  if (!roles.includes("type") && !roles.includes("description") && !roles.includes("required")) return undefined;
  for (const [depth, title] of placed.titles.entries()) {
    const use = useOfTitle(title);
    if (use) return { use: inSection(use, placed, depth), depth };
  }
  return undefined;
}

/** What a caption says within its section: a table of headers below the answer's heading lists the answer's. */
function inSection(use: Use, placed: Placed<Table>, depth: number): Use {
  const read = isMisnamed(use, placed, depth) ? ({ kind: "responseHeaders" } as const) : use;
  return isOfFailure(placed) && read.kind.startsWith("response") ? { kind: "failure", status: placed.status } : read;
}

/** A vendor's slip of the pen: "Request Header" above a table in the section of the answer. */
function isMisnamed(use: Use, { titles, headings }: Placed<Table>, depth: number): boolean {
  if (use.kind !== "request" || use.place !== "header" || depth >= titles.length - headings.length) return false;
  const section = headings.map((title) => useOfTitle(title)).find((found) => found !== undefined);
  return section?.kind === "response" || section?.kind === "responseHeaders";
}
