/** What a page states, and nothing that it only says: names, types, limits, example data. `facts.schema.json` is its schema. */
export interface FactSheet {
  readonly version: 1;
  readonly page: PageIdentity;
  readonly operation: Operation;
  readonly deprecation?: Deprecation;
  readonly parameters: readonly Parameter[];
  readonly response: ResponseFacts;
  readonly statuses: readonly Status[];
  /** The codes with which the operation fails, where the document lists them. */
  readonly errors?: readonly ErrorCode[];
  /** What no fact is read from. */
  readonly pinned?: readonly PinnedText[];
  readonly examples: readonly Example[];
  readonly uncertain: readonly Uncertain[];
}

export interface PageIdentity {
  readonly form: string;
  readonly title: string;
  /** The name that the page had before its file was moved. */
  readonly originalName?: string;
  readonly sha256: string;
  /** Digest of the words outside examples and rows. It tells a reworded page from one whose samples were drawn anew. */
  readonly wordsSha256: string;
  /** Digest of the words of each row, so that a wording no fact was read from does not change unseen. Missing where a page has no rows. */
  readonly rowWords?: Readonly<Record<string, string>>;
  readonly linksSha256: string;
}

export interface Operation {
  readonly method?: string;
  readonly path?: string;
  readonly action?: string;
  readonly host?: string;
  readonly line: number;
}

export interface Deprecation {
  readonly successor?: string;
  readonly line: number;
}

export type Place = "path" | "query" | "header" | "body" | "common";

/** A number past 2^53 is a string of digits: JSON readers round it. */
export type Limit = number | string;

/** What a page can state about a value, in a request or in an answer. */
export interface ValueFacts {
  readonly type: string;
  /** The vendor's own word for the type. */
  readonly typeWord?: string;
  /** How a text is written, such as `date-time`, as an OpenAPI document names it. */
  readonly format?: string;
  readonly pattern?: string;
  readonly required?: boolean;
  readonly default?: string | number | boolean;
  /** Limits of a request's value; those of an answer's are its `range`. */
  readonly minimum?: Limit;
  readonly maximum?: Limit;
  readonly range?: { readonly minimum?: Limit; readonly maximum?: Limit };
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly enum?: readonly (string | number)[];
  /** `all`: leaving it out means everything. */
  readonly whenOmitted?: "all";
  /** The value is a multiple of that parameter's value. */
  readonly multipleOf?: string;
  /** Parameters that must be sent with this one. */
  readonly requires?: readonly string[];
  readonly match?: "exact" | "search";
  readonly timeZone?: string;
  readonly nullable?: boolean;
  readonly line: number;
}

export interface Parameter extends ValueFacts {
  readonly name: string;
  readonly in: Place;
}

export interface Field extends ValueFacts {
  /** Where the value is: `data.tagInfo[].tagName`. The example decides where it exists. */
  readonly path: string;
  /** Where the tables put it; missing when no table lists it. */
  readonly tablePath?: string;
}

export interface Header extends ValueFacts {
  readonly name: string;
}

export interface ResponseFacts {
  readonly headers: readonly Header[];
  readonly fields: readonly Field[];
  readonly order?: { readonly by: string; readonly direction: "ascending" | "descending"; readonly line: number };
}

export interface Status {
  readonly code: string;
  readonly line: number;
}

export interface ErrorCode {
  readonly code: string;
  readonly line: number;
}

/** A part that nobody but a person reads: what is kept of it tells that it has changed. */
export interface PinnedText {
  /** The heading that it stands below, or what it is. */
  readonly section: string;
  readonly sha256: string;
  readonly line: number;
}

export interface Example {
  /** `failure`: an answer below a title with a status of 400 or more. */
  readonly kind: "request" | "response" | "failure";
  readonly value: unknown;
  readonly line: number;
}

/** Our words about a place in the page that could not be read for certain. */
export interface Uncertain {
  readonly line: number;
  readonly text: string;
}
