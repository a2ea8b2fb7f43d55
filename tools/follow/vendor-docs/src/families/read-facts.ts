import { decodePage } from "../document/decode.ts";
import { extractFacts } from "../facts/extract.ts";
import type { FactSheet } from "../facts/sheet.ts";
import { isAwsModel, readAwsModel } from "./aws/read-aws-model.ts";
import { isOpenApi, readOpenApi } from "./openapi/read-openapi.ts";
import { readSections } from "./sections/read-sections.ts";
import { isTencentModel, readTencentModel } from "./tencent/read-tencent-model.ts";

/**
 * The facts that a vendor states about one operation, whatever it publishes. A document of many operations is asked for one:
 * `GET /v2/tags` or an operation id of OpenAPI, an operation of AWS's or Tencent's model, the headings of a specification in prose. A page
 * is about one operation and is asked for none.
 */
export async function readFacts(bytes: Uint8Array, operations: readonly string[] = []): Promise<FactSheet> {
  const text = decodePage(bytes);
  if (isOpenApi(text)) return await readOpenApi(text, operations);
  if (isAwsModel(text)) return readAwsModel(text, operations);
  if (isTencentModel(text)) return readTencentModel(text, operations);
  return operations.length > 0 ? readSections(text, operations) : extractFacts(bytes);
}
