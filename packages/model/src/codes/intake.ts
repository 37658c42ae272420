import { codeList } from "./code-list.ts";

/** By which door a matter comes in. */
export const intakeChannels = codeList({
  id: "intake-channel",
  version: "1",
  label: { "zh-CN": "受理渠道", en: "intake channels" },
  source: "the channels that the eight regions name",
  codes: [
    { id: "walkIn", label: { "zh-CN": "来访", en: "walk-in" }, aliases: ["来访", "上门", "來訪"] },
    { id: "grid", label: { "zh-CN": "网格上报", en: "grid worker" }, aliases: ["网格", "网格员", "網格上報"] },
    { id: "screening", label: { "zh-CN": "排查发现", en: "screening" }, aliases: ["排查", "排查發現"] },
    { id: "police", label: { "zh-CN": "警情", en: "police" }, aliases: ["110", "报警", "派出所", "警情移交"] },
    { id: "court", label: { "zh-CN": "法院委派委托", en: "court" }, aliases: ["法院", "诉前"] },
    { id: "petition", label: { "zh-CN": "信访", en: "petition" }, aliases: ["信访件", "信訪"] },
    { id: "hotline", label: { "zh-CN": "热线", en: "hotline" }, aliases: ["12345", "热线电话"] },
    { id: "online", label: { "zh-CN": "网上", en: "online" }, aliases: ["网络", "小程序", "App"] },
    { id: "transfer", label: { "zh-CN": "移送", en: "transferred by another body" }, aliases: ["部门移送", "转办"] },
  ],
});
export type IntakeChannel = (typeof intakeChannels)["codes"][number]["id"];
