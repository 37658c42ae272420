import type { SourceRegister } from "./source.ts";

/**
 * The laws, regulations and judicial interpretations of the state that the SDK's own entries cite, by the short names under which they cite
 * them: `pml 33`, `petitions 23(3)`. A title names the edition where articles were renumbered. Texts of one place stand in registers
 * beside the data that cites them.
 *
 * @example
 * ```ts
 * import { citationLabel, laws, type LawId } from "@fengqiao/model";
 *
 * const law: LawId = "petitions";
 * laws[law].title; // => "信访工作条例"
 * citationLabel("pml 33", laws)["zh-CN"]; // => "《中华人民共和国人民调解法》第三十三条"
 * ```
 */
export const laws = {
  civilCode: { basis: "law", title: "中华人民共和国民法典" },
  cpl: { basis: "law", title: "中华人民共和国民事诉讼法（2023年修正）" },
  cplInterpretation: { basis: "law", title: "最高人民法院关于适用《中华人民共和国民事诉讼法》的解释（2022年修正）", by: "最高人民法院" },
  domesticViolence: { basis: "law", title: "中华人民共和国反家庭暴力法" },
  invitedMediation: { basis: "law", title: "最高人民法院关于人民法院特邀调解的规定", by: "最高人民法院" },
  labourDisputes: { basis: "law", title: "中华人民共和国劳动争议调解仲裁法" },
  medicalDisputes: { basis: "law", title: "医疗纠纷预防和处理条例", by: "国务院" },
  minors: { basis: "law", title: "中华人民共和国未成年人保护法（2024年修正）" },
  onlineMediation: { basis: "law", title: "人民法院在线调解规则", by: "最高人民法院", on: "2021-12-30" },
  petitions: { basis: "law", title: "信访工作条例", on: "2022-02-25" },
  pml: { basis: "law", title: "中华人民共和国人民调解法" },
  policeProcedure: { basis: "law", title: "公安机关办理行政案件程序规定", by: "公安部" },
  reconsideration: { basis: "law", title: "中华人民共和国行政复议法（2023年修订）" },
  roadAccidents: { basis: "law", title: "道路交通事故处理程序规定", by: "公安部" },
  ruralLand: { basis: "law", title: "中华人民共和国农村土地承包经营纠纷调解仲裁法" },
  wages: { basis: "law", title: "保障农民工工资支付条例", by: "国务院" },
} as const satisfies SourceRegister;

/** The short name of a law in {@link laws}: `pml` for 人民调解法, `petitions` for 信访工作条例, … */
export type LawId = keyof typeof laws;
