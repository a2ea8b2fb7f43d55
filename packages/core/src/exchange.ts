// Credentials that are exchanged for a token, by a request of its own.
import type { Answer } from "./answer.ts";
import type { Dialect, UnsignedRequest } from "./dialect.ts";
import { gateOf, placeOf } from "./gate.ts";
import type { CheckedOptions } from "./options.ts";
import { NoTokenError } from "./outcome.ts";
import { createSend } from "./send.ts";

export interface ExchangeOptions extends Pick<Dialect, "owner" | "renew" | "hintForNetwork"> {
  /** Provider id, such as `docker-hub`. */
  readonly provider: string;
  readonly options: CheckedOptions;
  /** Where tokens are asked for, or whose they are: what it says of credentials is nothing to another. */
  readonly server: string;
  /** How often in a row credentials that got a token may be refused until they are taken for wrong. Default 1. */
  readonly patience?: number;
  /** The failure that an answer without a token reports. */
  readonly readFailure: Dialect["readFailure"];
}

/** A request for a token, with the headers of its own, and all that must not be seen of it. */
export interface TokenRequest extends UnsignedRequest {
  readonly secrets: readonly string[];
  /** What the token is given for; nothing for one that anybody gets. */
  readonly credentials?: object | undefined;
}

/**
 * Asks for a token, timed as every other request. Credentials that were called wrong are not sent again. Whoever needs the token tries
 * again, and has the time to wait.
 */
export function createExchange({ provider, options, server, owner, patience, readFailure, renew, hintForNetwork }: ExchangeOptions) {
  // A client asks for a token while its own request has the turn at another gate.
  const gate = owner && gateOf(owner, `token ${placeOf(server)}`, patience);
  const once = { ...options, retry: { ...options.retry, attempts: 1 } };
  const common = { accept: "application/json", "user-agent": options.userAgent };
  return async ({ secrets, credentials, ...request }: TokenRequest, signal: AbortSignal): Promise<Answer> => {
    const dialect: Dialect = {
      provider,
      owner,
      authenticate: async ({ url, headers }) => ({ url, headers, secrets, credentials }),
      renew,
      readFailure,
      ...(hintForNetwork && { hintForNetwork }),
    };
    const send = createSend(dialect, once, { gate });
    const { answer, failure } = await send({ ...request, headers: { ...common, ...request.headers } }, signal);
    if (failure) throw new NoTokenError(failure);
    return answer as Answer;
  };
}
