import { checkTagName } from "./arguments.ts";
import { type Listing, type Page, readPages, readRows } from "./pages.ts";

export interface CallerOptions {
  /** Stops everything: requests, retries, waits. The promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface ListOptions extends CallerOptions {
  /** Rows to ask for at a time. Default: the largest page that the vendor documents. */
  readonly pageSize?: number;
}

/** The three ways to read tags, the same for every provider. */
export interface TagReader<Row, Body> {
  /**
   * Every tag of a repository, in the vendor's order, each once. Leaving the loop early cancels what is in flight.
   *
   * @param repository - `namespace/name`, of any depth.
   * @throws ImagetagsError for every failure; at once, before anything is sent, for a bad argument.
   */
  tags(repository: string, options?: ListOptions): AsyncGenerator<Row, void, undefined>;
  /** As `tags`, a page at a time, with the vendor's whole answer. */
  pages(repository: string, options?: ListOptions): AsyncGenerator<Page<Row, Body>, void, undefined>;
  /**
   * The tag of exactly this name, or `undefined` when there is none. Asks the vendor to search, then compares.
   *
   * @throws ImagetagsError for every failure, a repository that does not exist included.
   */
  getTag(repository: string, tag: string, options?: CallerOptions): Promise<Row | undefined>;
}

/** @param list - the listing of a repository, or of the tags in it that match a search word; throws for a bad argument. */
export function createReader<Row, Body>(
  list: (repository: string, options: ListOptions, search?: string) => Listing<Row, Body>,
): TagReader<Row, Body> {
  return {
    tags: (repository, options = {}) => readRows(list(repository, options)),
    pages: (repository, options = {}) => readPages(list(repository, options)),
    async getTag(repository, tag, options = {}) {
      const listing = list(repository, options, checkTagName(tag));
      for await (const row of readRows({ ...listing, documented: "nothing" })) {
        if (listing.nameOf(row) === tag) return row;
      }
      return undefined;
    },
  };
}
