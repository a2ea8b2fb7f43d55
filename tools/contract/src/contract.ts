import { type Operation, type Parameter, readSpec, type Spec } from "./spec.ts";
import { compile, type Validate } from "./validate.ts";

/** What a spec demands of the requests and answers on the wire. Each check returns the violations; none means that it holds. */
export interface Contract {
  checkRequest(request: Request): Promise<string[]>;
  /** @param bytes - the body as it is sent. */
  checkResponse(request: Request, status: number, bytes: string): string[];
  /** @param values - a documented request: its parameters and the fields of its body by name, wherever they travel. */
  checkRequestExample(operationId: string, values: Readonly<Record<string, unknown>>): string[];
  /** The documented requests that the spec refers to, by operation and name. */
  readonly requestExamples: readonly { operationId: string; name: string; values: Readonly<Record<string, unknown>> }[];
}

interface CompiledOperation {
  readonly id: string;
  readonly method: string;
  readonly path: RegExp;
  readonly parameters: readonly (Parameter & { readonly validate: Validate })[];
  readonly body: Validate | undefined;
  readonly bodyFields: readonly string[];
  readonly responses: ReadonlyMap<string, Validate>;
}

/** Compiles the contract of a spec, such as `tencent-ccr/openapi.yaml`. */
export async function readContract(specPath: string): Promise<Contract> {
  const spec = await readSpec(specPath);
  const operations = Object.entries(spec.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => compileOperation(method, path, operation)),
  );
  const credentials = Object.values(spec.components.securitySchemes ?? {});
  const find = ({ method, url }: Request) =>
    operations.find((operation) => operation.method === method && operation.path.test(new URL(url).pathname));

  return {
    async checkRequest(request) {
      const operation = find(request);
      if (!operation) return [`${request.method} ${new URL(request.url).pathname} is not declared`];
      return [...checkQuery(operation, request, credentials), ...checkOthers(operation, request), ...(await checkBody(operation, request))];
    },
    checkResponse(request, status, bytes) {
      // The query is left out of what is said: it is signed.
      const place = `${request.method} ${new URL(request.url).pathname}`;
      const validate = find(request)?.responses.get(String(status));
      if (!validate) return [`status ${status} is not declared for ${place}`];
      const body = parse(bytes);
      return body === undefined ? [`the answer to ${place} is not JSON`] : validate(body);
    },
    requestExamples: Object.values(spec.paths).flatMap(readRequestExamples),
    checkRequestExample(operationId, values) {
      const { parameters = [], body, bodyFields = [] } = operations.find(({ id }) => id === operationId) ?? {};
      const isParameter = (name: string) => parameters.some((parameter) => parameter.name === name);
      const [sent, others] = partition(values, isParameter);
      // A header that can have one value only, such as an operation's name, is the client's to send.
      const given = parameters.filter(({ name, schema }) => Object.hasOwn(sent, name) || !("const" in schema));
      return [
        ...Object.keys(others)
          .filter((name) => !bodyFields.includes(name))
          .map((name) => `${name} is not declared`),
        ...given.flatMap((parameter) =>
          checkParameter(parameter, Object.hasOwn(sent, parameter.name) ? String(sent[parameter.name]) : null),
        ),
        ...(body?.(partition(others, (name) => bodyFields.includes(name))[0]) ?? []),
      ];
    },
  };
}

function compileOperation(method: string, path: string, operation: Operation): CompiledOperation {
  const responses = Object.entries(operation.responses).map(([status, { content }]) => {
    const schema = content?.["application/json"]?.schema;
    return [status, schema ? compile(schema) : () => []] as const;
  });
  const bodySchema = operation.requestBody?.content["application/json"]?.schema;
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path: new RegExp(`${escapeRegExp(path).replaceAll(/\\\{[^}]+\\\}/g, "[^/]+")}$`),
    parameters: (operation.parameters ?? []).map((parameter) => ({ ...parameter, validate: compile(parameter.schema) })),
    body: bodySchema && compile(bodySchema),
    bodyFields: Object.keys(bodySchema?.properties ?? {}),
    responses: new Map(responses),
  };
}

type Values = Readonly<Record<string, unknown>>;

function partition(values: Values, isFirst: (name: string) => boolean): [Values, Values] {
  const entries = Object.entries(values);
  return [entries.filter(([name]) => isFirst(name)), entries.filter(([name]) => !isFirst(name))].map(Object.fromEntries) as [
    Values,
    Values,
  ];
}

function readRequestExamples(item: Record<string, Operation>): Contract["requestExamples"] {
  return Object.values(item).flatMap((operation) =>
    Object.entries(operation["x-request-examples"] ?? {}).map(([name, { value }]) => ({
      operationId: operation.operationId,
      name,
      values: value as Record<string, unknown>,
    })),
  );
}

function parse(bytes: string): unknown {
  try {
    return JSON.parse(bytes);
  } catch {
    return undefined;
  }
}

function checkQuery({ parameters }: CompiledOperation, request: Request, credentials: Credentials): string[] {
  const query = new URL(request.url).searchParams;
  const declared = parameters.filter((parameter) => parameter.in === "query");
  const names = [...declared, ...credentials.filter((scheme) => scheme.in === "query")].map(({ name }) => name);
  const undeclared = [...query.keys()].filter((name) => !names.includes(name)).map((name) => `query ${name} is not declared`);
  return [...undeclared, ...declared.flatMap((parameter) => checkParameter(parameter, query.get(parameter.name)))];
}

function checkOthers({ parameters }: CompiledOperation, request: Request): string[] {
  const headers = parameters.filter((parameter) => parameter.in === "header");
  return headers.flatMap((parameter) => checkParameter(parameter, request.headers.get(parameter.name)));
}

function checkParameter(parameter: Parameter & { readonly validate: Validate }, text: string | null): string[] {
  const place = `${parameter.in} ${parameter.name}`;
  if (text === null) return parameter.required ? [`${place} is missing`] : [];
  return parameter.validate(readValue(parameter.schema, text)).map((violation) => `${place} ${violation}`);
}

/** What a text in a URL means where the schema wants a number or a truth. */
function readValue({ type }: Parameter["schema"], text: string): unknown {
  if (type === "integer" && /^-?\d+$/.test(text)) return Number(text);
  return type === "boolean" && /^(true|false)$/.test(text) ? text === "true" : text;
}

async function checkBody({ body }: CompiledOperation, request: Request): Promise<string[]> {
  return body ? body(await request.clone().json()) : [];
}

type Credentials = readonly NonNullable<Spec["components"]["securitySchemes"]>[string][];

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
