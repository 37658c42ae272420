import { plainServiceChain } from "../chains/plain-service-chain.ts";
import { confirmationChart } from "../charts/confirmation.ts";
import { rectificationChart } from "../charts/rectification.ts";
import { supervisionReportChart } from "../charts/supervision-report.ts";
import type { Chart } from "../chart/chart.ts";
import { sequences } from "./chains.ts";
import { chartOf, must } from "./run.ts";
import { xijiLate } from "./xiji.ts";
import { basicCourt, shenReports, xijiRectification } from "./linked-settings.ts";

/** All charts that are proven, compared with XState and walked at random. */
export const charts: readonly Chart[] = [...sequences.map(chartOf), chartOf(xijiLate), chartOf(plainServiceChain), must(rectificationChart(xijiRectification)), must(confirmationChart(basicCourt)), must(supervisionReportChart(shenReports))];
