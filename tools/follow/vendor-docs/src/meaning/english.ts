import type { Language } from "./language.ts";

const number = String.raw`(?<value>\d[\d,]*)(?!\w)`;
const unit = "(?: *(?<unit>characters?|letters|bytes))?";
const word = String.raw`(?!(?:and|or|in|then)\b)[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*`;
// What goes on with another word is a sentence about the value, such as "the name of the zone".
const oneWord = String.raw`["']?(?<value>[\w./+;=-]*[\w/+=-])["']?(?!\w| +[A-Za-z])`;
const column = `(?<by>${word}(?: ${word}){0,4}?)`;
const direction = "(?:(?<descending>desc)|(?<ascending>asc))ending";

export const english: Language = {
  default: [
    /\bdefault(?:s| value)?(?: is| to|:|=| of)? *(?<value>-?\d[\d,]*)(?![\w.]*\w)/i,
    new RegExp(String.raw`\bdefault value(?: is|:|=) *${oneWord}`, "i"),
    new RegExp(String.raw`\bdefaults to ${oneWord}`, "i"),
    /\b(?:is|to) ["']?(?<value>-?\d[\d,]*|true|false)["']? by default/i,
    /\bby default, the value is ["']?(?<value>[\w./-]*\w)/i,
    /(?<value>\d[\d,]*) (?:records|items|entries|results|rows) (?:are|will be) returned by default/i,
  ],
  minimum: [
    new RegExp(
      String.raw`\b(?:minimum(?: value)?(?: is|:| of)?|(?<!\d *)min\.|at least|no less than|not less than|(?:greater|more) than or equal to) *${number}${unit}`,
      "i",
    ),
  ],
  maximum: [
    new RegExp(
      String.raw`\bmax(?:imum|\.)?(?: (?:value|number|length|size)(?: of [a-z ]+?)?(?: that can be [a-z]+)?)?(?: is|:| of)? *${number}${unit}`,
      "i",
    ),
    new RegExp(
      String.raw`\b(?:at most|no more than|not more than|up to|cannot exceed|must not exceed|less than or equal to) *${number}${unit}`,
      "i",
    ),
  ],
  range: [
    /\b(?:ranging |ranges |range(?: is|:)? |value range(?: is|:)? )(?:from )?\[?(?<from>-?\d[\d,]*)(?: to | ?[-~,] ?)(?<to>\d[\d,]*)/i,
    /\b(?:range(?: is)?|ranges):? *\[?(?<from>-?\d[\d,]*)(?: to | ?[-~,] ?)(?<to>\d[\d,]*)/i,
    /\b(?:from|between) (?<from>-?\d[\d,]*) (?:to|and) (?<to>\d[\d,]*)/i,
    /(?<from>\d+)(?: to | ?[-~] ?)(?<to>\d+) (?<unit>characters?|letters|bytes)/i,
    /(?<from>-?\d[\d,]*) ?~ ?(?<to>\d[\d,]*)(?![\d,]| *个?(?:字符|字节|字母))/,
  ],
  list: [
    /\b(?:values?|version|options?|parameter) can be (?:set to )?(?:either )?/i,
    /\bset this parameter to (?:either )?/i,
    /\b(?:valid|allowed|possible|optional|supported|enumerated) values?(?: are| is|:|=)*:? */i,
    /\bone of(?: the following)?:? */i,
    /\b(?:value|it) (?:is|must be) either /i,
  ],
  listSeparator: /^(?:,? (?:or|and) |, *|\/ *| *\| *)/,
  hasBareLists: false,
  together: [
    /\bparameters? (?<names>[\w-]+(?:(?:, | and |, and )[\w-]+)+) (?:should|must)(?: always)? be (?:used|specified|set|sent) together/i,
    /\b(?:used|specified|set|sent) together with (?:the )?(?<names>[\w-]+)/i,
  ],
  omittedAll: [
    /\ball (?:[a-z]+ )?(?:will be |are )(?:returned|queried|listed)/i,
    /\b(?:quer(?:y|ies)|lists?|returns?) all\b/i,
    /\ball (?:records|tags|items) by default/i,
  ],
  fromZero: [/\b0 or a positive (?:number|integer)(?: multiple of (?:the )?(?<multiple>[\w-]+))?/i],
  timeZone: [/\b(?<zone>UTC|GMT)(?= standard time| time\b| format)/, /\b(?:in|is) (?<zone>UTC)\b/],
  nullable: [/\b(?:can|may) be null\b/i, /\bmay return null\b/i, /\bnullable\b/i],
  exact: [/\bexact(?:ly)? (?:match|search)/i, /\bmatch(?:es|ed)? exactly/i],
  search: [/\bfuzzy\b/i, /\bpartial match/i, /\bused (?:to|for) search/i],
  order: [
    new RegExp(String.raw`\b(?:sorted|ordered|listed) by (?:the )?${column},?(?: ?\bin)?(?: an?| the)? ?\b${direction}(?: order)?`, "iu"),
    new RegExp(
      String.raw`(?:\b(?:sorted|ordered|listed) )?\b(?:in )?(?:an? |the )?${direction} order (?:of|by) (?:the )?${column}(?= *(?:$|[.,;:()]|by default))`,
      "iu",
    ),
  ],
  deprecated: [
    /\bdeprecated\b/i,
    /\bno longer (?:maintained|supported|recommended)/i,
    /\b(?:will be|has been|been) (?:discontinued|taken offline|retired)/i,
    /\b(?:legacy|old|outdated) (?:version of (?:the |this )?)?API\b/i,
  ],
  requiredInProse: [
    /\b(?<name>[A-Z][\w-]*) parameter is (?:required|mandatory)\b/,
    /\bparameter (?<name>[A-Z][\w-]*) is (?:required|mandatory)\b/,
  ],
  requiredSometimes: [/\bmust (?:be filled|fill)/i, /(?<!\bnot )\b(?:required|mandatory) (?:for|when|if)\b/i],
  promises: {
    default: /\bdefault/i,
    limit: /(?:\b(?:max|(?<!\d *)min)\.|\b(?:max(?:imum)?|minimum|at most|at least|no more than|up to|range|exceed)\b)[^.;]{0,40}\d/i,
    list: /(?<!\bno valid )\b(?:values?|options?) (?:can be|are)\b|(?<!\bno )\b(?:valid|allowed|possible) values?\b/i,
    together: /\btogether\b/i,
    order:
      /(?<!\b(?:can|may|could) be )\b(?:sorted|ordered) (?:by|alphabetically|chronologically)\b|\b(?:de|a)scending\b|\b(?:reverse )?(?:chronological|alphabetical|lexicographic(?:al)?) order\b|\b(?:newest|latest|oldest|earliest|most recent)(?: \w+){0,2}? (?:first\b|to (?:the )?(?:newest|latest|oldest|earliest|most recent)\b)/i,
  },
};
