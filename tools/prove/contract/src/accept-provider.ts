// What a provider has to do to be one. A provider calls this with its facts; what only its vendor does is tested beside it.
import type { ClientOptions, Environment, ErrorKind, ListOptions, TagReader } from "@imagetags/core";
import type { Capabilities, ImageTag, ImageTagListing } from "@imagetags/normalize";
import type { ProviderId } from "@imagetags/sandbox";
import { describe } from "vitest";
import { acceptArguments } from "./accept/arguments.ts";
import { acceptCredentials } from "./accept/credentials.ts";
import { acceptDocumented } from "./accept/documented.ts";
import { acceptListing } from "./accept/listing.ts";
import { acceptTwoDoors } from "./accept/two-doors.ts";

/** A provider, as its acceptance test knows it. `Tag` is what `tags()` yields, `Client` the openapi-fetch client. */
export interface ProviderFacts<Tag = unknown, Client = unknown> {
  readonly id: ProviderId;
  /** The client that lists, with the credentials of an environment: the sandbox's, unless another is given. */
  open(options: ClientOptions, env?: Environment): TagReader<unknown, unknown, Tag>;
  /** The openapi-fetch client, in the sandbox's environment. */
  openClient(options: ClientOptions): Client;
  /** Its module of `@imagetags/normalize`. */
  readonly source: {
    readonly capabilities: Capabilities;
    listImageTags(client: unknown, repository: string, options?: ListOptions): ImageTagListing;
  };
  /** Requests, through openapi-fetch, what the first page of `tags(repository)` requests, and what it takes to get there. */
  requestFirstPage(client: Client, repository: string): Promise<unknown>;
  /** Where its requests go, for msw: such as `https://ccr.api.qcloud.com/*`. */
  readonly endpoint: string;
  /** The name of what `tags()` yields. */
  nameOf(tag: Tag): string;
  /** The largest `pageSize`; `undefined` where the vendor documents none. */
  readonly maxPageSize: number | undefined;
  /** Repositories that the vendor's grammar does not know. */
  readonly badRepositories: readonly string[];
  /** Options that cannot be right, and what the error says. */
  readonly badOptions: readonly (readonly [object, RegExp])[];
  readonly documented: readonly DocumentedAnswer[];
  readonly refusals: readonly DocumentedRefusal[];
}

/** A documented answer that lists tags. */
export interface DocumentedAnswer {
  /** Its file below `specs/<id>/examples`. */
  readonly file: string;
  /** Headers that the page documents beside it. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly repository: string;
  /** All its tags, typed out by hand from the page. */
  readonly tags: readonly Omit<ImageTag, "raw">[];
  /** The rows of `pages()`, where they do not stand in the answer as they are. */
  readonly rows?: readonly unknown[];
  /** Whether every change of the answer has to be noticed; not where the page documents an older form too. */
  readonly isMutated?: boolean;
  /** Changes that mean nothing here, by what they are called: such as `child deleted`. */
  readonly meaningless?: RegExp;
}

/** A documented answer that refuses. */
export interface DocumentedRefusal {
  /** Its file below `specs/<id>/examples`. */
  readonly file: string;
  readonly status: number;
  readonly kind: ErrorKind;
  /** Absent where the vendor has none. */
  readonly code?: string | number;
}

/** The proof that a provider conforms. */
export function acceptProvider<Tag, Client>(facts: ProviderFacts<Tag, Client>): void {
  describe(`${facts.id} conforms`, () => {
    acceptListing(facts);
    acceptCredentials(facts);
    acceptArguments(facts);
    acceptTwoDoors(facts);
    acceptDocumented(facts);
  });
}
