import { checkTagName } from "./arguments.ts";
import { createFailure, ImagetagsError } from "./errors.ts";
import { isObject } from "./lenient.ts";
import type { Completeness, Listing, Page } from "./listing.ts";
import { checkCallerOptions } from "./options.ts";
import { readPages, unprovenSearchError } from "./pages.ts";

/** What each call takes. */
export interface CallerOptions {
  /** Stops everything: requests, retries, waits. The promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What a listing takes. */
export interface ListOptions extends CallerOptions {
  /** Rows to ask for at a time; two at least where the vendor pages by row offset. Default: the largest page that the vendor documents. */
  readonly pageSize?: number;
}

/** What a provider's listing takes. */
export interface RowOptions extends ListOptions {
  /** Whether rows without a tag are wanted too, where the vendor can leave them out. */
  readonly untagged?: boolean;
}

/** What a listing yields, one by one; and, after its end, whether it is complete. */
export interface TagListing<T> extends AsyncGenerator<T, void, undefined> {
  /** `undefined` until the listing has ended by itself: while it is read, after `break`, after an error. */
  readonly completeness: Completeness | undefined;
}

/** The three ways to read tags, the same for every provider. */
export interface TagReader<Row, Body, Tag = Row> {
  /**
   * Every tag of a repository, in the vendor's order, each once. Leaving the loop early cancels what is in flight.
   *
   * @param repository - such as `namespace/name`.
   * @throws ImagetagsError for every failure; at once, before anything is sent, for a bad argument.
   */
  tags(repository: string, options?: ListOptions): TagListing<Tag>;
  /** As `tags`, a page at a time: the vendor's rows, those without a tag too, and its answer as it came. */
  pages(repository: string, options?: ListOptions): TagListing<Page<Row, Body>>;
  /**
   * The tag of exactly this name, or `undefined` when there is none.
   *
   * @throws ImagetagsError for every failure, a repository that does not exist included; of kind `incomplete` when the vendor's
   * answers do not show that there is no such tag.
   */
  getTag(repository: string, tag: string, options?: CallerOptions): Promise<Tag | undefined>;
}

/**
 * Readers of a vendor that has no address for one tag: it is looked for among all, or among those that the vendor finds.
 *
 * @param list - the listing of a repository, or of the tags in it that match a search word; throws for a bad argument.
 */
export function createReader<Row, Body, Tag>(
  list: (repository: string, options: RowOptions, search?: string) => Listing<Row, Body, Tag>,
): TagReader<Row, Body, Tag> {
  return createAskingReader(list, (repository, tag, options) => searchTag(list(repository, options, tag), tag));
}

/** Readers of a vendor that has an address for one tag, which `askFor` asks. */
export function createAskingReader<Row, Body, Tag>(
  list: (repository: string, options: RowOptions) => Listing<Row, Body, Tag>,
  askFor: AskForTag<Tag>,
): TagReader<Row, Body, Tag> {
  return {
    tags(repository, options = {}) {
      const listing = list(repository, checkCallerOptions(options));
      return toTagListing((onEnd) => readTags(listing, onEnd));
    },
    pages(repository, options = {}) {
      const listing = list(repository, { ...checkCallerOptions(options), untagged: true });
      return toTagListing((onEnd) => readPages(withNamesOnly(listing), onEnd));
    },
    async getTag(repository, tag, options = {}) {
      return askFor(repository, checkTagName(tag), checkCallerOptions(options));
    },
  };
}

/** Asks for the tag of exactly this name; gives `undefined` when there is none. Throws for a bad repository. */
export type AskForTag<Tag> = (repository: string, tag: string, options: CallerOptions) => Promise<Tag | undefined>;

/** Looks for a tag in a listing. */
export async function searchTag<Row, Body, Tag>(listing: Listing<Row, Body, Tag>, tag: string): Promise<Tag | undefined> {
  const found = toTagListing((onEnd) => readTags(listing, onEnd));
  for await (const one of found) if (listing.nameOf(one) === tag) return one;
  if (found.completeness?.proven) return undefined;
  throw unprovenSearchError(listing.provider, tag, found.completeness?.reason);
}

type OnEnd = (completeness: Completeness) => void;

/** The tags of all pages; one that stands in several rows comes once. */
async function* readTags<Row, Body, Tag>(listing: Listing<Row, Body, Tag>, onEnd: OnEnd): AsyncGenerator<Tag, void, undefined> {
  const names = new Set<string>();
  for await (const { rows } of readPages(withNamesOnly(listing), onEnd)) {
    for (const tag of rows.flatMap((row) => listing.tagsOf(row))) {
      const name = listing.nameOf(tag);
      if (names.has(name)) continue;
      names.add(name);
      yield tag;
      listing.signal?.throwIfAborted();
    }
  }
}

/** The same listing, of which a page fails that holds a tag without a name: no listing with it could be called complete. */
function withNamesOnly<Row, Body, Tag>(listing: Listing<Row, Body, Tag>): Listing<Row, Body, Tag> {
  const { provider, fetchPage, tagsOf, nameOf } = listing;
  const isNamed = (row: Row) =>
    isObject(row) &&
    tagsOf(row)
      .map(nameOf)
      .every((name: unknown) => typeof name === "string" && name !== "");
  return {
    ...listing,
    async fetchPage(request) {
      const page = await fetchPage(request);
      if (page.rows.every(isNamed)) return page;
      throw new ImagetagsError(createFailure(provider, "unreadable", "a tag in the answer has no name"));
    },
  };
}

function toTagListing<T>(read: (onEnd: OnEnd) => AsyncGenerator<T, void, undefined>): TagListing<T> {
  let completeness: Completeness | undefined;
  const items = read((value) => {
    completeness = value;
  });
  return Object.defineProperty(items, "completeness", { get: () => completeness }) as TagListing<T>;
}
