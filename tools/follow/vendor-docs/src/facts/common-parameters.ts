import { fold } from "../meaning/words.ts";
import type { Entry } from "./entries.ts";
import type { Parameter } from "./sheet.ts";

const isCommon = /^(?:公共参数|common params?)\b|^公共参数/i;
const ownValue = /(?:本接口取值|the value used for this api) *[:：] *(?<value>[\w-]+)/i;

/**
 * A row that repeats a common parameter of Tencent's API 3.0, whose own page lists them: each is sent as a header, `X-TC-` before
 * its name. https://cloud.tencent.com/document/api/1141/41602
 */
export function commonParameterOf({ name, description, facts }: Entry): Parameter | undefined {
  const text = fold(description);
  if (!isCommon.test(text)) return undefined;
  const value = ownValue.exec(text)?.groups?.value;
  return { ...facts, ...(value === undefined ? {} : { enum: [value] }), name: `X-TC-${name}`, in: "header" };
}
