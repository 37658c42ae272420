import { label } from "@fengqiao/model";
import { disputeGradeScheme, disputeRiskScorecard, type GradeScheme, type Scorecard } from "@fengqiao/scoring";

/**
 * Three colours are stated; which factors count, with how many points, and where the colours begin is published nowhere. What stands
 * here are the SDK's defaults under this region's name, every number assumed.
 */
export const scorecard: Scorecard = {
  ...(disputeRiskScorecard as unknown as Scorecard),
  id: "xiji.dispute-risk",
  label: label("西吉县矛盾纠纷风险评分（分值为假定，待县级确认）", "Xiji dispute risk (points assumed, to be confirmed by the county)"),
  src: "ours points",
};

export const gradeScheme: GradeScheme = {
  ...disputeGradeScheme,
  id: "xiji.tri-colour",
  label: label("红、橙、黄三色预警", "red, orange and yellow alert"),
  src: "seed S043",
  levels: disputeGradeScheme.levels.map((level) => ({ ...level, src: "ours cutOffs" })),
};
