import type { RowListing } from "./listing.ts";
import { firstPlace, isSame, type Pass } from "./pass.ts";
import type { ReadAhead } from "./read-ahead.ts";

/** Whether a pass shows that the listing is complete; for `latest-first`, if the first page is unchanged too. */
export function isProven<Row, Body>(
  { proof, paging }: RowListing<Row, Body>,
  pass: Pass<Row, Body>,
  previous: Pass<Row, Body> | undefined,
): boolean {
  const { total, isLast, next } = pass.first;
  const isWhole = total === undefined ? isLast === true || (paging === "cursor" && next === undefined) : isCounted(pass);
  if (pass.pages <= 1 && isWhole) return true;
  if (proof === "names") return pass.isSorted && !pass.isOpaque;
  if (proof === "latest-first") return isCounted(pass);
  return proof === "two-passes" && isCounted(pass) && previous !== undefined && isCounted(previous) && hasSameIds(pass, previous);
}

/** Whether the first page is as it was, where the proof needs that. */
export async function isUnchanged<Row, Body>(
  listing: RowListing<Row, Body>,
  ahead: ReadAhead<Row, Body>,
  { pages, first }: Pass<Row, Body>,
): Promise<boolean> {
  if (listing.proof !== "latest-first" || pages <= 1) return true;
  const { rows, total } = await ahead.take(firstPlace, listing.pageSize, 0);
  return total === first.total && rows.length === first.rows.length && first.rows.every((row, index) => isSame(listing, rows[index], row));
}

/** Why no pass like this can show that the listing is complete; `undefined` when another one may. */
export function findDoubt<Row, Body>({ proof, paging }: RowListing<Row, Body>, pass: Pass<Row, Body>): string | undefined {
  if (proof === "names" && !pass.isSorted) return "its names do not come in byte order";
  if (proof === "names" || (proof === "nothing" && paging === "cursor")) return "its cursor is not documented";
  if (proof === "nothing") return "its order and total are not documented";
  if (pass.first.total === undefined) return "its first page has no total";
  return pass.isApart ? "its pages hold one row, and cannot overlap" : undefined;
}

/** Whether all pages have one total, there are as many rows as it says, and pages overlap where they are to. */
function isCounted<Row, Body>({ isSteady, isApart, ids, first }: Pass<Row, Body>): boolean {
  return isSteady && !isApart && ids.size === first.total;
}

function hasSameIds<Row, Body>(pass: Pass<Row, Body>, previous: Pass<Row, Body>): boolean {
  return pass.ids.size === previous.ids.size && [...pass.ids].every((id) => previous.ids.has(id));
}
