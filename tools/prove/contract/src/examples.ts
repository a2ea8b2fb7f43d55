import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Example } from "./spec.ts";

/** The vendor's data in an example file of `specs/`, such as `tencent-ccr/examples/get-tag-list.response.yaml`. */
export function readExample(path: string): unknown {
  const text = readFileSync(new URL(`../../../../specs/${path}`, import.meta.url), "utf8");
  return (parse(text) as Example).value;
}
