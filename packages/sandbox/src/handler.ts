import type { World } from "./world.ts";

/** A request on its way to one vendor. */
export interface VendorRequest {
  readonly method: string;
  /** As the client saw it: what it signed. */
  readonly url: URL;
  /** The path without the prefix under which the sandbox serves this vendor. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
}

/** One vendor's behaviour. */
export type Handler = (request: VendorRequest) => Promise<Response>;

export interface HandlerOptions<Id extends keyof World> {
  readonly world: Pick<World, Id>;
  /** The vendor's clock, in milliseconds since 1970. */
  readonly now: () => number;
}
