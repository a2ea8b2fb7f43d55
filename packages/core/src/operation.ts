// Requests typed by a spec, without openapi-fetch: what listing tags takes. The other door is to-fetch.ts.
import type { Answer } from "./answer.ts";
import { toQuery } from "./bytes.ts";
import type { Connection } from "./connection.ts";
import type { UnsignedRequest } from "./dialect.ts";
import { ImagetagsError } from "./errors.ts";

type Method = "get" | "head" | "post";

/** What stands under a name of JSON, of which AWS has one of its own. */
type Json<Content> = Content extends { content: infer Types } ? Types[keyof Types & `application/${string}json${string}`] : unknown;

/** With `undefined` for what may be absent. */
type Loose<T> = { readonly [Name in keyof T]: object extends Pick<T, Name> ? T[Name] | undefined : T[Name] };

type InputOf<Parameters, Place extends string> = Parameters extends { [P in Place]: infer Values extends object }
  ? { readonly [P in Place]: Loose<Values> }
  : Parameters extends { [P in Place]?: infer Values extends object }
    ? { readonly [P in Place]?: Loose<Values> }
    : unknown;

/** What an operation takes: the parameters that its spec declares, by place, and its JSON body. */
export type Input<Operation> = (Operation extends { parameters: infer Parameters }
  ? InputOf<Parameters, "path"> & InputOf<Parameters, "query"> & InputOf<Parameters, "header">
  : unknown) &
  (Operation extends { requestBody: infer Body extends object } ? { readonly body: Json<Body> } : unknown);

/** The JSON of an operation's 200. */
export type Output<Operation> = Operation extends { responses: { 200: infer Success } } ? Json<Success> : unknown;

/**
 * Requests an operation and returns the answer, which is a success.
 *
 * @throws ImagetagsError for every failure; the signal's reason.
 */
export async function request<Paths, Path extends keyof Paths & string, Name extends Method & keyof Paths[Path]>(
  connection: Connection<Paths>,
  method: Name,
  path: Path,
  input: Input<Paths[Path][Name]>,
  signal?: AbortSignal,
): Promise<Answer & { readonly body: Output<Paths[Path][Name]> }> {
  const { answer, failure } = await connection.send(toUnsigned(connection, method, path, input as AnyInput), signal);
  if (failure) throw new ImagetagsError(failure);
  return answer as Answer & { readonly body: Output<Paths[Path][Name]> };
}

/** What an {@link Input} is while the program runs. */
interface AnyInput {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

function toUnsigned(
  { options, headers, serializePath }: Connection<unknown>,
  method: Method,
  path: string,
  { path: values = {}, query = {}, header = {}, body }: AnyInput,
): UnsignedRequest {
  const own = Object.entries(header).map(([name, value]) => [name.toLowerCase(), `${value}`]);
  const search = toQuery(query);
  return {
    method: method.toUpperCase(),
    url: `${options.baseUrl}${serializePath(path, values)}${search && `?${search}`}`,
    headers: { ...headers, ...Object.fromEntries(own) },
    body: JSON.stringify(body),
  };
}
