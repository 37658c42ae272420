import type { Theme } from "vitepress";
// the theme's own web font is left out: the reader's system has good ones
import base from "vitepress/theme-without-fonts";
import CodeLink from "./CodeLink.vue";
import Diagram from "./Diagram.vue";
import Layout from "./Layout.vue";
import Cells from "./pictures/Cells.vue";
import Days from "./pictures/Days.vue";
import Points from "./pictures/Points.vue";
import Rate from "./pictures/Rate.vue";
import "./style.css";

export default {
  extends: base,
  Layout,
  enhanceApp: ({ app }) => {
    app.component("Diagram", Diagram);
    app.component("CodeLink", CodeLink);
    Object.entries({ CellsPicture: Cells, DaysPicture: Days, PointsPicture: Points, RatePicture: Rate }).forEach(([name, picture]) => app.component(name, picture));
  },
} satisfies Theme;
