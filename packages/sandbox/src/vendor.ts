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
}
