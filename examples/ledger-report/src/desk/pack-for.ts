import { xiji } from "@fengqiao/regions/xiji";
import { servicePack, type CalendarData, type Pack } from "fengqiao";
import type { ReportMapping } from "../input/mapping.ts";

/** Disputes go by the rules of the region, service matters by a plain desk with the limits that the mapping gives to each type. */
export function packFor({ ledger, sources, deadlines }: ReportMapping, calendar: CalendarData): Pack {
  if (ledger.record === "dispute") return xiji;
  return servicePack({ id: "desk", division: "000000", names: ledger.title, version: "1.0.0", validFrom: "1900-01-01", calendar: { id: calendar.id }, sources, deadlines });
}
