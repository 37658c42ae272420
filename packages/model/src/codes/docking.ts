import type { Label } from "../finding.ts";
import { label } from "../label.ts";
import type { bodyKinds } from "./bodies.ts";
import { codeList, word, type CodeId } from "./code-list.ts";

/** The six channels through which mediation docks with the other ways of settling a dispute (六调联动 of Jiangjin District). */
export const dockingChannels = codeList({
  id: "docking-channel",
  version: "1",
  label: { "zh-CN": "调解对接渠道", en: "docking channels" },
  source: "six-mediation linkage of Jiangjin District; the seed has the short forms only, the readings are the usual ones",
  codes: [
    word("litigation", "诉调对接", "litigation–mediation docking", { aliases: ["诉调"] }),
    word("police", "警调对接", "police–mediation docking", { aliases: ["警调", "公调对接"] }),
    word("petition", "访调对接", "petition–mediation docking", { aliases: ["访调"] }),
    word("reconsideration", "复调对接", "administrative-reconsideration–mediation docking", { aliases: ["复调"] }),
    word("procuratorate", "检调对接", "procuratorate–mediation docking", { aliases: ["检调"] }),
    word("administrative", "行调对接", "administrative–mediation docking", { aliases: ["行调"] }),
  ],
});

/** One direction of a channel. */
export interface HandOver {
  readonly label: Label;
  /** The kinds of bodies on the other side. */
  readonly with: readonly CodeId<typeof bodyKinds>[];
  /** Who must agree before the matter moves. */
  readonly consent: "parties" | "receiver" | "none";
  /** What starts the receiver's clock; `null` where no text says so: then a region has to. */
  readonly clockStarts: "receipt" | "confirmation" | null;
  /** Whether the receiver tells the sender how it ended. */
  readonly feedback: boolean;
  /** The article behind it, where there is one. */
  readonly source?: string;
}

/** What comes into mediation through a channel, and what mediation hands out through it. */
export interface Docking {
  readonly in: HandOver;
  readonly out: HandOver;
}

const handOver =
  (consent: HandOver["consent"]) =>
  (others: HandOver["with"], text: Label, more: Partial<HandOver> = {}): HandOver => ({ label: text, with: others, consent, clockStarts: null, feedback: true, ...more });
const into = handOver("parties");
/** Nothing that mediation hands out needs more than the party's wish: the lawful ways stand open at every stage. */
const out = handOver("none");

/**
 * Who hands over to whom through each of the {@link dockingChannels}, on whose consent, and when a clock starts.
 *
 * @example
 * ```ts
 * import { codeOf, dockingChannels, dockings, type Docking, type HandOver } from "@fengqiao/model";
 *
 * codeOf(dockingChannels, "litigation")?.label["zh-CN"]; // => "诉调对接"
 * const litigation: Docking = dockings.litigation;
 * const out: HandOver = litigation.out;
 * [litigation.in.consent, litigation.in.clockStarts]; // => ["parties", "receipt"]
 * [out.consent, out.with]; // => ["none", ["court", "peoplesTribunal"]]
 * ```
 */
export const dockings: Readonly<Record<CodeId<typeof dockingChannels>, Docking>> = {
  litigation: {
    in: into(["court", "peoplesTribunal"], label("法院委派、委托调解", "assigned or entrusted by a court"), { clockStarts: "receipt", source: "人民法院关于人民法院特邀调解的规定 art. 27" }),
    out: out(["court", "peoplesTribunal"], label("调解不成，引导诉讼；达成协议，共同申请司法确认", "failed: guided to a suit; agreed: joint application for confirmation"), { source: "人民调解法 arts. 26, 33" }),
  },
  police: {
    in: into(["policeStation", "policeRoom"], label("公安机关移送调解", "transferred by the police")),
    out: out(["policeStation"], label("可能引发治安、刑事案件的，及时报告", "a public-order or criminal case may follow: reported"), { clockStarts: "receipt", source: "人民调解法 art. 25" }),
  },
  petition: {
    in: into(["petitionOffice"], label("信访部门移送调解", "transferred by a petition office"), { source: "信访工作条例 art. 33" }),
    out: out(["petitionOffice"], label("引导信访", "guided to a petition office"), { clockStarts: "receipt", source: "信访工作条例 arts. 22, 23" }),
  },
  reconsideration: {
    in: into(["reconsiderationBody"], label("复议机关移送调解", "transferred by a reconsideration body")),
    out: out(["reconsiderationBody"], label("引导行政复议", "guided to administrative reconsideration"), { source: "行政复议法 (2023) art. 20" }),
  },
  procuratorate: {
    in: into(["procuratorate"], label("检察机关移送调解", "transferred by a procuratorate")),
    out: out(["procuratorate"], label("结果反馈检察机关", "the result is told to the procuratorate")),
  },
  administrative: {
    in: into(["department"], label("行政机关移送调解", "transferred by an administrative department")),
    out: out(["department"], label("移送主管部门行政调解", "handed to the competent department for administrative mediation"), { consent: "parties" }),
  },
};
