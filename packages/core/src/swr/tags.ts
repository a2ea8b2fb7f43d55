// Parameters, paging and order: https://support.huaweicloud.com/intl/en-us/api-swr/swr_02_0035.html
import {
  type Answer,
  asRows,
  asText,
  type Connection,
  checkInteger,
  type Listing,
  type ListOptions,
  splitRepository,
} from "@imagetags/core";
import { readContentRangeTotal } from "./content-range.ts";

export interface SwrTag {
  Tag: string;
  updated: string;
  deleted: string | null;
}

export interface SwrParams {
  readonly path: { namespace: string; repository: string };
  readonly query: { limit: number; offset: number; order_column: "updated_at"; order_type: "desc"; tag?: string };
}

const maxPageSize = 1000;

/**
 * How to list a repository's tags, the latest update first, or those that `search` finds.
 *
 * @param get - requests one page.
 */
export function createSwrList<Row extends SwrTag>(
  { provider, window }: Pick<Connection<unknown>, "provider" | "window">,
  get: (params: SwrParams, signal: AbortSignal) => Promise<Answer>,
) {
  return (repository: string, { pageSize = maxPageSize, signal }: ListOptions, search?: string): Listing<Row, Row[]> => {
    const [namespace = "", ...name] = splitRepository(repository);
    return {
      provider,
      paging: "row-offset",
      proof: "latest-first",
      pageSize: checkInteger("pageSize", pageSize, 1, maxPageSize),
      window,
      signal,
      idOf: ({ Tag }) => Tag,
      versionOf: ({ updated }) => asText(updated),
      tagsOf: (row) => (isDeleted(row) ? [] : [row]),
      nameOf: ({ Tag }) => Tag,
      async fetchPage({ offset, limit, signal }) {
        const order = { order_column: "updated_at", order_type: "desc" } as const;
        const query = { limit, offset, ...order, ...(search === undefined ? {} : { tag: search }) };
        const { body, headers } = await get({ path: { namespace, repository: name.join("/") }, query }, signal);
        const rows = asRows(body as Row[]);
        return { rows, total: readContentRangeTotal(headers), body: body as Row[] };
      },
    };
  };
}

/** Whether a row's time of deletion is set: to any value but Go's zero time. */
function isDeleted({ deleted }: SwrTag): boolean {
  return Boolean(deleted) && !asText(deleted).startsWith("0001-");
}
