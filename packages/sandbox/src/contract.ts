import { type OutputUnit, type Schema, type ValidationResult, Validator } from "@cfworker/json-schema";

/** What a spec declares of one operation. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With parameters in braces. */
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: Schema }[];
  /** Names in the query that belong to the caller's credentials. */
  readonly credentials: readonly string[];
  readonly body?: Schema;
  readonly answers: readonly {
    readonly statuses: readonly number[];
    readonly headers: readonly string[];
    /** Absent where the answer has no body, or one that is not JSON. */
    readonly schema?: Schema;
  }[];
}

/** Holds the requests and answers of one operation to its spec. */
export interface Contract {
  /**
   * The first parameter that breaks the spec; `undefined` when they all hold.
   *
   * @param given - by name, wherever they travel.
   * @param tolerated - names that the spec does not declare, and the vendor lets pass.
   */
  checkParameters(given: ReadonlyMap<string, string>, tolerated?: readonly string[]): Violation | undefined;
  /** Whether a request's JSON is as declared. */
  acceptsBody(body: unknown): boolean;
  /** @throws {@link BrokenAnswer}. */
  checkAnswer(response: Response): Promise<void>;
}

export interface Violation {
  readonly parameter: string;
  readonly rule: "undeclared" | "missing" | "malformed";
}

/** An answer of the sandbox that breaks the vendor's spec: a row that a test made up wrongly, or a bug. */
export class BrokenAnswer extends Error {
  override readonly name = "BrokenAnswer";
  readonly provider: string;
  /** Where, as `/data/tagInfo/3`. */
  readonly place: string;
  /** What is wrong there. */
  readonly rule: string;

  constructor(provider: string, { place, rule, value }: Problem) {
    const shown = value === undefined ? "" : `, in ${JSON.stringify(value).slice(0, 300)}`;
    super(`${provider}: the sandbox's answer would break the vendor's spec at ${place}: ${rule}${shown}`);
    this.provider = provider;
    this.place = place;
    this.rule = rule;
  }
}

interface Problem {
  readonly place: string;
  readonly rule: string;
  /** The object around it. */
  readonly value?: unknown;
}

/** The contract of the operation that a request calls, if its provider has one there. */
export type FindContract = (method: string, path: string) => Contract | undefined;

/** Makes what a provider's specs declare ready to check with. */
export function readContracts(provider: string, operations: readonly Operation[]): FindContract {
  const contracts = operations.map((operation) => ({ ...matchOf(operation), contract: createContract(provider, operation) }));
  return (method, path) => contracts.find(({ methods, pattern }) => methods.includes(method) && pattern.test(path))?.contract;
}

// A vendor with one endpoint for all operations takes the parameters of a GET in a POST too.
function matchOf({ method, path, parameters }: Operation): { methods: readonly string[]; pattern: RegExp } {
  const pattern = path.replaceAll(".", "\\.").replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const spansSegments = parameters.some((parameter) => parameter.name === name && parameter.schema.pattern?.includes("/"));
    return spansSegments ? ".+" : "[^/]+";
  });
  return { methods: [method, "POST"], pattern: new RegExp(`^${pattern}$`) };
}

function createContract(provider: string, { parameters, credentials, body, answers }: Operation): Contract {
  const declared = parameters.map((parameter) => ({ ...parameter, validator: open(parameter.schema) }));
  const bodyValidator = body && open(body);
  const checked = answers.map((answer) => ({ ...answer, validator: answer.schema && open(answer.schema) }));

  return {
    checkParameters(given, tolerated = []) {
      const known = [...declared.map(({ name }) => name), ...credentials, ...tolerated];
      const undeclared = [...given.keys()].find((name) => !known.includes(name));
      if (undeclared !== undefined) return { parameter: undeclared, rule: "undeclared" };
      const missing = declared.find(({ name, required }) => required && !given.has(name));
      if (missing) return { parameter: missing.name, rule: "missing" };
      const malformed = declared.find(({ name, schema, validator }) => !holds(validator, schema, given.get(name)));
      return malformed && { parameter: malformed.name, rule: "malformed" };
    },
    acceptsBody: (value) => bodyValidator?.validate(value).valid === true,
    async checkAnswer(response) {
      const problem = findProblem(checked, response, await response.clone().text());
      if (problem) throw new BrokenAnswer(provider, problem);
    },
  };
}

function open(schema: Schema): Validator {
  return new Validator(schema, "2020-12");
}

function holds(validator: Validator, { type }: Schema, text: string | undefined): boolean {
  if (text === undefined) return true;
  return validator.validate(readValue(type, text)).valid;
}

/** What a parameter's text stands for; the text itself where it is not of the type. */
function readValue(type: Schema["type"], text: string): unknown {
  if (type === "integer" && /^\d+$/.test(text)) return Number(text);
  return type === "boolean" && /^(?:true|false)$/.test(text) ? text === "true" : text;
}

type CheckedAnswer = Omit<Operation["answers"][number], "schema"> & { readonly validator: Validator | undefined };

function findProblem(answers: readonly CheckedAnswer[], { status, headers }: Response, text: string): Problem | undefined {
  const answer = answers.find(({ statuses }) => statuses.includes(status));
  if (!answer) return { place: "the status", rule: `${status} is not declared` };
  const missing = answer.headers.find((name) => !headers.has(name));
  if (missing) return { place: "the headers", rule: `${missing} is missing` };
  if (!answer.validator) return undefined;
  const value = parse(text);
  if (value === undefined) return { place: "the body", rule: "it is not JSON" };
  return readProblem(value, answer.validator.validate(value));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The deepest of the errors: those above it say only that something below is wrong. */
function readProblem(value: unknown, { valid, errors }: ValidationResult): Problem | undefined {
  if (valid) return undefined;
  const [deepest] = errors.toSorted((a, b) => depthOf(b) - depthOf(a));
  const place = deepest?.instanceLocation.slice(1) || "/";
  return {
    place,
    rule: deepest?.keyword === "false" ? "it is not declared" : String(deepest?.error).replace(/\.$/, ""),
    value: findObject(value, place),
  };
}

function depthOf({ instanceLocation }: OutputUnit): number {
  return instanceLocation.split("/").length;
}

/** The innermost object that a JSON pointer passes. */
function findObject(value: unknown, place: string): unknown {
  let innermost = value;
  for (const name of place.split("/").slice(1).filter(Boolean).map(decodePointer)) {
    const next = (innermost as Readonly<Record<string, unknown>>)[name];
    if (typeof next !== "object" || next === null) break;
    innermost = next;
  }
  return innermost;
}

function decodePointer(name: string): string {
  return decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~");
}
