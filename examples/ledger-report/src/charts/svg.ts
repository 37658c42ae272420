import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent } from "echarts/components";
import { init, use, type EChartsCoreOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Locale } from "fengqiao";
import { escaped, html, trusted, type Markup } from "../page/markup.ts";

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

/** A chart is drawn four times: in both languages, for a wide page and for a phone. */
export interface View {
  readonly locale: Locale;
  readonly narrow: boolean;
}

export interface Chart {
  /** Begins the ids within the picture. */
  readonly name: string;
  /** Width on a wide page: the whole column, or half of it. */
  readonly width?: number;
  readonly height: (view: View) => number;
  readonly option: (view: View) => EChartsCoreOption;
  readonly summary: { readonly "zh-CN": string; readonly en: string };
}

const FONT = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

function drawn(chart: Chart, view: View): string {
  const canvas = init(null, null, { renderer: "svg", ssr: true, width: view.narrow ? 360 : (chart.width ?? 1040), height: chart.height(view) });
  canvas.setOption({ animation: false, textStyle: { fontFamily: FONT }, ...chart.option(view) });
  const svg = canvas.renderToSVGString({ useViewBox: true });
  canvas.dispose();
  return withOwnIds(svg, `${chart.name}-${view.locale}-${view.narrow ? "narrow" : "wide"}`).replace("<svg ", `<svg role="img" aria-label="${escaped(chart.summary[view.locale])}" `);
}

/** The library numbers what it draws through the whole process; here the same chart gives the same bytes. Its classes only serve hovering. */
const withOwnIds = (svg: string, prefix: string): string =>
  svg.replace(/<style[^>]*>.*?<\/style>/gs, "").replace(/ class="zr[^"]*"/g, "").replace(/\bzr\d+-/g, `${prefix}-`);

/** The chart as pictures in the page; style sheets choose the one to show. */
export function figure(chart: Chart): Markup {
  const views: readonly View[] = [
    { locale: "zh-CN", narrow: false }, { locale: "zh-CN", narrow: true }, { locale: "en", narrow: false }, { locale: "en", narrow: true },
  ];
  return html`${views.map((view) => html`<div class="chart ${view.narrow ? "narrow" : "wide"}" lang="${view.locale}">${trusted(drawn(chart, view))}</div>`)}`;
}
