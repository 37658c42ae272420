import { xiji } from "@fengqiao/regions/xiji";
import type { CalendarData } from "fengqiao";
import type { ReportMapping } from "../input/mapping.ts";
import type { Desk } from "./desk.ts";
import { disputeDesk } from "./dispute-desk.ts";
import { serviceDesk } from "./service-desk.ts";

/** Disputes go to the desk of the region, service matters to the plain one. */
export const deskFor = (mapping: ReportMapping, calendar: CalendarData): Desk =>
  mapping.ledger.record === "dispute" ? disputeDesk(xiji, calendar) : serviceDesk(mapping.deadlines, calendar);
