interface Both {
  readonly en: string;
  readonly zh: string;
}
/** What a law refuses, and how: by codes of the catalogues, by the compiler, by the linter or by the shape of the data. */
export interface Refusal extends Both {
  readonly codes?: readonly string[];
  readonly by?: "compiler" | "lint" | "schema" | "build";
}
export interface Law {
  readonly law: Both;
  readonly why: Both;
  readonly refuses: readonly Refusal[];
  /** Files in which it is proved, or in which it stands. */
  readonly proof: readonly string[];
}

export const laws: readonly Law[] = [
  {
    law: { en: "Pure", zh: "纯函数" },
    why: {
      en: "The same case has to come out the same on every machine, today and when somebody asks in three years. Time and ids come from the host.",
      zh: "同一个案件，今天算和三年后复查时算，在哪台机器上算，结果都应一样。时间和编号由宿主系统给出。",
    },
    refuses: [
      { en: "a clock, randomness, the environment, I/O or code from strings in a package", zh: "在包里使用时钟、随机数、环境变量、输入输出，或由字符串生成代码", by: "lint" },
      { en: "a Node built-in, an import that points back, an entry into another package's files", zh: "引用 Node 内置模块、反向依赖、绕过导出直接引用其他包的文件", by: "build" },
    ],
    proof: ["eslint.config.js", ".dependency-cruiser.cjs", "packages/lifecycle/src/lifecycle.property.test.ts"],
  },
  {
    law: { en: "Data over functions", zh: "规则是数据，不是函数" },
    why: {
      en: "Rules that are data can be stored, hashed, compared and analysed before they run. What comes from outside is hostile until it was looked at.",
      zh: "规则是数据，才能存储、算哈希、比较，才能在运行之前分析。凡从外部来的，检查之前都不可信。",
    },
    refuses: [
      { en: "what is not plain JSON: too deep, too large, cyclic, `__proto__`, half a character", zh: "不是普通 JSON 的：嵌套过深、过大、循环引用、`__proto__`、残缺字符", codes: ["plain.notJson", "plain.depth", "plain.size", "plain.cycle", "plain.key", "plain.text"] },
      { en: "unknown keys", zh: "未知的键", codes: ["key.unknown"] },
      { en: "a stored case of a format that is not known", zh: "格式不明的已存案件", codes: ["case.schema"] },
    ],
    proof: ["packages/model/src/plain.test.ts", "packages/model/src/hostile.slow.test.ts", "packages/assessment/src/hostile.property.test.ts", "packages/scoring/src/hostile.test.ts"],
  },
  {
    law: { en: "Refusals are values", zh: "拒绝也是返回值" },
    why: {
      en: "An exception cannot be stored, translated or counted. A refusal says which guard, which field, which role, and what could be done instead.",
      zh: "异常没法存、没法译、没法统计。拒绝要说清是哪个条件、哪个字段、哪个角色，以及现在可以做什么。",
    },
    refuses: [
      { en: "an event that cannot be taken; the case stays as it is", zh: "不能接受的事件；案件保持原样", codes: ["event.notHere", "field.missing", "role.missing", "role.conflict", "guard.false"] },
      { en: "a code without a text in both languages, or with other parameters", zh: "缺中文或英文文案的代码，或参数不符的代码", by: "compiler" },
    ],
    proof: ["packages/model/src/finding.test-d.ts", "packages/fengqiao/src/catalogues.test.ts", "packages/lifecycle/src/lifecycle.property.test.ts"],
  },
  {
    law: { en: "Unknown is an answer", zh: "“不知道”也是答案" },
    why: {
      en: "A silent default looks like knowledge. Missing, outside the dictionary and no match are three different answers.",
      zh: "悄悄补上的默认值看起来像是事实。缺失、超出字典、没有匹配，是三种不同的答案。",
    },
    refuses: [
      { en: "a day beyond the published calendar", zh: "放假安排尚未公布的日子", codes: ["calendar.notPublished"] },
      { en: "a limit that nobody has set", zh: "没有人设定的时限", codes: ["limit.notSet", "deadline.notSet"] },
      { en: "a condition whose facts are not known", zh: "事实不明、无法判断的条件", codes: ["guard.unknown"] },
      { en: "a score where no attribute applies", zh: "没有属性匹配时的得分", codes: ["characteristic.noMatch"] },
      { en: "a verdict beyond the budget", zh: "超出步数预算的结论", codes: ["chart.tooLarge", "direction.unproven"] },
    ],
    proof: ["packages/calendar/src/editions/working-days.test.ts", "packages/criteria/src/readings.property.test.ts", "packages/assessment/src/measure/measure.property.test.ts"],
  },
  {
    law: { en: "Deadlines are data, never timers", zh: "时限是数据，不是定时器" },
    why: {
      en: "A timer of thirty days fires at once in Node and is lost with the process. A deadline that is a value can be stored, shown and explained, and the journal does not depend on how often somebody asks.",
      zh: "三十天的定时器在 Node 里会立刻触发，进程一重启就没了。时限是一个值，就能存、能显示、能解释，日志也不取决于多久查一次。",
    },
    refuses: [
      { en: "an event recorded after something due that was not fed in yet", zh: "到期事项尚未记入，却要先记后来的事件", codes: ["clock.behind"] },
      { en: "time that is said to be up and is not", zh: "声称到期而其实未到期", codes: ["clock.notDue"] },
      { en: "an event that happened after it was recorded, or before the last one was", zh: "发生晚于记录，或记录早于上一事件", codes: ["event.afterRecorded", "event.beforeLast"] },
    ],
    proof: ["packages/lifecycle/src/lifecycle.property.test.ts", "packages/lifecycle/src/overdue.test.ts", "packages/lifecycle/src/service-matter.test.ts"],
  },
  {
    law: { en: "XState behind our own face", zh: "XState 在后，自有接口在前" },
    why: {
      en: "One JSON value runs the case, is explored, drawn and inspected. If each had its own, they would drift.",
      zh: "同一个 JSON 值既运行案件，又供探查、画图、调试。各用一份，早晚会对不上。",
    },
    refuses: [
      { en: "`after`, `always`, history, wildcards: the shape of a chart has no place for them", zh: "`after`、`always`、历史状态、通配符：状态图的类型里没有它们的位置", by: "compiler" },
      { en: "a condition that asks what a case does not know", zh: "条件所问是案件没有的事实", codes: ["condition.fact", "condition.value", "condition.compound"] },
    ],
    proof: ["packages/lifecycle/src/xstate/agreement.test.ts", "packages/lifecycle/src/chart/chart.ts"],
  },
  {
    law: { en: "Exact numbers", zh: "数要精确" },
    why: {
      en: "Ten times 0.1 is not 1 in floating point, and whether a dispute is red would hang on the order of a list. Nobody can check a percentage without its counts.",
      zh: "浮点数里十个 0.1 相加不等于 1，一件纠纷是不是红色，就会取决于列表的次序。没有分子分母的百分比，谁也没法核对。",
    },
    refuses: [
      { en: "sums beyond exact whole numbers", zh: "合计超出可精确表示的整数", codes: ["score.notExact", "count.overflow", "money.overflow"] },
      { en: "an amount that is no whole number of 分", zh: "不是以分计的整数金额", codes: ["money.amount"] },
      { en: "a published percentage that its own counts do not give", zh: "公布的百分比与自身的分子分母不符", codes: ["figure.rate", "figure.hundred"] },
    ],
    proof: ["packages/scoring/src/engine.property.test.ts", "packages/assessment/src/exact/rational.test.ts", "packages/assessment/src/money/money.property.test.ts"],
  },
  {
    law: { en: "A case keeps its rules", zh: "案件沿用立案时的规则" },
    why: {
      en: "Nobody is to be judged by rules that were published afterwards. Moving a case to newer rules is an act of its own, and it is checked.",
      zh: "不能拿事后公布的规则去办已经立案的事。转用新规则是单独的一个动作，要经检查。",
    },
    refuses: [
      { en: "a case whose version is not bound; another chart than its own", zh: "案件所依版本没有绑定；换了别的状态图", codes: ["rules.notBound", "case.otherChart"] },
      { en: "two versions in force on one day", zh: "同一天有两个版本生效", codes: ["rules.overlap"] },
      { en: "a stale writer", zh: "依据旧版本写入", codes: ["revision.stale"] },
      { en: "a migration to where the case could not be", zh: "迁移后案件处于新规则下不可能的情形", codes: ["migration.state", "migration.unreachable", "migration.mandatory"] },
    ],
    proof: ["packages/fengqiao/src/rules/open-rules.test.ts", "packages/lifecycle/src/storing.test.ts"],
  },
  {
    law: { en: "Disputes are scored, never persons", zh: "只对纠纷评分，不对人评分" },
    why: {
      en: "A score that knows a person's past becomes a label on that person. Danger to somebody is a task to report, not more points.",
      zh: "评分一旦看到人的过往，就成了贴在人身上的标签。有人身危险，应当是一项报告任务，而不是多加几分。",
    },
    refuses: [
      { en: "a fact from a field about a person, or from none", zh: "取自涉及个人字段的事实，或没有来源字段的事实", codes: ["fact.notNeutral", "fact.noField"], by: "compiler" },
      { en: "a fact that tells through which door the matter came in", zh: "反映事项从哪个渠道来的事实", codes: ["fact.barred"] },
      { en: "a card that asks for a fact outside the dictionary", zh: "评分卡询问字典之外的事实", codes: ["field.unknown", "card.fieldUnknown"] },
      { en: "an override for good, or of another grade than was computed", zh: "长期有效的人工调整，或所调整的不是系统计算的等级", codes: ["override.endless", "override.notComputed"] },
    ],
    proof: ["packages/model/src/facts/dispute-facts.test-d.ts", "packages/model/src/facts/dispute-facts.test.ts", "packages/scoring/src/hard-stops.test.ts", "examples/vendor-model/src/vendor-model.test.ts"],
  },
  {
    law: { en: "The lawful exit is always open", zh: "合法渠道始终畅通" },
    why: {
      en: "Mediation is voluntary, and to petition or to sue is a right. Who is rewarded for few petitions is rewarded for barring the way.",
      zh: "调解自愿，信访和诉讼是权利。奖励“信访少”，就是奖励堵路。",
    },
    refuses: [
      { en: "a chart with a state that the parties cannot leave", zh: "有当事人无法退出的状态的状态图", codes: ["exit.closed"] },
      { en: "giving the parties' own act to somebody else", zh: "把只能由当事人作出的行为交给别人", codes: ["step.partyOnly"] },
      { en: "points, rank or consequence for the number of petitions or suits", zh: "按信访、诉讼的多少计分、排名或挂钩", codes: ["measure.volume"] },
      { en: "a consequence without a hearing, by another post, or without an appeal", zh: "未听取意见、由非指定岗位作出、或不能申诉的处理决定", codes: ["decision.notHeard", "decision.otherPost", "decision.noAppeal"] },
      { en: "a veto without a legal basis of the state or a province", zh: "没有国家或省级法律依据的“一票否决”", by: "schema" },
    ],
    proof: ["packages/lifecycle/src/explore/examine.test.ts", "packages/lifecycle/src/lifecycle.property.test.ts", "packages/assessment/src/scheme/scheme.test.ts"],
  },
  {
    law: { en: "Every number has a source", zh: "每个数都有出处" },
    why: {
      en: "An official who acts on a number has to be able to say where it stands. What nobody has decided is marked as assumed, with author and date.",
      zh: "按一个数办事的人，要说得出它写在哪里。没有人定过的，注明是假定，写上作者和日期。",
    },
    refuses: [
      { en: "a value without a source, or a citation that leads nowhere", zh: "没有来源的值，或引向不存在来源的引注", codes: ["source.missing", "source.unknown"] },
      { en: "an assumption that is not explained, or that nothing uses", zh: "没有说明的假定，或没有被使用的假定", codes: ["source.item", "source.idle"] },
    ],
    proof: ["packages/model/src/provenance/provenance.test.ts", "packages/regions/src/pack/parse-pack.test.ts", "packages/lifecycle/src/sources.test.ts"],
  },
  {
    law: { en: "Records can be corrected, copied and erased; journals only grow", zh: "记录可更正、可查阅、可删除；日志只增不改" },
    why: {
      en: "A person may have his data corrected and erased, and the case must still be what it was. So names and texts stand in records, and the journal holds opaque ids, codes, instants and amounts.",
      zh: "个人有权更正和删除自己的信息，而案件仍应是原来的案件。所以姓名和文字放在记录里，日志只有不透明的编号、代码、时刻和金额。",
    },
    refuses: [
      { en: "a correction without a reason, an author or a change", zh: "没有理由、没有作者或没有改动的更正", codes: ["value.missing", "amend.noChange"] },
      { en: "a journal with a hole, or with an entry that no rule takes", zh: "有缺条的日志，或含有规则不接受的条目", codes: ["journal.hole", "journal.refused"] },
      { en: "a case that differs from what its journal gives", zh: "与日志不一致的案件", codes: ["audit.differs"] },
      { en: "silence about texts that remain after an erasure", zh: "删除之后仍有文字留存而不告知", codes: ["erase.textRemains"] },
    ],
    proof: ["packages/model/src/privacy/privacy.property.test.ts", "packages/fengqiao/src/rules/erasure.test.ts", "packages/model/src/amend.test.ts", "packages/lifecycle/src/storing.test.ts"],
  },
];
