import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import type { Api } from "./apis.ts";

const numberOrBigint = ts.factory.createUnionTypeNode([
  ts.factory.createKeywordTypeNode(ts.SyntaxKind.NumberKeyword),
  ts.factory.createKeywordTypeNode(ts.SyntaxKind.BigIntKeyword),
]);

/** The text of a provider's `schema.ts`. The same spec always gives the same text. */
export async function renderSchema(api: Api): Promise<string> {
  const nodes = await openapiTS(api.spec, {
    alphabetize: false,
    // A default in an answer says what a missing field means; it does not put the field there.
    defaultNonNullable: false,
    // The clients read a whole number beyond 2^53 exactly, as a bigint.
    transform: (schema) => (schema.format === "int64" ? numberOrBigint : undefined),
  });
  return `// Generated from specs/${api.id}/ by "npm run sync". Do not edit.\n\n${astToString(nodes)}`;
}
