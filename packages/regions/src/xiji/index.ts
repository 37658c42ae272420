import { label } from "@fengqiao/model";
import { definePack } from "../pack/define-pack.ts";
import type { Pack } from "../pack/pack.ts";
import { disputeChain } from "./chains.ts";
import { measures } from "./measures.ts";
import { gradeScheme, scorecard } from "./scoring.ts";

/**
 * The rules of Xiji County (西吉县), Ningxia, as its published account of the “1133” mechanism tells them. What that account leaves
 * open is assumed under `ours`, item by item, to be replaced by the county.
 *
 * @example
 * ```ts
 * import { xiji } from "@fengqiao/regions/xiji";
 *
 * [xiji.division, xiji.version, xiji.opens.dispute]; // => ["640422", "0.1.0", "xiji.dispute"]
 * xiji.chains["xiji.dispute"]?.items.map((item) => ("term" in item ? item.term["zh-CN"] : "")).slice(0, 4); // => ["排查", "录入", "评估赋分", "三色预警"]
 * xiji.scoring?.gradeScheme.levels.map((level) => level.src); // => ["ours cutOffs", "ours cutOffs", "ours cutOffs"]
 * ```
 */
export const xiji: Pack = definePack({
  format: "fengqiao.pack/1",
  id: "xiji",
  division: "640422",
  names: label("西吉县", "Xiji County"),
  version: "0.1.0",
  validFrom: "2021-01-01",
  knownFrom: "2026-11-25",
  sources: {
    seed: { basis: "stated", title: "西吉县基层治理“1133”工作机制" },
    ours: {
      basis: "assumed",
      title: "Values that the published account leaves open",
      by: "Fengqiao maintainers",
      on: "2026-11-25",
      items: {
        points: "no table of points is published; the SDK's default card stands in",
        cutOffs: "the colours are stated, where they begin and what they oblige to is not",
        silence: "who does not rate within ten working days is counted as silent, never as satisfied, and does not keep the case open",
        reopening: "for how long a struck-off item may be reopened is not stated",
        objection: "how soon an objection to a grade is reviewed is not stated",
        response: "response limits by colour are not stated",
        telling: "how soon a party that leaves is told of the other routes is not stated",
        onTime: "due in the period, not closed in it, is the base",
        success: "agreements over disputes mediated; not published by the county",
      },
    },
  },
  calendar: {
    id: "cn",
    // Ningxia may add days of its own (放假办法 4); no notice of theirs is known here, so every answer in working days is provisional
    overlays: [{ version: 1, id: "cn-nx", of: "cn", edition: "unknown", label: label("宁夏回族自治区假日", "Holidays of Ningxia"), years: [] }],
  },
  chains: { [disputeChain.id]: disputeChain },
  opens: { dispute: disputeChain.id },
  scoring: { scorecard, gradeScheme },
  measures,
});
