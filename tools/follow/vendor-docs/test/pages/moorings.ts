import type { TestBlock } from "./blocks.ts";

/** An invented operation with a path, in Chinese: places in the titles, a list as the answer, headers and statuses. */
export const mooringsTitle = "查询泊位";

export const moorings: readonly TestBlock[] = [
  { heading: "URI" },
  { text: "GET /v1/harbours/{harbour}/moorings" },
  { text: "表 1 路径参数" },
  { header: ["参数", "是否必选", "参数类型", "描述"], rows: [["harbour", "是", "String", "港口名，1-32个字符"]] },
  { text: "表 2 Query参数" },
  {
    header: ["参数", "是否必选", "参数类型", "描述"],
    rows: [
      ["limit", "否", "Integer", "返回条数，默认 20，最大值 100。offset和limit参数需要配套使用。"],
      ["offset", "否", "Integer", "起点，默认为 0。offset和limit参数需要配套使用。"],
      ["order", "否", "String", "可设置为desc（深者在前）、asc（浅者在前）"],
      ["name", "否", "String", "泊位名，不填返回全部"],
    ],
  },
  { heading: "响应参数" },
  { text: "表 3 响应Header参数" },
  { header: ["参数", "参数类型", "描述"], rows: [["Content-Range", "String", "本页位置"]] },
  { text: "表 4 响应Body参数" },
  { header: ["参数", "参数类型", "描述"], rows: [["[数组元素]", "Array of MooringResp objects", "泊位"]] },
  { text: "表 5 MooringResp" },
  {
    header: ["参数", "参数类型", "描述"],
    rows: [
      ["id", "Long", "编号"],
      ["tonnage", "Integer", "吨位，0 ~ 9223372036854775807"],
      ["depth", "Integer", "0：浅水；1：深水"],
      ["is_free", "Boolean", "是否空闲，默认值为true"],
      ["sailed", "String", "离港时间，UTC时间"],
    ],
  },
  { heading: "响应示例" },
  { code: '[ {\n  "id" : 7,\n  "tonnage" : 12000,\n  "depth" : 1,\n  "is_free" : true,\n  "sailed" : null\n} ]' },
  { heading: "状态码" },
  {
    header: ["状态码", "描述"],
    rows: [
      ["200", "正常"],
      ["404", "没有"],
    ],
  },
];
