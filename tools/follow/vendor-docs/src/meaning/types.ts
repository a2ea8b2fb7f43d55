import { fold } from "./words.ts";

export interface TypeFacts {
  /** `string`, `integer`, `int64`, `number`, `boolean`, `object`, `array<…>` or `unknown`. */
  readonly type: string;
  /** Name of the data model that another table describes. */
  readonly model?: string;
  readonly minimum?: number;
  /** The type of the values of a map: an object whose keys are data. */
  readonly values?: string;
}

const scalars: Record<string, readonly string[]> = {
  string: ["string", "str", "char", "varchar", "text", "date", "datetime", "字符串", "字符型", "文本"],
  integer: ["integer", "int", "int32", "uint", "uint32", "short", "整数", "整型", "整形", "unsigned int", "unsigned integer"],
  int64: ["long", "int64", "uint64", "bigint", "ulong", "long integer", "长整型", "长整数", "unsigned long"],
  number: ["number", "float", "double", "decimal", "float32", "float64", "浮点", "浮点型", "浮点数", "数字"],
  boolean: ["boolean", "bool", "布尔", "布尔型", "布尔值"],
  object: ["object", "map", "dict", "struct", "json", "对象", "结构体"],
  array: ["array", "list", "数组", "列表"],
};

const arrayForms = [
  /^array\s*\[\s*(.+?)\s*\]$/i,
  /^(?:array|list)\s*<\s*(.+?)\s*>$/i,
  /^(?:array|list) of (.+?)$/i,
  /^(.+?)\s*\[\s*\]$/,
  /^\[\s*\](.+)$/,
  /^(.+?)\s+(?:array|list)$/i,
  /^(.+?)\s*(?:数组|列表)$/,
];

/** The one vocabulary of types, from the vendors' many words. */
export function readType(word: string): TypeFacts {
  const text = fold(word).replace(/\s+/g, " ");
  const scalar = scalarOf(text);
  if (scalar === "array") return { type: "array<unknown>" };
  if (scalar) return { type: scalar, ...(/^u(?:int|long)|^unsigned/i.test(text) ? { minimum: 0 } : {}) };
  const mapped = /^(?:map|dict)\s*<[^,<>]*,\s*(?<value>.+?)\s*>$/i.exec(text)?.groups?.value;
  if (mapped !== undefined) {
    const { type, model } = readType(mapped);
    return { type: "object", values: type, ...(model === undefined ? {} : { model }) };
  }
  for (const form of arrayForms) {
    const item = form.exec(text)?.[1];
    if (item === undefined) continue;
    const { type, model } = readType(item);
    return { type: `array<${type}>`, ...(model === undefined ? {} : { model }) };
  }
  const model = /^([A-Za-z_]\w*)(?: objects?| structures?)?$/.exec(text)?.[1];
  return model === undefined ? { type: "unknown" } : { type: "object", model };
}

function scalarOf(text: string): string | undefined {
  const wanted = text.toLowerCase().replace(/(?<=\w)s$/, "");
  return Object.keys(scalars).find((type) => scalars[type]?.includes(wanted));
}

export function itemOf(type: string): string {
  return /^array<(.*)>$/.exec(type)?.[1] ?? type;
}

export function isArray(type: string): boolean {
  return type.startsWith("array<");
}
