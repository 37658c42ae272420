import { codeList, word } from "./code-list.ts";

/**
 * The three kinds of petition matter, each with a procedure of its own (信访工作条例 arts. 29–31).
 *
 * @example
 * ```ts
 * import { idsOf, petitionKinds, petitionOutcomes, petitionSubjects } from "@fengqiao/model";
 *
 * idsOf(petitionKinds); // => ["suggestion", "accusation", "appeal"]
 * idsOf(petitionOutcomes); // => ["supported", "explained", "notSupported"]
 * idsOf(petitionSubjects); // => ["urbanRural", "naturalResources", "environment", "labour", "housing"]
 * ```
 */
export const petitionKinds = codeList({
  id: "petition-kind",
  version: "2022-05-01",
  label: { "zh-CN": "信访事项类型", en: "kinds of petition" },
  source: "信访工作条例 arts. 29, 30, 31",
  codes: [
    word("suggestion", "建议意见", "suggestion or opinion"),
    word("accusation", "检举控告", "accusation"),
    word("appeal", "申诉求决", "appeal for a decision"),
  ],
});

/** The three endings of a petition's opinion letter (信访工作条例 art. 32). */
export const petitionOutcomes = codeList({
  id: "petition-outcome",
  version: "2022-05-01",
  label: { "zh-CN": "信访处理意见", en: "outcomes of a petition" },
  source: "信访工作条例 art. 32",
  codes: [
    word("supported", "予以支持", "supported"),
    word("explained", "做好解释疏导", "reasonable without a basis in law: explained"),
    word("notSupported", "不予支持", "not supported"),
  ],
});

/** What petitions are about: the classes of one city's program, so far as dispute categories are carried over to them. */
export const petitionSubjects = codeList({
  id: "petition-subject",
  version: "1",
  label: { "zh-CN": "信访内容分类", en: "petition subjects" },
  source: "the crosswalk of a public city program; the full class list was not read",
  codes: [
    word("urbanRural", "城乡建设", "urban and rural construction"),
    word("naturalResources", "自然资源", "natural resources"),
    word("environment", "生态环境", "environment"),
    word("labour", "劳动和社会保障", "labour and social security"),
    word("housing", "房产物业", "housing and property management"),
  ],
});
