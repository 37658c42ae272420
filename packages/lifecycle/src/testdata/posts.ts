import type { Chart } from "../chart/chart.ts";
import type { Post } from "../explore/posts.ts";

/** Who acts in a case without being staff. */
const OUTSIDERS = ["party", "clock", "link"];

/** Enough people for everything: a post for each role of the chart's roster, each of a body and a level of its own. */
export const postsOf = (chart: Chart, holders = 3): readonly Post[] => chart.meta.roster.filter((role) => !OUTSIDERS.includes(role)).map((role) => ({ id: role, roles: [role], level: `level-of-${role}`, body: `body-of-${role}` as NonNullable<Post["body"]>, holders }));
