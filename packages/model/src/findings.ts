import { findingsOf, type Catalogue, type FindingOf } from "./finding.ts";

/** What this package can find: its codes, each with the parameters of its text. */
export interface ModelCodes {
  "plain.notJson": { type: string };
  "plain.number": { value: string };
  "plain.text": { position: number };
  "plain.key": { key: string };
  "plain.cycle": object;
  "plain.shared": object;
  "plain.depth": { limit: number };
  "plain.size": { limit: number };
  "plain.textLength": { length: number; limit: number };
  "plain.unreadable": object;
  "value.missing": object;
  "value.type": { expected: string; received: string };
  "value.notAllowed": { allowed: readonly string[]; received: string };
  "value.tooSmall": { minimum: string; inclusive: boolean; unit?: "characters" | "items" };
  "value.tooBig": { maximum: string; inclusive: boolean; unit?: "characters" | "items" };
  "value.format": { format: string; received: string };
  "value.rule": { rule: string };
  "key.unknown": { keys: readonly string[] };
  "code.unknown": { list: string; received: string };
  "code.duplicate": { list: string; code: string };
  "code.parent": { list: string; parent: string };
  "code.depth": { list: string; code: string };
  "taxonomy.emptySlot": { list: string; classes: number; subclasses: number };
  "taxonomy.count": { list: string; classes: number; subclasses: number; foundClasses: number; foundSubclasses: number };
  "source.missing": object;
  "source.unknown": { cite: string; have: readonly string[] };
  "source.item": { cite: string; have: readonly string[] };
  "source.idle": { cite: string };
  "source.field": { field: string };
  "purpose.noField": { type: string; field: string };
  "retention.missing": { type: string };
  "erase.unknownParty": object;
  "erase.textRemains": { type: string };
  "division.shape": object;
  "division.province": { digits: string };
  "division.gap": { code: string };
  "division.range": { code: string };
  "division.unlisted": { code: string; table: string };
  "division.tableDate": { table: string; asOf: string };
  // the number itself is personal and is not repeated
  "number.shape": { standard: string };
  "number.prefix": { standard: string };
  "number.date": { standard: string };
  "number.checkDigit": { standard: string };
  "fact.noField": { fact: string; field: string };
  "fact.notNeutral": { fact: string; field: string; dataClass: string };
  "fact.barred": { fact: string; field: string };
  "fact.derivation": { fact: string; how: string; kind: string };
  "fact.duplicate": { fact: string };
  "zone.unknown": { zone: string };
  "ledger.columnMissing": { column: string; have: readonly string[] };
  "ledger.list": { list: string; have: readonly string[] };
  "ledger.field": { record: string; field: string };
  "ledger.cell": { row: number; column: string; received: string; expected: string };
  "ledger.value": { row: number; column: string; problem: { readonly "zh-CN": string; readonly en: string } };
  "ledger.blank": { row: number; column: string };
  "ledger.blankRow": { row: number };
  "ledger.duplicate": { row: number; column: string; id: string; firstRow: number };
  "ledger.rowShape": { row: number };
  "ledger.empty": object;
  "amend.noChange": object;
  "amend.broken": { message: string };
}

