import type { SourceRegister } from "@fengqiao/model";

/**
 * The published texts that the standard measures and checklists cite, beside the laws of the model. A clause such as `S053 (XIJI-89)` is the
 * 53rd of the text, when each clause ends at a full stop or a semicolon, and the row under which the inventory of these texts has it.
 *
 * @example
 * ```ts
 * import { resolutionRate, standardSources } from "@fengqiao/assessment";
 *
 * resolutionRate.src; // => ["xiji S053 (XIJI-89)", "lintan S047 (LINTAN-77)", "jiangjin S047 (JIANGJIN-70)"]
 * standardSources.xiji.title; // => "西吉县：基层治理“1133”工作机制"
 * ```
 */
export const standardSources = {
  xiji: { basis: "stated", title: "西吉县：基层治理“1133”工作机制" },
  lintan: { basis: "stated", title: "临潭县：新时代“枫桥式”综治中心" },
  dengkou: { basis: "stated", title: "磴口县：创新矛盾纠纷化解机制，提升基层社会治理水平" },
  xingsheng: { basis: "stated", title: "包头市青山区兴胜镇：党建网格" },
  liaocheng: { basis: "stated", title: "聊城市：市域社会治理", on: "2019-12-19" },
  donge: { basis: "stated", title: "东阿县：“3＋N”乡村治理", on: "2019-12-19" },
  jiangjin: { basis: "stated", title: "重庆市江津区：遇事好商量，“津”事就地了" },
  dachuan: { basis: "stated", title: "达川区信访工作考核", url: "https://dachuan.gov.cn/xxgk-show-138149.html" },
} as const satisfies SourceRegister;
