import { codeList, word, type CodeId } from "./code-list.ts";

/** Documents of a mediation's file (司法部 人民调解文书格式, 2010-12). */
export const caseDocuments = codeList({
  id: "case-document",
  version: "2010-12",
  label: { "zh-CN": "人民调解案卷文书", en: "documents of a case file" },
  source: "司法部 人民调解文书格式和统计报表 (2010-12) as a published file template has it",
  codes: [
    word("cover", "卷宗封面", "cover"),
    word("index", "卷内目录", "index"),
    word("backCover", "卷宗封底", "back cover", { aliases: ["封底"] }),
    word("application", "人民调解申请书", "application", { aliases: ["调解申请书"] }),
    word("registration", "人民调解受理登记表", "registration form", { aliases: ["受理登记表"] }),
    word("rightsNotice", "当事人权利义务告知书", "notice of rights and duties", { aliases: ["权利义务告知书"] }),
    word("proofOfIdentity", "当事人身份证明", "proof of identity", { aliases: ["身份证明"] }),
    word("powerOfAttorney", "授权委托书", "power of attorney"),
    word("inquiry", "调查记录", "record of inquiry"),
    word("evidence", "证据材料", "evidence"),
    word("mediationRecord", "人民调解记录", "record of the mediation", { aliases: ["调解记录", "调解笔录"] }),
    word("agreement", "人民调解协议书", "written agreement", { aliases: ["调解协议书"] }),
    word("oralAgreement", "口头协议登记表", "registration of an oral agreement", { aliases: ["人民调解口头协议登记表"] }),
    word("performance", "履行凭证", "proof of performance"),
    word("returnVisit", "回访记录", "record of the return visit"),
    word("confirmation", "司法确认材料", "papers of the judicial confirmation"),
    word("note", "卷宗情况说明", "note on the file"),
  ],
});

/** A document of a file, by its id in {@link caseDocuments}. */
export type CaseDocument = CodeId<typeof caseDocuments>;

/** What a file must hold. The law itself asks for registration, work record and agreement (人民调解法 art. 27); the rest is the template's. */
export interface CaseFileTemplate {
  readonly id: string;
  readonly source: string;
  readonly required: readonly CaseDocument[];
  /** One of each group is enough. */
  readonly oneOf: readonly (readonly CaseDocument[])[];
  /** What an agreement adds, by its form. */
  readonly ifAgreed: Readonly<Record<"written" | "oral", CaseDocument>>;
}

/**
 * The template of the Ministry of Justice for people's mediation (司法部 人民调解文书格式, 2010-12).
 *
 * @example
 * ```ts
 * import { caseFileTemplate } from "@fengqiao/model";
 *
 * caseFileTemplate.oneOf; // => [["application", "registration"]]
 * caseFileTemplate.ifAgreed.oral; // => "oralAgreement"
 * ```
 */
export const caseFileTemplate: CaseFileTemplate = {
  id: "people-mediation-2010",
  source: "司法部 人民调解文书格式和统计报表 (2010-12)",
  required: ["cover", "index", "rightsNotice", "proofOfIdentity", "mediationRecord", "backCover"],
  oneOf: [["application", "registration"]],
  ifAgreed: { written: "agreement", oral: "oralAgreement" },
};

/**
 * What a file still lacks, as groups of which one document each is enough.
 *
 * @example
 * ```ts
 * import { missingDocuments } from "@fengqiao/model";
 *
 * missingDocuments(["cover", "index", "backCover", "rightsNotice", "proofOfIdentity", "mediationRecord"], "oral");
 * // => [["application", "registration"], ["oralAgreement"]]
 * ```
 */
export function missingDocuments(present: readonly CaseDocument[], agreed?: "written" | "oral", template: CaseFileTemplate = caseFileTemplate): readonly (readonly CaseDocument[])[] {
  const groups = [...template.required.map((document) => [document]), ...template.oneOf, ...(agreed ? [[template.ifAgreed[agreed]]] : [])];
  return groups.filter((group) => !group.some((document) => present.includes(document)));
}
