// What openapi-fetch's client is made with: the other door to a vendor, for operations and answers that tags() does not give.
import type { Answer } from "./answer.ts";
import type { Connection, SerializePath } from "./connection.ts";
import type { UnsignedRequest } from "./dialect.ts";
import { ImagetagsError } from "./errors.ts";
import { hideSecretsInHeaders } from "./secrets.ts";

/** Options for openapi-fetch's `createClient`. */
export interface OpenapiFetchOptions {
  readonly baseUrl: string;
  readonly headers: Record<string, string>;
  readonly pathSerializer: SerializePath;
  readonly fetch: (request: Request) => Promise<Response>;
}

/**
 * A connection as openapi-fetch takes it. Its `fetch` resolves with every answer that could be read, the vendor's refusals included.
 *
 * @throws ImagetagsError of kind `network`, `timeout` or `unreadable`; the signal's reason; what a credentials function threw.
 */
export function toOpenapiFetch({ options, headers, serializePath, send }: Connection<unknown>): OpenapiFetchOptions {
  return {
    baseUrl: options.baseUrl,
    headers: { ...headers },
    pathSerializer: serializePath,
    async fetch(request) {
      const { answer, failure, secrets = [] } = await send(await toUnsigned(request), request.signal);
      if (!answer || failure?.kind === "unreadable") throw new ImagetagsError(failure as NonNullable<typeof failure>);
      return toResponse(failure ? answer : hideInHeaders(answer, secrets));
    },
  };
}

async function toUnsigned(request: Request): Promise<UnsignedRequest> {
  const { method, url, headers } = request;
  // Not `request.body`: Firefox has none.
  const body = ["GET", "HEAD"].includes(method) ? undefined : await request.text();
  return { method, url, headers: Object.fromEntries(headers), body };
}

// A header of a success can be what was asked for: a short password must not be found in it by chance.
function hideInHeaders(answer: Answer, secrets: readonly string[]): Answer {
  return {
    ...answer,
    headers: hideSecretsInHeaders(
      answer.headers,
      secrets.filter(({ length }) => length >= 8),
    ),
  };
}

// What headers say of a body on its way: it has arrived, and is no longer packed.
const ofTheBodyOnItsWay = ["content-encoding", "transfer-encoding"];

/**
 * A new response with the answer's content. Its `url` is empty, because a signed URL is a secret; its `json()`, and that of a
 * clone, keeps long numbers exact; and it states its length, without which openapi-fetch would not call `json()`.
 */
function toResponse(answer: Answer): Response {
  const { status, headers, text, body, unreadable } = answer;
  const response = new Response(toStream(text), { status, headers });
  for (const name of ofTheBodyOnItsWay) response.headers.delete(name);
  response.headers.set("content-length", `${new TextEncoder().encode(text).length}`);
  if (unreadable) return response;
  return Object.assign(response, { json: async () => body, clone: () => toResponse(answer) });
}

// Encoded when it is read: mostly it is not, because `json()` has its answer already.
function toStream(text: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pull = (controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) => {
    controller.enqueue(new TextEncoder().encode(text));
    controller.close();
  };
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}
