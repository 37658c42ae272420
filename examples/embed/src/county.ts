import { chinaCalendarData, must, openRules, type Rules } from "fengqiao";
import { xiji } from "@fengqiao/regions/xiji";
import { sessionOf, type Session } from "./login.ts";

/** The county's rules: every version of its pack that some case still keeps, and the newest; and the calendars that they count by. */
export const countyRules = (): Rules => must(openRules({ packs: [xiji], calendars: [chinaCalendarData] }));

/** The body that owns what citizens bring in online. */
export const centre = "functional-branch";

/** Who works here, and who is a party. In the county's app this is its directory. */
export const people = {
  officer: sessionOf({ id: "officer-7", roles: ["grid", "intake", "analyst"], body: "jiangtaibao-station", level: "village" }),
  branch: sessionOf({ id: "branch-2", roles: ["branch", "centre", "handler"], body: centre, level: "township" }),
  mediator: sessionOf({ id: "mediator-3", roles: ["handler"], body: "justice-office", level: "village" }),
  gao: sessionOf({ id: "p-gao", roles: ["party"] }),
  ma: sessionOf({ id: "p-ma", roles: ["party"] }),
  stranger: sessionOf({ id: "p-zhang", roles: ["party"] }),
} satisfies Readonly<Record<string, Session>>;
