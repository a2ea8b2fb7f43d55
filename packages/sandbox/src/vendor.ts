import type { Contract } from "./contract.ts";
import type { Lister } from "./page.ts";

/** One vendor's clouds in the sandbox: a file of this folder, named after the provider. */
export interface Vendor<World> {
  /** The host names at which this vendor answers. */
  readonly host: RegExp;
  /** Whether a request at that host is for this vendor, where it shares the host with another. */
  readonly isFor?: (headers: Headers) => boolean;
  /** The environment variables with which the `imagetags` command may enter the world that {@link Vendor.createWorld} makes. */
  readonly environment: Readonly<Record<string, string>>;
  /** `namespace/name` of the repository that holds the page's example rows. */
  readonly documentedRepository: string;
  /** A world of its own: the page's example rows, and a repository of 1,000 tags. */
  createWorld(): World;
  createHandler(options: HandlerOptions<World>): Handler;
  /** The vendor's answer to too many requests. */
  throttle(): Response;
  /** The names of a repository's tags, in the order of the world's rows. */
  tags(world: World, repository: string): string[];
  /** Puts a tag into a repository, or moves one that is there to a new time of push. */
  push(world: World, repository: string, tag: string, at: Date): void;
  /** Takes a tag out of a repository, if it is there. */
  remove(world: World, repository: string, tag: string): void;
  /** Ends every token, those of temporary keys too. */
  expireTokens(world: World): void;
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
  /** To be called before a repository's rows are read: somebody may be about to change them. */
  readonly disturb: (repository: string) => void;
  readonly lister: Lister;
}
