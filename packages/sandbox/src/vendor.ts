import type { Contract } from "./contract.ts";
import type { VendorFault } from "./faults.ts";
import type { Lister } from "./page.ts";

/** What a vendor states of itself: suites that run over every provider ask it, and know no vendor. */
export interface VendorFacts {
  /** The host names at which this vendor answers. */
  readonly host: RegExp;
  /** Whether a request at that host is for this vendor, where it shares the host with another. */
  readonly isFor?: (headers: Headers) => boolean;
  /** The environment variables with which the `imagetags` command may enter the world that `createWorld` makes. */
  readonly environment: Readonly<Record<string, string>>;
  /** Which of those variables are credentials: an `id` names the caller, a `secret` proves it. */
  readonly credentialVariables: Readonly<Record<string, "id" | "secret">>;
  /** What becomes of the environment's credentials when every token ends. */
  readonly environmentExpiry: Expiry;
  /** The other ways to be known to the vendor, by name, such as `temporary` or `password`. */
  readonly credentials: Readonly<Record<string, CredentialFacts>>;
  /** The origins to which the environment's credentials may go, such as `https://ccr.api.qcloud.com`. */
  readonly credentialOrigins: RegExp;
  /** How the answer to a request with a wrong secret says so: part of its message, and its code where it has one. Absent where nobody is refused. */
  readonly refusal?: { readonly message: string; readonly code?: string };
  /** The repository that holds the page's example rows. */
  readonly documentedRepository: string;
  /** How pages are addressed: by the number of rows before them, by their own number, or by what the page before returned. */
  readonly paging: "row-offset" | "page-number" | "cursor";
  /** The order in which the sandbox lists; `own` where push time and name do not decide it. */
  readonly order: "latest-first" | "oldest-first" | "names" | "own";
  /** What a row is: a tag, or an image with no tag, one or several. */
  readonly rows: "tags" | "images";
  /** Where an answer says how many rows there are; absent where it does not. */
  readonly total?: AnswerPlace;
  /** Where an answer says that there is a next page; absent where it does not. */
  readonly next?: AnswerPlace;
  /** The faults, of those that not every vendor can have, that this one can. Others do nothing to it. */
  readonly faults: readonly VendorFault[];
}

/** A header, or a field of the JSON at any depth. */
export type AnswerPlace = { readonly header: string } | { readonly field: string };

/** What becomes of credentials when every token ends: nothing, a client fetches a new token by itself, or they are refused. */
export type Expiry = "unaffected" | "renewed" | "ended";

export interface CredentialFacts {
  readonly expiry: Expiry;
  /** The origins to which any of it may go. */
  readonly origins: RegExp;
}

export interface Credentials<World> extends CredentialFacts {
  /** A value for the client's option `credentials`, with every field that it can have, which the world accepts from now on. */
  issue(world: World): Readonly<Record<string, string>>;
}

/** What every vendor's world has. A change of a repository's rows is a new list. */
export interface Repositories {
  repositories: Record<string, readonly unknown[]>;
}

/** One vendor's clouds in the sandbox: a file of this folder, named after the provider. */
export interface Vendor<World extends Repositories> extends VendorFacts {
  readonly credentials: Readonly<Record<string, Credentials<World>>>;
  /** A world of its own: the page's example rows, 1,000 tags under `test/many`, an hour apart, and a repository that looks like life. */
  createWorld(now: Date): World;
  createHandler(options: HandlerOptions<World>): Handler;
  /** A request for a page of tags, as the vendor documents it, with credentials that the world knows. */
  listRequest(world: World, asked: AskedPage): Request | Promise<Request>;
  /**
   * The vendor's answer to too many requests.
   *
   * @param now - the vendor's clock, in milliseconds since 1970.
   */
  throttle(now: number): Response;
  /** The names of a repository's tags, in the order of the world's rows. */
  tags(world: World, repository: string): string[];
  /** Puts a tag into a repository, or moves one that is there to a new time of push. */
  push(world: World, repository: string, tag: string, at: Date): void;
  /** Puts an image with these new tags, or with none, into a repository. Only where rows are images. */
  pushImage?(world: World, repository: string, tags: readonly string[], at: Date): void;
  /** Takes a tag out of a repository, if it is there. */
  remove(world: World, repository: string, tag: string): void;
  /** Ends every token, those of temporary keys too. */
  expireTokens(world: World): void;
  /** Lets everybody list a repository. Absent where the vendor lists nothing without credentials. */
  makePublic?(world: World, repository: string): void;
}

export interface AskedPage {
  readonly repository: string;
  /** Where the sandbox serves the vendor, such as `http://127.0.0.1:8080/tencent-ccr`. */
  readonly baseUrl: string;
  /** The vendor's clock, in milliseconds since 1970. */
  readonly now: number;
  /** How many rows. Default: the vendor's. */
  readonly limit?: number;
  /** What the page before returned, as it stands at {@link VendorFacts.next}. Only where pages are addressed by it. */
  readonly cursor?: string;
}

export interface HandlerOptions<World> {
  readonly world: World;
  /** The vendor's clock, in milliseconds since 1970. */
  readonly now: () => number;
}

/** Answers as the vendor would. */
export type Handler = (request: VendorRequest) => Promise<Response>;

export interface VendorRequest {
  readonly method: string;
  /** As the client saw it: what it signed. */
  readonly url: URL;
  /** The path without the prefix under which the sandbox serves this vendor. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
  /** What the spec says of the operation that is called; `undefined` when it declares none at this path. */
  readonly contract: Contract | undefined;
  /** Whether a signature holds, when the one that was computed is the one that was given. */
  readonly trust: (isSame: boolean) => boolean;
  /** The rows of a repository as this answer sees them: somebody may change them just before, or the answer may be late to hear of it. */
  readonly readRows: <Row>(
    world: { readonly repositories: Readonly<Record<string, readonly Row[]>> },
    repository: string,
  ) => readonly Row[];
  readonly lister: Lister;
}