const kinds: Readonly<Record<string, string>> = {
  date: "日期（年-月-日）", instant: "日期时间", integer: "整数", yuan: "以元计的金额", boolean: "是或否", text: "文字", texts: "文字列表", code: "代码表中的词",
  string: "文字", number: "数值", int: "整数", identifier: "身份标识", contact: "联系方式", sensitive: "敏感信息", child: "未成年人信息", freeText: "自由文本", protected: "受保护的举报人信息", object: "对象", array: "列表", null: "空值", undefined: "未填", datetime: "带时区的日期时间（2021-08-10T09:00:00+08:00）", duration: "ISO 8601 时长（P3D）", url: "网址",
};
const inEnglish: Readonly<Record<string, string>> = {
  date: "a date (year-month-day)", instant: "a date and time", datetime: "an instant with its offset (2021-08-10T09:00:00+08:00)", duration: "an ISO 8601 duration (P3D)", url: "an address", integer: "a whole number", yuan: "an amount in yuan", boolean: "a yes or no", text: "a text", texts: "a list of texts", code: "a word of the code list",
};
const en = (word: string): string => inEnglish[word] ?? word;
interface Counted {
  readonly unit?: "characters" | "items";
}
const zhUnit = ({ unit }: Counted): string => (unit === "characters" ? " 个字" : unit === "items" ? " 项" : "");
const enUnit = ({ unit }: Counted, count: string): string => (unit === undefined ? "" : ` ${count === "1" ? unit.slice(0, -1) : unit}`);
const zh = (word: string): string => kinds[word] ?? word;
/** What the rules of records say; a rule is named by its id in the schema. */
const rules: Readonly<Record<string, { readonly "zh-CN": string; readonly en: string }>> = {
  accuserApart: { "zh-CN": "检举控告人只填写在 accuser 中", en: "who accuses is named in `accuser` alone" },
  reviewedBySomebodyElse: { "zh-CN": "异议须由他人复核", en: "an objection is reviewed by somebody else" },
  supervisedBySomebodyElse: { "zh-CN": "督办单位不得是落实单位", en: "who supervises is not who carries out" },
  onePayee: { "zh-CN": "收款方只能是一个机构或一个人", en: "one payee: a body or a person" },
  oneRecipient: { "zh-CN": "表彰对象只能是一个机构或一个人", en: "one recipient: a body or a person" },
  consentNeeded: { "zh-CN": "表彰个人须经本人同意", en: "a person is recognised only with consent" },
  partWithinWhole: { "zh-CN": "部分不得大于整体", en: "the part is not larger than the whole" },
  creditCode: { "zh-CN": "统一社会信用代码的校验码（GB 32100）", en: "check characters of a credit code (GB 32100)" },
};
const ruleText = (rule: string, locale: "zh-CN" | "en"): string => (Object.hasOwn(rules, rule) ? (rules[rule]?.[locale] ?? rule) : rule);
const list = (words: readonly string[], locale: "zh-CN" | "en"): string => {
  const shown = words.slice(0, 12).join(locale === "en" ? ", " : "、");
  return words.length > 12 ? `${shown} …` : shown;
};

