import {
  type Answer,
  type CheckedOptions,
  createSend,
  type Dialect,
  type Failure,
  Gate,
  ImagetagsError,
  type UnsignedRequest,
} from "@imagetags/core";

export interface ExchangeOptions extends Pick<Dialect, "renew" | "hintForNetwork"> {
  /** Provider id, such as `docker-hub`. */
  readonly provider: string;
  readonly options: CheckedOptions;
  /** The failure that an answer without a token tells of. `credentials` are those that were sent. */
  readonly readFailure: (answer: Pick<Answer, "status" | "headers" | "body">, credentials: unknown) => Failure | undefined;
}

/** A request for a token, with all that must not be seen of it. */
export interface TokenRequest extends UnsignedRequest {
  readonly secrets: readonly string[];
  /** What the token is given for; nothing for one that anybody gets. */
  readonly credentials?: object | undefined;
}

/** Asks for a token, timed and retried as every other request. Credentials that were called wrong are not sent again. */
export function createExchange({ provider, options, readFailure, renew, hintForNetwork }: ExchangeOptions) {
  const gate = new Gate();
  return async ({ secrets, credentials, ...request }: TokenRequest, signal: AbortSignal): Promise<Answer> => {
    const dialect: Dialect = {
      provider,
      authenticate: async ({ url, headers }) => ({ url, headers, secrets, credentials }),
      renew,
      readFailure: (answer) => readFailure(answer, credentials),
      ...(hintForNetwork && { hintForNetwork }),
    };
    const { answer, failure } = await createSend(dialect, options, { gate })(request, signal);
    if (failure) throw new ImagetagsError(failure);
    return answer as Answer;
  };
}
