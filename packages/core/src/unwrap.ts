import { readRetryAfter } from "./answer.ts";
import { ImagetagsError } from "./errors.ts";
import type { Dialect } from "./send.ts";

interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The data of an openapi-fetch result that succeeded.
 *
 * @throws ImagetagsError for a failure, wherever the vendor put it: in the status, or in the body of a 200.
 */
export function unwrap<Data>(result: Result & { readonly data?: Data | unknown }, dialect: Dialect): Data {
  const { status, headers } = result.response;
  const failure = dialect.readFailure({ status, headers, body: result.data ?? result.error });
  if (failure) throw new ImagetagsError({ retryAfterMs: readRetryAfter(headers), ...failure });
  return result.data as Data;
}
