import type { RectificationSettings } from "../charts/rectification.ts";
import { ratingTime } from "./limits.ts";

export const xijiRectification: RectificationSettings = {
  id: "xiji.rectification",
  roles: { allot: ["branch"], work: ["handler"], verify: ["centre", "handler"], superior: ["county"] },
  roster: ["branch", "handler", "centre", "county"],
  silence: { means: "back", within: ratingTime },
  source: "seed S049–S052",
};
