import type { ScenarioId } from "./scenarios.ts";

/** What the playground says to people. Errors and their hints come from the clients, in English. */
export interface Words {
  readonly provider: string;
  readonly repository: string;
  readonly wrong: string;
  readonly pageSize: string;
  readonly concurrency: string;
  readonly latency: string;
  readonly list: string;
  readonly stop: string;
  readonly result: string;
  readonly pressList: string;
  readonly beforeList: string;
  readonly requests: string;
  readonly requestsInOrder: string;
  readonly answered: string;
  readonly failed: string;
  readonly pause: string;
  readonly readAgain: string;
  readonly notNeeded: string;
  readonly inFlight: string;
  readonly noAnswer: string;
  readonly program: string;
  readonly copyProgram: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly tags: string;
  readonly tag: string;
  readonly size: string;
  readonly digest: string;
  readonly platform: string;
  readonly time: string;
  readonly times: { readonly createdAt: string; readonly updatedAt: string; readonly pushedAt: string; readonly imagePushedAt: string };
  readonly needsJavaScript: string;
  readonly notHere: string;
  readonly listing: string;
  readonly whileListing: string;
  readonly stopped: string;
  readonly whenStopped: string;
  readonly worthTrying: string;
  readonly notWorthTrying: string;
  readonly hint: string;
  readonly proven: string;
  readonly whenProven: string;
  readonly unproven: string;
  readonly whyUnproven: (reason: string) => string;
  readonly numbers: (tags: number, requests: number, time: string) => string;
  readonly axis: (time: string, mostInFlight: number) => string;
  readonly reading: (number: number) => string;
  readonly attempt: (number: number) => string;
  readonly againIn: (time: string) => string;
  readonly scenarios: Readonly<Record<ScenarioId, { readonly label: string; readonly watch: string }>>;
}

const english: Words = {
  provider: "Registry",
  repository: "Repository",
  wrong: "What goes wrong",
  pageSize: "Page size",
  concurrency: "Concurrency",
  latency: "Latency, ms",
  list: "List",
  stop: "Stop",
  result: "Result",
  pressList: "Press List.",
  beforeList: "Each request will be drawn as it is sent, each tag as soon as it is read.",
  requests: "Requests",
  requestsInOrder: "Requests, in the order in which they were sent",
  answered: "answered",
  failed: "failed",
  pause: "pause before it is sent again",
  readAgain: "read again, for the proof",
  notNeeded: "no longer needed",
  inFlight: "in flight",
  noAnswer: "no answer",
  program: "The same in TypeScript",
  copyProgram: "Copy the program",
  copyLink: "Copy a link to this",
  copied: "Copied",
  tags: "Tags",
  tag: "Tag",
  size: "Size",
  digest: "Digest",
  platform: "Platform",
  time: "Time",
  times: { createdAt: "Created", updatedAt: "Updated", pushedAt: "Pushed", imagePushedAt: "Image pushed" },
  needsJavaScript: "The playground runs in your browser, and needs JavaScript for it.",
  notHere: "not at this registry",
  listing: "Listing …",
  whileListing: "Bars are requests, tags come below.",
  stopped: "Stopped",
  whenStopped: "What was in flight is cancelled.",
  worthTrying: "The same call may succeed later.",
  notWorthTrying: "The same call would fail again.",
  hint: "Hint",
  proven: "Proven complete",
  whenProven: "Every tag that was there from start to end, each once.",
  unproven: "Best effort",
  whyUnproven: (reason) => `Not proven: ${reason}.`,
  numbers: (tags, requests, time) => `${count(tags, "tag")}, ${count(requests, "request")}, ${time}`,
  axis: (time, most) => `${time}, at most ${most} in flight`,
  reading: (number) => `${ordinal(number)} reading`,
  attempt: (number) => `${ordinal(number)} attempt`,
  againIn: (time) => `again in ${time}`,
  scenarios: {
    quiet: {
      label: "A quiet day",
      watch:
        "Bars that overlap are pages read ahead; green ones are read again. Nothing in the answers says whether a tag came or went meanwhile: only a second reading shows it.",
    },
    deleted: {
      label: "A tag is deleted while it lists",
      watch:
        "Every later tag moves up by one, and one of them can fall between two pages. A total that shrinks or a second reading shows it: the pages are read until nothing moves.",
    },
    throttled: {
      label: "Too many requests",
      watch:
        "Two requests are refused, in the registry's own words. The thin line is the pause until they are sent again, and fewer pages are read ahead. A registry that asks for a longer pause than a call may take ends the listing.",
    },
    "lying-total": {
      label: "A total that lies",
      watch:
        "The registry counts three tags more than it shows. Five passes try to prove the listing; then it says that it could not be proven.",
    },
    "expired-token": {
      label: "The token expires",
      watch:
        "It ends between two pages. The refusal is told apart from a wrong key: where a fresh one can be had, it is fetched once, and the listing goes on; where only you can make one, the error says where.",
    },
    proxy: {
      label: "A proxy answers with HTML",
      watch:
        "A 200 that is no answer of the registry's. It is never taken for an empty list: the listing fails, and says who may have answered.",
    },
  },
};

