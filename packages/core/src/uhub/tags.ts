// Parameters and paging: https://docs.ucloud.cn/api/uhub-api/get_image_tag
import { checkInteger, parseRepository } from "../arguments.ts";
import { asCount, asRows, asText } from "../lenient.ts";
import type { CheckedOptions } from "../options.ts";
import type { Listing } from "../pages.ts";
import type { ListOptions } from "../reader.ts";
import type { CallOptions, Dialect } from "../send.ts";
import { unwrap } from "../unwrap.ts";

export interface UhubTag {
  TagName: string;
  UpdateTime: string | number;
  Digest?: string;
}

export interface UhubTagList<Row extends UhubTag> {
  TotalCount: number;
  TagSet: Row[];
}

export interface UhubQuery {
  Action: "GetImageTag";
  RepoName: string;
  ImageName: string;
  Offset: number;
  Limit: number;
  TagName?: string;
}

export interface UhubConnection {
  readonly dialect: Dialect;
  readonly options: CheckedOptions;
  /** Asks once, with openapi-fetch's result. */
  readonly get: (query: UhubQuery, call: CallOptions) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
}

// The page's default. It names no greatest value; a larger default has to wait until a real answer shows that it works.
const documentedPageSize = 20;

/** How to list an image's tags, or the one that `search` names. The first segment of `repository` is RepoName. */
export function createUhubList<Row extends UhubTag, Body extends UhubTagList<Row>>({ dialect, options, get }: UhubConnection) {
  return (repository: string, { pageSize = documentedPageSize, signal }: ListOptions, search?: string): Listing<Row, Body> => {
    const { namespace, name } = parseRepository(repository);
    checkInteger("pageSize", pageSize, 1, Number.MAX_SAFE_INTEGER);
    return {
      provider: dialect.provider,
      pageSize,
      maxPageSize: Math.max(pageSize, documentedPageSize),
      concurrency: options.concurrency,
      documented: "total",
      signal,
      nameOf: ({ TagName }) => asText(TagName),
      versionOf: ({ UpdateTime, Digest }) => `${asText(UpdateTime)} ${asText(Digest)}`,
      async fetchPage({ offset, limit, ...call }) {
        const query: UhubQuery = {
          Action: "GetImageTag",
          RepoName: namespace,
          ImageName: name,
          Offset: offset,
          Limit: limit,
          ...(search === undefined ? {} : { TagName: search }),
        };
        const body = unwrap<Body>(await get(query, call), dialect);
        return { rows: asRows(body.TagSet), total: asCount(body.TotalCount), body };
      },
    };
  };
}
