import type { TestBlock } from "./blocks.ts";

/** An invented operation in the form of Huawei's pages of today: every cell in labelled parts, the rights that a caller needs, a map. */
export const quaysTitle = "查询码头列表 - ListQuays";

function said(explanation: string, constraints = "不涉及。", range = "不涉及。", fallback = "不涉及。"): string {
  return `参数解释： ${explanation} 约束限制： ${constraints} 取值范围： ${range} 默认取值： ${fallback}`;
}

const together = "offset和limit参数需要配套使用。";

export const quays: readonly TestBlock[] = [
  { heading: "授权信息" },
  { header: ["授权项", "访问级别", "资源类型（*为必须）", "条件键"], rows: [["harbour:quay:list", "List", "quay *", "-"]] },
  { heading: "URI" },
  { text: "GET /v1/harbours/{harbour}/quays" },
  { text: "表1路径参数" },
  { header: ["参数", "是否必选", "参数类型", "描述"], rows: [["harbour", "是", "String", said("港口。", undefined, "1~32个字符。")]] },
  { text: "表2Query参数" },
  {
    header: ["参数", "是否必选", "参数类型", "描述"],
    rows: [
      ["limit", "否", "String", said("条数。", together, "1-500。", "50。")],
      ["offset", "否", "String", said("起点。", together, "0-99999。", "0。")],
      ["order_type", "否", "String", said("方向。", undefined, "desc、asc。", "desc。")],
      ["is_open", "否", "Boolean", said("是否开放。", undefined, "true、false。", "false。")],
      ["name", "否", "String", said("码头名，支持模糊匹配。")],
    ],
  },
  { heading: "响应参数" },
  { text: "状态码：200" },
  { text: "表3响应Body参数" },
  {
    header: ["参数", "参数类型", "描述"],
    rows: [
      ["quays", "Map<String,Quay>", "参数解释： 码头，按泊位名分。 取值范围： 不涉及。"],
      ["total", "Integer", "参数解释： 总数。 取值范围： 0-99999。"],
    ],
  },
  { text: "表4 Quay" },
  {
    header: ["参数", "参数类型", "描述"],
    rows: [
      ["depth", "Integer", "参数解释： 水深。 取值范围： - 0：浅水 - 1：深水"],
      ["labels", "Map<String,String>", "参数解释： 标签。 取值范围： 不涉及。"],
    ],
  },
  { text: "状态码：400" },
  { text: "表5 响应Body参数" },
  { header: ["参数", "参数类型", "描述"], rows: [["error_code", "String", "参数解释： 错误码。 取值范围： 不涉及。"], ["error_msg", "String", "参数解释： 错误。 取值范围： 不涉及。"]] }, // biome-ignore format: rows
  { text: "状态码：default" },
  { text: "表6 响应Body参数" },
  { header: ["参数", "参数类型", "描述"], rows: [["reason", "String", "参数解释： 原因。 取值范围： 不涉及。"]] },
  { heading: "响应示例" },
  { code: '{ "quays" : { "north.harbour.example" : { "depth" : 1, "labels" : { "owner" : "port" } } }, "total" : 1 }' },
  { heading: "状态码" },
  { header: ["状态码", "描述"], rows: [["200", "正常"]] },
];