const chinese: Words = {
  provider: "镜像仓库",
  repository: "仓库名",
  wrong: "出什么错",
  pageSize: "每页条数",
  concurrency: "并发页数",
  latency: "延迟（毫秒）",
  list: "列举",
  stop: "停止",
  result: "结果",
  pressList: "请按“列举”。",
  beforeList: "每个请求一发出就会画出来，每个标签一读到就会显示。",
  requests: "请求",
  requestsInOrder: "请求，按发出的先后排列",
  answered: "已应答",
  failed: "失败",
  pause: "重发前的等待",
  readAgain: "为证明而重读",
  notNeeded: "不再需要",
  inFlight: "进行中",
  noAnswer: "没有应答",
  program: "对应的 TypeScript 程序",
  copyProgram: "复制程序",
  copyLink: "复制本页链接",
  copied: "已复制",
  tags: "标签",
  tag: "标签",
  size: "大小",
  digest: "摘要",
  platform: "平台",
  time: "时间",
  times: { createdAt: "创建时间", updatedAt: "更新时间", pushedAt: "推送时间", imagePushedAt: "镜像推送时间" },
  needsJavaScript: "试验场在您的浏览器里运行，需要 JavaScript。",
  notHere: "此仓库不会发生",
  listing: "正在列举……",
  whileListing: "横条是请求，标签显示在下方。",
  stopped: "已停止",
  whenStopped: "进行中的请求已取消。",
  worthTrying: "稍后再试，可能成功。",
  notWorthTrying: "原样重试，仍会失败。",
  hint: "提示",
  proven: "已证明完整",
  whenProven: "从开始到结束一直存在的每个标签都在，且每个只出现一次。",
  unproven: "尽力而为，未能证明完整",
  whyUnproven: (reason) => `未证明的原因：${reason}`,
  numbers: (tags, requests, time) => `${tags.toLocaleString("en")} 个标签，${requests} 个请求，${time}`,
  axis: (time, most) => `${time}，最多 ${most} 个同时进行`,
  reading: (number) => `第 ${number} 次读取`,
  attempt: (number) => `第 ${number} 次尝试`,
  againIn: (time) => `${time} 后重发`,
  scenarios: {
    quiet: {
      label: "平静的一天",
      watch: "重叠的横条是提前读取的页；绿色的是重读的页。应答里看不出读取期间是否有标签增减，所以要再看一遍。",
    },
    deleted: {
      label: "列举时有标签被删除",
      watch: "之后的标签都向前移一位，其中一个可能正好落在两页之间。变小的总数或第二遍读取会暴露这一点：一直读到没有变化为止。",
    },
    throttled: {
      label: "请求过多",
      watch:
        "两个请求被拒绝，用的是仓库自己的说法。细线是重发前的等待，此后提前读取的页数减少。如果仓库要求的等待超过一次调用的时限，列举就此失败。",
    },
    "lying-total": {
      label: "总数不实",
      watch: "仓库报告的总数比实际多三个。客户端读五遍，试图证明列举完整；之后如实说明未能证明。",
    },
    "expired-token": {
      label: "令牌过期",
      watch: "令牌在两页之间失效。这种拒绝与密钥错误不同：能换新令牌时换一次，继续列举；只有您自己才能生成时，错误会说明在哪里生成。",
    },
    proxy: {
      label: "代理返回 HTML",
      watch: "状态是 200，内容却不是仓库的应答。客户端绝不会把它当成空列表：列举失败，并指出可能是谁在应答。",
    },
  },
};

export function wordsOf(language: string): Words {
  return language.startsWith("zh") ? chinese : english;
}

// Those that Chinese names are common for.
const chineseNames: Readonly<Record<string, string>> = {
  "Any OCI registry": "任何 OCI 仓库",
  "Huawei Cloud SWR": "华为云 SWR",
  "Tencent Cloud CCR": "腾讯云 CCR（旧 API）",
  "Tencent TCR enterprise edition": "腾讯云 TCR 企业版",
  "Tencent TCR personal edition": "腾讯云 TCR 个人版",
};

/** A registry's name in a language. */
export function nameIn(language: string, name: string): string {
  return (language.startsWith("zh") ? chineseNames[name] : undefined) ?? name;
}

/** A count with its noun: `1 tag`, `1,000 tags`. */
function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

function ordinal(number: number): string {
  return `${number}${{ 1: "st", 2: "nd", 3: "rd" }[number] ?? "th"}`;
}
