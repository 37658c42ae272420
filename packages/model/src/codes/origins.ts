import { codeList, word } from "./code-list.ts";

/** How a dispute came to mediation: at a party's application, of the mediators' own motion, or entrusted by another body (人民调解月报). */
export const disputeOrigins = codeList({
  id: "dispute-origin",
  version: "1",
  label: { "zh-CN": "纠纷来源", en: "origins of disputes" },
  source: "黄石市司法局人民调解月报 (2016-08): three origins adding up to the total of 869; leaves of the third as a public mediation program exports them",
  codes: [
    word("application", "依申请调解", "on application", { aliases: ["依申请", "申请调解"] }),
    word("ownMotion", "主动调解", "of own motion", { aliases: ["主动"] }),
    word("entrusted", "接受委托移送", "entrusted or transferred", { aliases: ["接受委托移送调解"] }),
    word("entrustedByCourt", "法院委托移送", "entrusted by a court", { parent: "entrusted", aliases: ["法院委托", "法院"] }),
    word("entrustedByPolice", "公安机关委托移送", "entrusted by the police", { parent: "entrusted", aliases: ["公安机关", "公安"] }),
    word("entrustedByProcuratorate", "检察院委托移送", "entrusted by a procuratorate", { parent: "entrusted", aliases: ["检察院"] }),
    word("entrustedByPetitionOffice", "信访部门委托移送", "entrusted by a petition office", { parent: "entrusted", aliases: ["信访部门"] }),
    word("entrustedByDepartment", "其他部门委托移送", "entrusted by another department", { parent: "entrusted", aliases: ["其他部门"] }),
  ],
});
