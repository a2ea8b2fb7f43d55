// Parameters and paging: https://docs.ucloud.cn/api/uhub-api/get_image_tag
import {
  type Answer,
  asCount,
  asRows,
  asText,
  type Connection,
  checkInteger,
  type Listing,
  type ListOptions,
  splitRepository,
} from "@imagetags/core";

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

// The page's default. It names no greatest value; a larger default has to wait until a real answer shows that it works.
const documentedPageSize = 20;

/**
 * How to list an image's tags, or the one that `search` names. The first segment of `repository` is RepoName.
 *
 * @param get - requests one page.
 */
export function createUhubList<Row extends UhubTag, Body extends UhubTagList<Row>>(
  { provider, window }: Pick<Connection<unknown>, "provider" | "window">,
  get: (query: UhubQuery, signal: AbortSignal) => Promise<Answer>,
) {
  return (repository: string, { pageSize = documentedPageSize, signal }: ListOptions, search?: string): Listing<Row, Body> => {
    const [namespace = "", ...name] = splitRepository(repository);
    return {
      provider,
      paging: "row-offset",
      // There is a total, but the documented answer says 5 and holds 1.
      proof: "nothing",
      pageSize: checkInteger("pageSize", pageSize, 1, Number.MAX_SAFE_INTEGER),
      window,
      signal,
      idOf: ({ TagName }) => TagName,
      versionOf: ({ UpdateTime, Digest }) => `${asText(UpdateTime)} ${asText(Digest)}`,
      tagsOf: (row) => [row],
      nameOf: ({ TagName }) => TagName,
      async fetchPage({ offset, limit, signal }) {
        const query: UhubQuery = {
          Action: "GetImageTag",
          RepoName: namespace,
          ImageName: name.join("/"),
          Offset: offset,
          Limit: limit,
          ...(search === undefined ? {} : { TagName: search }),
        };
        const body = (await get(query, signal)).body as Body;
        return { rows: asRows(body.TagSet), total: asCount(body.TotalCount), body };
      },
    };
  };
}
