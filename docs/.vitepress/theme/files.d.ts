/** What Vite reads and the compiler does not: components with templates, and style sheets. */
declare module "*.vue" {
  import type { Component } from "vue";

  const component: Component;
  export default component;
}
declare module "*.css";
