import type { Paginate } from "./page.ts";

/** One vendor's clouds in the sandbox: a file of this folder, named after the provider. */
export interface Vendor<World> {
  /** The host names at which this vendor answers. */
  readonly host: RegExp;
  /** The environment variables with which the `imagetags` command may enter the world that {@link Vendor.createWorld} makes. */
  readonly environment: Readonly<Record<string, string>>;
  /** `namespace/name` of the repository that holds the page's example rows. */
  readonly documentedRepository: string;
  /** A world of its own: the page's example rows, and a repository of 1,000 tags. */
  createWorld(): World;
  createHandler(options: HandlerOptions<World>): Handler;
  /** The vendor's answer to too many requests. */
  throttle(): Response;
  /** Puts a tag into a repository, or moves one that is there to a new time of push. */
  push(world: World, repository: string, tag: string, at: Date): void;
  /** Takes a tag out of a repository, if it is there. */
  remove(world: World, repository: string, tag: string): void;
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
  /** Cuts a page out of a listing; wrongly, when that is the fault of the day. */
  readonly paginate: Paginate;
}
