import { codeList, word } from "./code-list.ts";

/**
 * By which door a matter comes in (受理渠道). No door weighs in a score.
 *
 * @example
 * ```ts
 * import { disputeOrigins, idsOf, intakeChannels } from "@fengqiao/model";
 *
 * idsOf(intakeChannels); // => ["walkIn", "grid", "screening", "police", "court", "petition", "hotline", "online", "transfer"]
 * // by which door is one question, at whose instance another
 * disputeOrigins.codes.filter((code) => code.parent === undefined).map((code) => code.label["zh-CN"]); // => ["依申请调解", "主动调解", "接受委托移送"]
 * ```
 */
export const intakeChannels = codeList({
  id: "intake-channel",
  version: "1",
  label: { "zh-CN": "受理渠道", en: "intake channels" },
  source: "the channels that the eight regions name",
  codes: [
    word("walkIn", "来访", "walk-in", { aliases: ["上门"] }),
    word("grid", "网格上报", "grid worker", { aliases: ["网格", "网格员"] }),
    word("screening", "排查发现", "screening", { aliases: ["排查"] }),
    word("police", "警情", "police", { aliases: ["110", "报警", "派出所", "警情移交"] }),
    word("court", "法院委派委托", "court", { aliases: ["法院", "诉前"] }),
    word("petition", "信访", "petition", { aliases: ["信访件"] }),
    word("hotline", "热线", "hotline", { aliases: ["12345", "热线电话"] }),
    word("online", "网上", "online", { aliases: ["网络", "小程序", "App"] }),
    word("transfer", "移送", "transferred by another body", { aliases: ["部门移送", "转办"] }),
  ],
});
