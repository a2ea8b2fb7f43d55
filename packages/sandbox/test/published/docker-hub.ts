// What Docker's own OpenAPI document declares of three operations, as JSON Schema and in a form of this project:
// https://docs.docker.com/reference/api/hub/latest/, docker/docs@c065f8002e74, content/reference/api/hub/latest.yaml.
// OpenAPI 3.0's `nullable` is a second type here.

const text = { type: "string" };
const integer = { type: "integer" };
const nullableText = { type: ["string", "null"] };
const activity = { enum: ["active", "inactive"] };

const image = {
  type: "object",
  properties: {
    architecture: text,
    features: text,
    variant: text,
    digest: nullableText,
    layers: { type: "array", items: { type: "object", properties: { digest: nullableText, size: integer, instruction: text } } },
    os: text,
    os_features: text,
    os_version: text,
    size: integer,
    status: activity,
    last_pulled: nullableText,
    last_pushed: nullableText,
  },
};

const tag = {
  type: "object",
  properties: {
    id: integer,
    images: image,
    creator: integer,
    last_updated: nullableText,
    last_updater: integer,
    last_updater_username: text,
    name: text,
    repository: integer,
    full_size: integer,
    v2: text,
    status: activity,
    tag_last_pulled: nullableText,
    tag_last_pushed: nullableText,
  },
};

const page = {
  type: "object",
  properties: { count: integer, next: nullableText, previous: nullableText, results: { type: "array", items: tag } },
};

/** Answers by operation and status. No object says which fields it must have, or that it has no others. */
export const published = {
  ListRepositoryTags: {
    parameters: ["page", "page_size"],
    answers: { 200: page, 403: { type: "object", properties: { detail: text, message: text } } },
  },
  GetRepositoryTag: { parameters: [], answers: { 200: tag } },
  AuthCreateAccessToken: {
    request: { type: "object", required: ["identifier", "secret"], properties: { identifier: text, secret: text } },
    answers: { 200: { type: "object", properties: { access_token: text } } },
  },
} as const;

type Row = Readonly<Record<string, unknown>>;

/**
 * A tag's row as the document would have it: one for each of its images. These are the departures of the wire, all of them:
 * `images` is an array, `v2` is true, and texts that say nothing are null.
 */
export function toPublishedRows(row: Row): Row[] {
  return (row.images as Row[]).map((image) => ({ ...row, v2: String(row.v2), images: withoutNullTexts(image) }));
}

const nullTexts = ["features", "variant", "os_features", "os_version"];

function withoutNullTexts(image: Row): Row {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, nullTexts.includes(name) ? (value ?? "") : value]));
}
