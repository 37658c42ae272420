import type { ConfirmationSettings } from "../charts/confirmation.ts";
import type { RectificationSettings } from "../charts/rectification.ts";
import type { SupervisionReportSettings } from "../charts/supervision-report.ts";
import { ratingTime } from "./limits.ts";

export const xijiRectification: RectificationSettings = {
  id: "xiji.rectification",
  roles: { allot: ["branch"], work: ["handler"], verify: ["centre", "handler"], superior: ["county"] },
  roster: ["branch", "handler", "centre", "county"],
  silence: { means: "back", within: ratingTime },
  src: "seed S049–S052",
};

export const basicCourt: ConfirmationSettings = { id: "court.confirmation", roster: ["court"], court: ["court"], src: ["cpl 205", "cpl 206"] };

export const shenReports: SupervisionReportSettings = { id: "shen.reports", roster: ["discipline", "inspector"], supervise: ["discipline"], handle: ["inspector"], src: "seed S111" };
