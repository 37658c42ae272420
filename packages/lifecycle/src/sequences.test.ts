import { describe, expect, test } from "vitest";
import { examine } from "./explore/index.ts";
import { sequences } from "./testdata/chains.ts";
import { postsOf } from "./testdata/posts.ts";
import { chartOf, must } from "./testdata/run.ts";
import { walk, wordsOf, type Move } from "./testdata/walk.ts";

const settled: Move = ["handle.attempt", { result: "settled" }];
const satisfied: Move = ["evaluate.rate", { satisfied: "yes" }];
const kept: Move = ["visit.record", { state: "performed" }];
const done: Move = ["handle.finish", { result: "done" }];
const agreed: Move = ["meeting.hold", { result: "agreed" }];
const classified = (complexity: string, more = {}): Move => ["classify.set", { complexity, ...more }];

interface Sequence {
  /** The steps of the source, in its order and words. */
  readonly words: string;
  readonly moves: readonly Move[];
  /** What a case walks through, the words apart that are no step of a case. */
  readonly walked: string;
  readonly end?: string;
}

/** Section A.1 of the inventory, row by row. */
const table: Readonly<Record<string, Sequence>> = {
  "xiji.A1": {
    words: "排查 → 录入 → 评估赋分 → 三色预警 → 问题清单 → 分析研判 → 责任清单(四定三包) → 化解 → 整改清单 → 群众满意 → 销号",
    moves: ["detect.report", "register.accept", classified("simple", { grade: "red" }), "consult.conclude", "assign.accept", settled, ["link.closed", { outcome: "completed" }], satisfied, "close.file"],
    walked: "排查 → 录入 → 评估赋分 → 分析研判 → 责任清单(四定三包) → 化解 → 整改清单 → 群众满意 → 销号 → 办结",
  },
  "xiji.A2": {
    words: "排查录入 → 评估赋分 → 预警等级 → 指派 → 分流 → 督办",
    moves: ["register.accept", classified("simple", { grade: "orange" }), "triage.route", "supervise.conclude"],
    walked: "排查录入 → 评估赋分 → 指派 → 督办 → 办结",
  },
  "xiji.A3": { words: "楼栋长摸排 → 网格员协同化解 → 社区跟踪回访", moves: ["detect.report", settled, kept], walked: "楼栋长摸排 → 网格员协同化解 → 社区跟踪回访 → 办结" },
  "xiji.A4": { words: "看 → 听 → 问 → 帮 → 报", moves: ["check.record", "check.record", "check.record", ["check.record", { found: "something" }], "detect.report"], walked: "看 → 听 → 问 → 帮 → 报 → 办结" },
  "xiji.A5": {
    words: "1个系统分流 → 2个层面调解 → 司法确认 → 案件回访 → 案件补贴",
    moves: ["triage.route", settled, ["agreement.conclude", { form: "written" }], ["link.closed", { outcome: "completed" }], kept],
    walked: "1个系统分流 → 2个层面调解 → 司法确认 → 案件回访 → 办结",
  },
  "lintan.A6": {
    words: "兜底受理 → 分流转办 → 协同办理 → 跟踪督办 → 群众评价 → 办结归档 → 回访了解",
    moves: ["register.accept", "triage.route", settled, "supervise.conclude", satisfied, "close.file", kept],
    walked: "兜底受理 → 分流转办 → 协同办理 → 跟踪督办 → 群众评价 → 办结归档 → 回访了解 → 办结",
  },
  "lintan.A7": {
    words: "分类归纳 → 动态掌握 → 归口交办 → 限时办结 → 全程督办 → 跟踪问效",
    moves: [classified("simple"), "triage.route", "assign.accept", settled, "supervise.conclude", "close.file", kept],
    walked: "分类归纳 → 归口交办 → 限时办结 → 全程督办 → 跟踪问效 → 办结",
  },
  "dengkou.A8": { words: "收集 → 分流 → 交办 → 督办", moves: ["register.accept", "triage.route", "assign.accept", "supervise.conclude"], walked: "收集 → 分流 → 交办 → 督办 → 办结" },
  "dengkou.A9": { words: "源头预防 → 全方位排查 → 归口处理 → 会商研判 → 处置报告 → 考核奖励", moves: ["detect.report", settled, "consult.conclude", "close.file"], walked: "全方位排查 → 归口处理 → 会商研判 → 处置报告 → 办结" },
  "dengkou.A10": {
    words: "平台分诊 → 挂号就诊 → 预约门诊 → 专家会诊 → 网上约诊 → 公开问诊 → 事后评诊",
    moves: [["triage.route", { mode: "experts" }], "consult.conclude", settled, satisfied],
    walked: "平台分诊 → 专家会诊 → 事后评诊 → 办结",
  },
  "dengkou.A11": { words: "干部问事 → 群众说事 → 集中议事 → 及时办事 → 民主评事", moves: ["topic.propose", "topic.propose", agreed, "work.report", satisfied], walked: "干部问事 → 群众说事 → 集中议事 → 及时办事 → 民主评事 → 办结" },
  "xingsheng.A12": {
    words: "格内报告 → 社区共商 → 镇域联动 → 跟踪解决 → 反馈居民",
    moves: [["detect.report", { reach: "town" }], "consult.conclude", "consult.conclude", done, "feedback.give"],
    walked: "格内报告 → 社区共商 → 镇域联动 → 跟踪解决 → 反馈居民 → 办结",
  },
  "xingsheng.A13": { words: "审核议题 → 牵头协商 → 督办落实 → 督办", moves: [["topic.review", { outcome: "taken" }], agreed, "work.report", "supervise.conclude"], walked: "审核议题 → 牵头协商 → 督办落实 → 督办 → 办结" },
  "liaocheng.A14": { words: "巡查发现 → APP上传 → 街道分流 → 驻地部门联动解决", moves: [["detect.report", { size: "small" }], "register.accept", "triage.route", done], walked: "巡查发现 → APP上传 → 街道分流 → 驻地部门联动解决 → 办结" },
  "liaocheng.A15": {
    words: "提出 → 逐级审批 → 备案 → 公示 → 实施 → 接受监督",
    moves: ["topic.propose", ["project.approve", { outcome: "approved" }], ["project.approve", { outcome: "approved" }], ["project.approve", { outcome: "approved" }], "project.file", "posting.publish", "wait", "work.report", "supervise.conclude"],
    walked: "提出 → 逐级审批 → 备案 → 公示 → 实施 → 接受监督 → 办结",
  },
  "donge.A16": {
    words: "摸排 → 梳理归类(类型×难易) → 化解方案 → 3+N集体研究 → 集体化解 → 引导合法渠道",
    moves: ["detect.report", classified("simple"), "assign.accept", ["handle.attempt", { result: "failed" }], ["handle.escalate", {}], "assign.accept", ["handle.escalate", {}], "assign.accept", ["handle.attempt", { result: "failed" }], ["handle.attempt", { result: "failed" }], ["refer.guide", { channel: "suit" }]],
    walked: "摸排 → 梳理归类(类型×难易) → 化解方案 → 直接化解 → 化解方案 → 直接化解 → 化解方案 → 直接化解 → 引导合法渠道 → 已引导或移交",
    end: "referred",
  },
  "donge.A17": { words: "咨询/申请 → 网上咨询 → 预约调解", moves: ["register.accept", classified("complex"), "triage.route", done], walked: "咨询/申请 → 预约调解 → 办结" },
  "shen.A18": { words: "输入(当事人、事由、配图) → 自动匹配 → 责任部门配合 → 第一时间上门 → 化解", moves: ["detect.report", "triage.route", "assign.accept", "consult.conclude", settled], walked: "输入(当事人、事由、配图) → 自动匹配 → 责任部门配合 → 第一时间上门 → 化解 → 办结" },
  "jiangjin.A19": { words: "受理登记 → 引导分流 → 移交调处 → 跟踪回访", moves: ["register.accept", "triage.route", "assign.accept", settled, kept], walked: "受理登记 → 引导分流 → 移交调处 → 跟踪回访 → 办结" },
  "jiangjin.A20": {
    words: "发现 → 分析 → 镇街联席会 → 社区评议会 → 网格邻里会 → 评价 → 反馈",
    moves: ["detect.report", classified("simple", { matter: "family" }), "consult.conclude", settled, satisfied, "feedback.give"],
    walked: "发现 → 分析 → 网格邻里会 → 评价 → 反馈 → 办结",
  },
  "jiangjin.A21": { words: "出主意 → 协同办 → 大家评", moves: ["topic.propose", agreed, "work.report", "posting.publish", "wait", satisfied], walked: "出主意 → 协同办 → 大家评 → 办结" },
  "jiangjin.A22": {
    words: "一站式接收 → 科学分类 → 响应 → 到达 → 闭环处置 → 反馈 → 办结",
    moves: ["register.accept", classified("simple"), "wait", "respond.confirm", "wait", "arrive.record", done, "wait", "feedback.give", "close.file"],
    walked: "一站式接收 → 科学分类 → 响应 → 到达 → 闭环处置 → 反馈 → 办结",
  },
};

