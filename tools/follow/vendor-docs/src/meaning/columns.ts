import { lookUp } from "./words.ts";

export type Role =
  | "name"
  | "type"
  | "required"
  | "optional"
  | "description"
  | "default"
  | "place"
  | "range"
  | "status"
  | "errorCode"
  | "example"
  | "permission";

/** How the families head their columns. A table is known by these words, wherever its columns stand. */
const headerWords: Record<Role, readonly string[]> = {
  // biome-ignore format: lists of words read best as lines
  name: ["参数名称", "参数名", "参数", "名称", "字段名", "字段名称", "字段", "属性", "属性名", "请求头", "Parameter", "Parameters", "Parameter Name", "Field", "Field Name", "Name", "Header", "Attribute", "Property"],
  type: ["类型", "参数类型", "数据类型", "字段类型", "Type", "Data Type", "Parameter Type", "Field Type"],
  required: ["必选", "是否必选", "必填", "是否必填", "必须", "是否必须", "Mandatory", "Required", "Is Required", "Compulsory"],
  optional: ["可选", "是否可选", "Optional"],
  // biome-ignore format: lists of words read best as lines
  description: ["描述", "描述信息", "说明", "参数说明", "参数描述", "字段说明", "含义", "解释", "备注", "Description", "Description Information", "Remarks", "Remark", "Meaning", "Explanation", "Note"],
  default: ["默认值", "缺省值", "默认", "Default", "Default Value"],
  place: ["位置", "参数位置", "In", "Location", "Position", "Parameter Location"],
  range: ["取值范围", "取值", "范围", "可选值", "Value Range", "Range", "Values", "Allowed Values", "Constraints"],
  status: ["状态码", "返回码", "HTTP状态码", "Status Code", "Status Codes", "Status", "HTTP Status Code", "Return Code"],
  errorCode: ["错误码", "错误代码", "Error Code", "Error Codes"],
  permission: ["授权项", "访问级别", "Access Level"],
  example: ["示例", "示例值", "样例", "Example", "Example Value", "Sample"],
};

/** The role of each column; a column without words of its own belongs to the one on its left. */
export function rolesOf(header: readonly string[]): (Role | undefined)[] {
  const roles: (Role | undefined)[] = [];
  for (const word of header) roles.push(word === "" ? roles.at(-1) : lookUpMerged(word));
  return roles;
}

/** Two header rows merged into one leave "参数 名称": any of the words that is known will do. */
function lookUpMerged(word: string): Role | undefined {
  const whole = lookUp(word, headerWords);
  if (whole) return whole;
  const parts = word.split(/\s+/).map((part) => lookUp(part, headerWords));
  return parts.length > 1 && parts.every((part) => part !== undefined) ? parts.at(-1) : undefined;
}

const answers = {
  yes: ["是", "必选", "必填", "必须", "Yes", "Y", "True", "Mandatory", "Required", "M", "√"],
  no: ["否", "可选", "选填", "非必填", "非必选", "No", "N", "False", "Optional", "O", "×"],
};

/** What a cell of a "required" column says; undefined when it says neither. */
export function readYesNo(cell: string): boolean | undefined {
  const answer = lookUp(cell, answers);
  return answer === undefined ? undefined : answer === "yes";
}
