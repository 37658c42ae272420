import type { ConfirmationSettings } from "../charts/confirmation.ts";
import type { RectificationSettings } from "../charts/rectification.ts";
import type { SupervisionReportSettings } from "../charts/supervision-report.ts";
import { ratingTime } from "./limits.ts";

export const xijiRectification: RectificationSettings = {
  id: "xiji.rectification",
  roles: { allot: ["branch"], work: ["handler"], verify: ["centre", "handler"], superior: ["county"] },
  roster: ["branch", "handler", "centre", "county"],
  silence: { means: "back", within: ratingTime },
  source: "seed S049–S052",
};

export const basicCourt: ConfirmationSettings = { id: "court.confirmation", roster: ["court"], court: ["court"], source: "民事诉讼法 205–206" };

export const shenReports: SupervisionReportSettings = { id: "shen.reports", roster: ["discipline", "inspector"], supervise: ["discipline"], handle: ["inspector"], source: "seed S111" };
