// Parameters, paging and order: https://support.huaweicloud.com/intl/en-us/api-swr/swr_02_0035.html
import { checkInteger, parseRepository } from "../arguments.ts";
import { asRows, asText } from "../lenient.ts";
import type { CheckedOptions } from "../options.ts";
import type { Listing } from "../pages.ts";
import type { ListOptions } from "../reader.ts";
import type { CallOptions, Dialect } from "../send.ts";
import { unwrap } from "../unwrap.ts";
import { readContentRangeTotal } from "./content-range.ts";

export interface SwrTag {
  Tag: string;
  updated: string;
}

export interface SwrParams {
  readonly path: { namespace: string; repository: string };
  readonly query: { limit: number; offset: number; order_column: "updated_at"; order_type: "desc"; tag?: string };
}

export interface SwrConnection {
  readonly dialect: Dialect;
  readonly options: CheckedOptions;
  /** Asks once, with openapi-fetch's result. */
  readonly get: (params: SwrParams, call: CallOptions) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
}

const maxPageSize = 1000;

/** How to list a repository's tags, the latest update first, or those that `search` finds. */
export function createSwrList<Row extends SwrTag>({ dialect, options, get }: SwrConnection) {
  return (repository: string, { pageSize = maxPageSize, signal }: ListOptions, search?: string): Listing<Row, Row[]> => {
    const { namespace, name } = parseRepository(repository);
    return {
      provider: dialect.provider,
      pageSize: checkInteger("pageSize", pageSize, 1, maxPageSize),
      maxPageSize,
      concurrency: options.concurrency,
      documented: "order and total",
      signal,
      nameOf: ({ Tag }) => Tag,
      versionOf: ({ updated }) => asText(updated),
      async fetchPage({ offset, limit, ...call }) {
        const order = { order_column: "updated_at", order_type: "desc" } as const;
        const query = { limit, offset, ...order, ...(search === undefined ? {} : { tag: search }) };
        const result = await get({ path: { namespace, repository: name }, query }, call);
        const body = unwrap<Row[]>(result, dialect);
        return { rows: asRows(body), total: readContentRangeTotal(result.response.headers), body };
      },
    };
  };
}
