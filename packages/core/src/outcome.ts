import type { Answer } from "./answer.ts";
import { type Failure, ImagetagsError } from "./errors.ts";

/** What one attempt came to. */
export interface Outcome {
  /** Where it is a refusal, nothing in it is secret. */
  readonly answer?: Answer | undefined;
  readonly failure?: Failure | undefined;
  /** Where a refusal redirects to, as it stood there: not to be shown. */
  readonly location?: string | null;
  /** What the attempt was authenticated with. */
  readonly credentials?: unknown;
  /** What the headers of a success must not show when they are handed out. */
  readonly secrets?: readonly string[] | undefined;
}

/** Thrown where no token is got to send a request with: the attempt ends with this failure. */
export class NoTokenError extends ImagetagsError {
  readonly #failure: Failure;

  constructor(failure: Failure) {
    super(failure);
    this.#failure = failure;
  }

  get failure(): Failure {
    return this.#failure;
  }
}