/** Severity and text of every code of this package; it goes to `formatFinding`, beside the catalogues of other packages. */
export const modelCatalogue: Catalogue<ModelCodes> = {
  "plain.notJson": { severity: "error", "zh-CN": (p) => `不是 JSON 数据（${p.type}）`, en: (p) => `not JSON data (${p.type})` },
  "plain.number": { severity: "error", "zh-CN": (p) => `不是有限的数：${p.value}`, en: (p) => `not a finite number: ${p.value}` },
  "plain.text": { severity: "error", "zh-CN": (p) => `文字在第 ${p.position} 位有残缺的字符`, en: (p) => `the text has half a character (lone surrogate) at ${p.position}` },
  "plain.key": { severity: "error", "zh-CN": (p) => `不接受的键名“${p.key}”`, en: (p) => `the key "${p.key}" is not accepted` },
  "plain.cycle": { severity: "error", "zh-CN": () => "数据循环引用自身", en: () => "the data contains itself" },
  "plain.shared": { severity: "error", "zh-CN": () => "同一对象出现在两处", en: () => "the same object stands in two places" },
  "plain.depth": { severity: "error", "zh-CN": (p) => `嵌套超过 ${p.limit} 层`, en: (p) => `nested deeper than ${p.limit} levels` },
  "plain.size": { severity: "error", "zh-CN": (p) => `数据超过 ${p.limit} 个值`, en: (p) => `more than ${p.limit} values` },
  "plain.textLength": { severity: "error", "zh-CN": (p) => `文字过长：${p.length}，上限 ${p.limit}`, en: (p) => `a text of ${p.length} characters; the limit is ${p.limit}` },
  "plain.unreadable": { severity: "error", "zh-CN": () => "读取数据时出错", en: () => "reading the data failed" },
  "value.missing": { severity: "error", "zh-CN": () => "缺少必填内容", en: () => "a value is missing" },
  "value.type": { severity: "error", "zh-CN": (p) => `应为${zh(p.expected)}，实为${zh(p.received)}`, en: (p) => `expected ${p.expected}, got ${p.received}` },
  "value.notAllowed": { severity: "error", "zh-CN": (p) => `“${p.received}”不在允许的值之内：${list(p.allowed, "zh-CN")}`, en: (p) => `"${p.received}" is not one of ${list(p.allowed, "en")}` },
  "value.tooSmall": { severity: "error", "zh-CN": (p) => `应${p.inclusive ? "不小于" : "大于"} ${p.minimum}${zhUnit(p)}`, en: (p) => `must be ${p.inclusive ? "at least" : "more than"} ${p.minimum}${enUnit(p, p.minimum)}` },
  "value.tooBig": { severity: "error", "zh-CN": (p) => `应${p.inclusive ? "不大于" : "小于"} ${p.maximum}${zhUnit(p)}`, en: (p) => `must be ${p.inclusive ? "at most" : "less than"} ${p.maximum}${enUnit(p, p.maximum)}` },
  "value.format": {
    severity: "error",
    "zh-CN": (p) => (p.format === "regex" ? `“${p.received}”的写法不对` : `“${p.received}”不是有效的${zh(p.format)}`),
    en: (p) => (p.format === "regex" ? `"${p.received}" is not written as this field wants it` : `"${p.received}" is not ${en(p.format)}`),
  },
  "value.rule": { severity: "error", "zh-CN": (p) => `不符合规则：${ruleText(p.rule, "zh-CN")}`, en: (p) => `breaks the rule: ${ruleText(p.rule, "en")}` },
  "key.unknown": { severity: "error", "zh-CN": (p) => `未知的字段：${list(p.keys, "zh-CN")}`, en: (p) => `unknown fields: ${list(p.keys, "en")}` },
  "code.unknown": { severity: "error", "zh-CN": (p) => `代码表“${p.list}”中没有“${p.received}”`, en: (p) => `the code list "${p.list}" has no "${p.received}"` },
  "code.duplicate": { severity: "error", "zh-CN": (p) => `代码表“${p.list}”中“${p.code}”重复`, en: (p) => `the code list "${p.list}" has "${p.code}" twice` },
  "code.parent": { severity: "error", "zh-CN": (p) => `代码表“${p.list}”中没有上级“${p.parent}”`, en: (p) => `the code list "${p.list}" has no parent "${p.parent}"` },
  "code.depth": { severity: "error", "zh-CN": (p) => `代码表“${p.list}”中“${p.code}”在第三级；最多两级`, en: (p) => `"${p.code}" stands on a third level of "${p.list}"; there are two` },
  "taxonomy.emptySlot": { severity: "unknown", "zh-CN": (p) => `“${p.list}”应有 ${p.classes} 大类 ${p.subclasses} 小类，来源未列出，留空待补`, en: (p) => `"${p.list}" is said to have ${p.classes} classes and ${p.subclasses} subclasses; they are not listed: an empty slot` },
  "taxonomy.count": { severity: "error", "zh-CN": (p) => `“${p.list}”应有 ${p.classes} 大类 ${p.subclasses} 小类，实有 ${p.foundClasses} 与 ${p.foundSubclasses}`, en: (p) => `"${p.list}" should have ${p.classes} classes and ${p.subclasses} subclasses; it has ${p.foundClasses} and ${p.foundSubclasses}` },
  "source.missing": { severity: "error", "zh-CN": () => "没有注明来源", en: () => "no source speaks for this value" },
  "source.unknown": { severity: "error", "zh-CN": (p) => `来源登记中没有“${p.cite}”；现有：${list(p.have, "zh-CN")}`, en: (p) => `the register has no source "${p.cite}"; it has: ${list(p.have, "en")}` },
  "source.item": { severity: "error", "zh-CN": (p) => `假定“${p.cite}”没有在登记中说明；现有：${list(p.have, "zh-CN")}`, en: (p) => `the assumption "${p.cite}" is not explained in the register; it has: ${list(p.have, "en")}` },
  "source.idle": { severity: "warning", "zh-CN": (p) => `登记的来源“${p.cite}”没有被使用`, en: (p) => `nothing uses the source "${p.cite}"` },
  "source.field": { severity: "error", "zh-CN": (p) => `来源注明了不存在的字段“${p.field}”`, en: (p) => `a source is given for the field "${p.field}", which is not there` },
  "purpose.noField": { severity: "error", "zh-CN": (p) => `“${p.type}”没有字段“${p.field}”`, en: (p) => `the record "${p.type}" has no field "${p.field}"` },
  "retention.missing": { severity: "error", "zh-CN": (p) => `没有规定“${p.type}”的保存期限`, en: (p) => `no period of retention is set for "${p.type}"` },
  "erase.unknownParty": { severity: "error", "zh-CN": () => "记录中没有此人", en: () => "no record speaks of this person" },
  "erase.textRemains": { severity: "info", "zh-CN": () => "文字仍在，请人工核对是否还能认出此人", en: () => "a text remains; a person should check whether it still gives him away" },
  "division.shape": { severity: "error", "zh-CN": () => "区划代码应为 6 位或 12 位数字", en: () => "a division code has 6 or 12 digits" },
  "division.province": { severity: "error", "zh-CN": (p) => `区划代码前两位“${p.digits}”不是省级代码`, en: (p) => `no province has the digits ${p.digits}` },
  "division.gap": { severity: "error", "zh-CN": (p) => `区划代码“${p.code}”缺中间层级`, en: (p) => `the division code ${p.code} names a place under no higher one` },
  "division.range": { severity: "warning", "zh-CN": (p) => `区划代码“${p.code}”的乡级或村级段超出 001–599`, en: (p) => `the township or village part of ${p.code} lies beyond 001–599` },
  "division.unlisted": { severity: "warning", "zh-CN": (p) => `区划代码“${p.code}”不在“${p.table}”中，予以保留`, en: (p) => `${p.code} is not listed in "${p.table}"; it is kept` },
  "division.tableDate": { severity: "unknown", "zh-CN": (p) => `“${p.table}”在 ${p.asOf} 不适用，未能核对`, en: (p) => `"${p.table}" does not hold on ${p.asOf}: not looked up` },
  "number.shape": { severity: "error", "zh-CN": (p) => `号码的位数或字符不符合 ${p.standard}`, en: (p) => `not the length or the characters of ${p.standard}` },
  "number.prefix": { severity: "error", "zh-CN": (p) => `号码的前两位不符合 ${p.standard}`, en: (p) => `the first two digits are none of ${p.standard}` },
  "number.date": { severity: "error", "zh-CN": (p) => `号码中的日期不存在（${p.standard}）`, en: (p) => `the number holds no real date (${p.standard})` },
  "number.checkDigit": { severity: "error", "zh-CN": (p) => `校验码不符（${p.standard}）`, en: (p) => `the check digit is wrong (${p.standard})` },
  "fact.noField": { severity: "error", "zh-CN": (p) => `事实“${p.fact}”没有取自纠纷记录的字段（“${p.field}”）`, en: (p) => `the fact "${p.fact}" comes from no field of the dispute's record ("${p.field}")` },
  "fact.notNeutral": { severity: "error", "zh-CN": (p) => `事实“${p.fact}”取自“${p.field}”，属于${zh(p.dataClass)}，不得用于评分：只对纠纷评分，不对人评分`, en: (p) => `the fact "${p.fact}" comes from "${p.field}", which is ${p.dataClass}: disputes are scored, never persons` },
  "fact.barred": { severity: "error", "zh-CN": (p) => `事实“${p.fact}”取自“${p.field}”：从哪个渠道来、是否信访，是当事人的权利，不得用于评分`, en: (p) => `the fact "${p.fact}" comes from "${p.field}": by which door a matter came in, a petition among them, must not weigh` },
  "fact.derivation": { severity: "error", "zh-CN": (p) => `事实“${p.fact}”的取法“${p.how}”得不出${zh(p.kind)}`, en: (p) => `the derivation "${p.how}" of the fact "${p.fact}" does not give a ${p.kind}` },
  "fact.duplicate": { severity: "error", "zh-CN": (p) => `事实“${p.fact}”已有定义`, en: (p) => `the fact "${p.fact}" is defined already` },
  "zone.unknown": { severity: "error", "zh-CN": (p) => `未知的时区“${p.zone}”`, en: (p) => `unknown time zone "${p.zone}"` },
  "ledger.columnMissing": { severity: "error", "zh-CN": (p) => `台账没有“${p.column}”一列；现有：${list(p.have, "zh-CN")}`, en: (p) => `the ledger has no column "${p.column}"; it has: ${list(p.have, "en")}` },
  "ledger.list": { severity: "error", "zh-CN": (p) => `没有代码表“${p.list}”；现有：${list(p.have, "zh-CN")}`, en: (p) => `there is no code list "${p.list}"; there are: ${list(p.have, "en")}` },
  "ledger.field": { severity: "error", "zh-CN": (p) => `“${p.record}”没有字段“${p.field}”`, en: (p) => `the record "${p.record}" has no field "${p.field}"` },
  "ledger.cell": { severity: "error", "zh-CN": (p) => `第 ${p.row} 行“${p.column}”：“${p.received}”不是${zh(p.expected)}`, en: (p) => `row ${p.row}, "${p.column}": "${p.received}" is not ${en(p.expected)}` },
  "ledger.value": { severity: "error", "zh-CN": (p) => `第 ${p.row} 行“${p.column}”：${p.problem["zh-CN"]}`, en: (p) => `row ${p.row}, "${p.column}": ${p.problem.en}` },
  "ledger.blank": { severity: "error", "zh-CN": (p) => `第 ${p.row} 行“${p.column}”为空`, en: (p) => `row ${p.row}, "${p.column}" is blank` },
  "ledger.blankRow": { severity: "error", "zh-CN": (p) => `第 ${p.row} 行为空行`, en: (p) => `row ${p.row} is blank` },
  "ledger.rowShape": { severity: "error", "zh-CN": (p) => `第 ${p.row} 行不是以列名为键的一行`, en: (p) => `row ${p.row} is not a row with column names as keys` },
  "ledger.duplicate": { severity: "error", "zh-CN": (p) => `第 ${p.row} 行“${p.column}”：编号“${p.id}”已在第 ${p.firstRow} 行出现`, en: (p) => `row ${p.row}, "${p.column}": the id "${p.id}" stands already in row ${p.firstRow}` },
  "ledger.empty": { severity: "warning", "zh-CN": () => "台账没有数据行", en: () => "the ledger has no data rows" },
  "amend.noChange": { severity: "error", "zh-CN": () => "更正没有改变任何内容", en: () => "the amendment changes nothing" },
  "amend.broken": { severity: "error", "zh-CN": (p) => `更正未能完成：${p.message}`, en: (p) => `the amendment failed: ${p.message}` },
};

/** The findings of some codes of this package, or of all. */
export type ModelFinding<K extends keyof ModelCodes = keyof ModelCodes> = FindingOf<ModelCodes, K>;

export const modelFinding = findingsOf(modelCatalogue);
