import type { SourceRegister } from "@fengqiao/model";

/**
 * The local texts that limits of one place are read in; national ones stand in the model's register of laws.
 *
 * @example
 * ```ts
 * import { limitSources } from "@fengqiao/calendar";
 *
 * limitSources.jinanHotline.basis; // => "law"
 * ```
 */
export const limitSources = {
  guangdongForest: { basis: "law", title: "广东省林木林地权属争议调解处理条例" },
  jinanHotline: { basis: "law", title: "济南市12345市民服务热线条例" },
  ningboMediation: { basis: "law", title: "宁波市人民调解条例" },
  shenzhenDisputes: { basis: "law", title: "深圳经济特区矛盾纠纷多元化解条例" },
  weifangHotline: { basis: "law", title: "潍坊市12345政务服务便民热线条例" },
} as const satisfies SourceRegister;
export type LocalTextId = keyof typeof limitSources;
