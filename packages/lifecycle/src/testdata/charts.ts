import { plainServiceChain } from "../chains/plain-service-chain.ts";
import { rectificationChart } from "../charts/rectification.ts";
import type { Chart } from "../chart/chart.ts";
import { sequences } from "./chains.ts";
import { chartOf, must } from "./run.ts";
import { xijiRectification } from "./xiji-charts.ts";

/** All charts that are proven, compared with XState and walked at random. */
export const charts: readonly Chart[] = [...sequences.map(chartOf), chartOf(plainServiceChain), must(rectificationChart(xijiRectification))];
