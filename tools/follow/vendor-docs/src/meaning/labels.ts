import { fold } from "./words.ts";

/** The parts of a description. What a part does not say is left out. */
export interface Parts {
  readonly description: string;
  readonly range?: string;
  readonly default?: string;
}

// Huawei Cloud's pages of 2025 on, in both languages: https://support.huaweicloud.com/api-swr/swr_02_0035.html
const words: Record<"description" | "range" | "default", string> = {
  description: "参数解释|约束限制|Definition|Explanation|Parameter Description|Constraints?",
  range: "取值范围|Value Range|Range",
  default: "默认取值|Default Value",
};
const label = new RegExp(`(?<=^|[\\s.])(?:${Object.values(words).join("|")})\\s*:`, "g");
const startsWithLabel = /^(?:参数解释|Definition|Explanation|Parameter Description)\s*:/;
const nothing = /^(?:不涉及|无|空|n\/?a|none|not applicable|-)?[.;,]?$/i;

/** A description that is written in labelled parts: what it is, its constraints, its range, its default. Undefined for any other. */
export function splitLabels(description: string): Parts | undefined {
  const text = fold(description);
  if (!startsWithLabel.test(text)) return undefined;
  const found = [...text.matchAll(label)];
  const parts = { description: "", range: "", default: "" };
  found.forEach((match, index) => {
    const said = text.slice(match.index + match[0].length, found[index + 1]?.index ?? text.length).trim();
    const word = match[0].replace(/\s*:$/, "");
    const part = (Object.keys(words) as (keyof typeof words)[]).find((name) => new RegExp(`^(?:${words[name]})$`).test(word));
    if (part && !nothing.test(said)) parts[part] = [parts[part], said].filter(Boolean).join("\n");
  });
  return {
    description: parts.description,
    ...(parts.range === "" ? {} : { range: parts.range }),
    ...(parts.default === "" ? {} : { default: parts.default.replace(/[.;,]$/, "") }),
  };
}
