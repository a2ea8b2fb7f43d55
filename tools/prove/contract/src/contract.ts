import { type Content, type Operation, type Parameter, readSpec, type Schema, type Spec } from "./spec.ts";
import { compile, type Validate } from "./validate.ts";

/** What a spec demands of the requests and answers on the wire. Each check returns the violations; none means that it holds. */
export interface Contract {
  /** Whether there is an operation of the request's method and path. */
  declares(request: Request): boolean;
  checkRequest(request: Request): Promise<string[]>;
  /** @param bytes - the body as it is sent. */
  checkResponse(request: Request, status: number, bytes: string): string[];
  /** @param values - a documented request: its parameters and the fields of its body by name, wherever they travel. */
  checkRequestExample(operationId: string, values: Readonly<Record<string, unknown>>): string[];
  /** The documented requests that the spec refers to, by operation and name. */
  readonly requestExamples: readonly RequestExample[];
}

export interface RequestExample {
  readonly operationId: string;
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Where the vendor's own example breaks what its page says. */
  readonly departures: readonly string[];
}

type CompiledParameter = Parameter & { readonly validate: Validate };

interface CompiledOperation {
  readonly id: string;
  readonly method: string;
  readonly path: RegExp;
  readonly parameters: readonly CompiledParameter[];
  readonly body: Validate | undefined;
  /** Of the body. */
  readonly fields: readonly CompiledParameter[];
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
    declares: (request) => find(request) !== undefined,
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
      const { parameters = [], fields = [] } = operations.find(({ id }) => id === operationId) ?? {};
      const declared = [...parameters, ...fields];
      // A header of one value is a common parameter to its page, whose examples leave those out.
      const shown = parameters.filter(
        ({ name, in: place, schema }) => place !== "header" || !("const" in schema) || Object.hasOwn(values, name),
      );
      const undeclared = Object.keys(values).filter((name) => !declared.some((parameter) => parameter.name === name));
      return [
        ...undeclared.map((name) => `${name} is not declared`),
        ...shown.flatMap((parameter) =>
          checkParameter(parameter, Object.hasOwn(values, parameter.name) ? String(values[parameter.name]) : null),
        ),
        ...fields.flatMap((field) => checkParameter(field, values[field.name] ?? null)),
      ];
    },
  };
}

function compileOperation(method: string, path: string, operation: Operation): CompiledOperation {
  const responses = Object.entries(operation.responses).map(([status, { content }]) => {
    const schema = jsonOf(content);
    return [status, schema ? compile(schema) : () => []] as const;
  });
  const bodySchema = jsonOf(operation.requestBody?.content);
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path: new RegExp(`${toPattern(path, operation.parameters ?? [])}$`),
    parameters: (operation.parameters ?? []).map((parameter) => ({ ...parameter, validate: compile(parameter.schema) })),
    body: bodySchema && compile(bodySchema),
    fields: readFields(bodySchema).map((field) => ({ ...field, validate: compile(field.schema) })),
    responses: new Map(responses),
  };
}

/** The schema of what stands under the plain name of JSON, or under AWS's. */
function jsonOf(content: Content | undefined): Schema | undefined {
  return (content?.["application/json"] ?? content?.["application/x-amz-json-1.1"])?.schema;
}

/** A parameter is one segment, unless its own pattern has a slash. */
function toPattern(path: string, parameters: readonly Parameter[]): string {
  return escapeRegExp(path).replaceAll(/\\\{([^}]+)\\\}/g, (_, name: string) => {
    const { schema } = parameters.find((parameter) => parameter.name === name) ?? {};
    return `${schema?.pattern ?? ""}`.includes("/") ? ".+" : "[^/]+";
  });
}

function readFields({ properties = {}, required = [] }: Schema = {}): Parameter[] {
  return Object.entries(properties as Record<string, Schema>).map(([name, schema]) => ({
    name,
    in: "body",
    required: (required as string[]).includes(name),
    schema,
  }));
}

function readRequestExamples(item: Record<string, Operation>): Contract["requestExamples"] {
  return Object.values(item).flatMap((operation) =>
    Object.entries(operation["x-request-examples"] ?? {}).map(([name, { value, "x-departure": { violations = [] } = {} }]) => ({
      operationId: operation.operationId,
      name,
      values: value as Record<string, unknown>,
      departures: violations,
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

function checkParameter(parameter: CompiledParameter, given: unknown): string[] {
  const place = `${parameter.in} ${parameter.name}`;
  if (given === null) return parameter.required ? [`${place} is missing`] : [];
  return parameter.validate(readValue(parameter.schema, given)).map((violation) => `${place} ${violation}`);
}

/** What a text means where the schema has a number or a truth. */
function readValue({ type }: Schema, given: unknown): unknown {
  if (type === "integer" && typeof given === "string" && /^-?\d+$/.test(given)) return Number(given);
  return type === "boolean" && (given === "true" || given === "false") ? given === "true" : given;
}

async function checkBody({ body }: CompiledOperation, request: Request): Promise<string[]> {
  return body ? body(await request.clone().json()) : [];
}

type Credentials = readonly NonNullable<Spec["components"]["securitySchemes"]>[string][];

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