/** Their sources name nobody who could order a supervision (督办): a platform, a checklist and deliberations know no centre. */
const withoutCentre = ["xiji.A2", "xiji.A4", "dengkou.A11", "xingsheng.A13", "jiangjin.A21"];

test("every named sequence is a chain", () => {
  expect(sequences.map((chain) => chain.id)).toEqual(Object.keys(table));
});

describe.each(sequences.map((chain) => [chain.id, chain] as const))("%s", (id, chain) => {
  const sequence = table[id]!;

  test("says what its source says, and is walked in its own words", () => {
    expect(wordsOf(chain).join(" → ")).toBe(sequence.words);
    const walked = walk(chain, sequence.moves);
    expect(walked.words.join(" → ")).toBe(sequence.walked);
    expect(walked.kase.state).toBe(sequence.end ?? "completed");
    expect(must(walked.lifecycle.replay(walked.journal))).toEqual(walked.kase);
  });

  test("is sound: no dead end, nothing mandatory bypassed, nobody's silence holds it, every wait has a clock, and people are enough", () => {
    const chart = chartOf(chain);
    expect(examine(chart, { posts: postsOf(chart) }).map(({ code }) => code)).toEqual(withoutCentre.includes(id) ? ["caseWide.withoutRole"] : []);
  });
});
