/** A page before it is written in any form. */
export type TestBlock =
  | { readonly heading: string }
  | { readonly text: string }
  | { readonly code: string }
  | { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly caption?: string };

export interface TestTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const forms = [
  "tencent",
  "ucloud",
  "huaweiPipes",
  "huaweiHtml",
  "otcGrid",
  "otcSimple",
  "surfercloudText",
  "surfercloudHtml",
] as const;
export type TestForm = (typeof forms)[number];
